"""The big screen is accessible to everyone: axe, headings, text at 200 %, on each of its faces."""

import pytest
from playwright.sync_api import expect

from tests.actions.test_common_ground import Room
from tests.browsers import PROJECTOR, SMALL, text_at_200_percent, violations_in, wider_by
from tests.factories import a_chain, a_collecting_room, a_room, a_session, an_answer, fresh
from tests.sampling import some_and_all
from workshops.actions import (
    asking,
    causes,
    checks,
    closing,
    common_ground,
    grouping,
    record,
    screen,
)
from workshops.actions.voting import give


def lobby():
    return a_session()


def collecting():
    return a_collecting_room(answers=2).session


def writing():
    return a_room(answers=4).session


def writing_below():
    return below(a_room(answers=2, revealed=True)).session


def several():
    room = a_room(answers=3, revealed=True)
    for n in range(2):
        below(room, n)
    asking.settle(room.session, fresh(room.why))
    return room.session


def side_by_side():
    """A why in each stage."""
    room = a_room(people=3, answers=3, revealed=True)
    for n in range(3):
        below(room, n)
    read, voted, _ = room.session.whys.exclude(pk=room.why.pk).order_by("position")
    for why in (read, voted):
        asking.reveal(room.session, why)
    asking.open_voting(room.session, fresh(voted))
    asking.settle(room.session, fresh(room.why))
    screen.show(room.session, b"one desk", "side_by_side")
    return room.session


def causes_and_actions():
    room = below(a_room(answers=3, revealed=True))
    first, _ = (
        causes.mark_cause(room.session, answer, f"Plans are made without us, {answer.pk}")
        for answer in room.answers[1:]
    )
    causes.add_action(room.session, first, what="Send drafts early", who="Amina")
    screen.show(room.session, b"one desk", "causes")
    return room.session


def common_ground_of_2_sides():
    room = Room()
    room.tick(room.answers[0], 16, 16)
    room.tick(room.answers[1], 16, 1)
    room.settle()
    common_ground.compare(room.session)
    screen.show(room.session, b"one desk", "common")
    return room.session


def weakest_step():
    room = a_room(people=5, answers=1, revealed=True)
    *_, leaf = a_chain(room, 3)
    check = checks.open_check(room.session, "follows", leaf)
    for seat in room.seats:
        checks.choose(seat, check, str(leaf.pk))
    checks.close_check(room.session, check)
    return room.session


def reading_back():
    room = a_room(answers=1, revealed=True)
    screen.show(room.session, b"one desk", "read_back", a_chain(room, 3)[-1].pk)
    screen.turn(room.session, b"one desk", 1)
    return room.session


def reading():
    """Forty answers; about one of them the room is asked."""
    room = a_room(answers=40, revealed=True)
    checks.open_check(room.session, "act", room.answers[0])
    return room.session


def themes():
    room = a_room(people=6, answers=9, revealed=True)
    one, _ = (theme_of(room.session, room.answers[n : n + 3]) for n in (0, 4))
    asking.reveal(room.session, asking.ask(room.session, one))
    return room.session


def voting():
    room = a_room(answers=4, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    asking.set_timer(room.session, room.why, 90)
    return room.session


def result():
    room = below(a_room(people=4, answers=6, revealed=True))
    asking.open_voting(room.session, room.why)
    for seat, answer in ((0, 0), (1, 0), (0, 1), (2, 1), (3, 2)):
        give(room.seats[seat], room.answers[answer])
    asking.settle(room.session, fresh(room.why))
    return room.session


def finished():
    room = below(a_room(answers=4, revealed=True))
    causes.mark_cause(room.session, room.answers[1], "Plans are made without us")
    closing.begin_closing(room.session)
    return room.session


def record_asked():
    room = below(a_room(answers=2, revealed=True))
    closing.begin_closing(room.session)
    record.open_record(room.session)
    return room.session


def below(room, n=0):
    """Ask why about the nth answer; someone writes in silence."""
    why = asking.ask(room.session, room.answers[n])
    an_answer(room.seats[n], why, f"Below answer {n}")
    return room


def theme_of(session, answers):
    return grouping.group(session, [answer.pk for answer in answers], "We are asked too late")


NARROW = {"width": 320, "height": 768}
FACES = [lobby, collecting, writing, writing_below, several, side_by_side, reading, themes, voting]
FACES += [result, reading_back, weakest_step, causes_and_actions, finished]
FACES += [common_ground_of_2_sides, record_asked]


@pytest.mark.slow
@pytest.mark.parametrize("faces", some_and_all(FACES))
def test_each_face_is_open_to_everyone(on_the_wall, scheme, faces, subtests):
    """One page, which each session loads narrow: headings, axe where it is wide, large text."""
    page = on_the_wall(a_session(), viewport=NARROW)
    for face in faces:
        with subtests.test(face.__name__):
            session = face()
            page.set_viewport_size(NARROW)
            page.goto(f"/s/{session.written_code}/screen")
            page.wait_for_selector("body[data-connection='live']")
            assert_each_column_has_one_heading(page, session)
            page.set_viewport_size(PROJECTOR["viewport"])
            redrawn(page)
            assert_each_column_has_one_heading(page, session)
            assert violations_in(scheme, page) == []
            text_at_200_percent(page)
            for width in (1920, 1366, 320):
                page.set_viewport_size({"width": width, "height": 768})
                redrawn(page)
                assert wider_by(page) <= 0, width


def assert_each_column_has_one_heading(page, session):
    reached = set()  # while answers are collected the screen shows how to join
    if not session.is_collecting:
        reached = {why.node.depth + 1 for why in session.whys.select_related("node")}
    for level in (1, 2, 3):
        assert heads(page, level) == int(level in reached), level


def test_no_violation_with_the_way_in_on_demand_nor_on_a_blank_screen(on_the_wall, scheme):
    session = reading()
    page = on_the_wall(session, "?qr=1")
    expect(page.locator(".corner img")).to_be_visible()
    assert violations_in(scheme, page) == []
    page.set_viewport_size(SMALL["viewport"])
    redrawn(page)
    assert wider_by(page) <= 0
    text_at_200_percent(page)
    redrawn(page)
    assert wider_by(page) <= 0
    screen.show(session, b"one desk", "blank")
    expect(page.locator("body")).to_have_attribute("data-mode", "blank")
    assert violations_in(scheme, page) == []


def test_the_headings_follow_the_room(on_the_wall):
    room = a_room(answers=3)
    page = on_the_wall(room.session)
    expect(heading(page, 1)).to_have_count(1)
    asking.reveal(room.session, room.why)
    expect(heading(page, 1)).to_have_accessible_description("3 answers")
    below(room)
    expect(page.locator(".writing")).to_be_visible()
    for level in (1, 2):
        expect(heading(page, level)).to_have_count(1)


def heading(page, level):
    return page.get_by_role("heading", name=f"Why {level}", exact=True)


def heads(page, level):
    return heading(page, level).count()


def redrawn(page):
    """Wait until the picture is drawn again, in the frame after a resize."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
