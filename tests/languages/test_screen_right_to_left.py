"""In Urdu the big screen begins at the right: columns, lines, discs and results."""

from tests.browsers import PROJECTOR, wait_for
from tests.factories import a_room
from tests.languages.deep_room import a_deep_room, screen_of
from tests.languages.directions import boxes, run_left, words
from workshops.actions import asking, causes, closing, grouping, screen, voting


def test_the_columns_of_the_screen_run_to_the_left(in_urdu):
    room = a_deep_room(3)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    assert run_left(boxes(page, ".columns h2"))
    discs = [boxes(page, f"#node-{answer.pk} > .node .d")[0] for answer in room.path]
    said = [words(page, f"#node-{answer.pk} > .node .words") for answer in room.path]
    assert run_left([place for pair in zip(discs, said, strict=True) for place in pair])


def test_lines_lead_from_the_words_of_one_column_to_the_discs_of_the_next(in_urdu):
    room = a_deep_room(2)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    parent = words(page, f"#node-{room.path[0].pk} > .node .words")
    disc = boxes(page, f"#node-{room.path[1].pk} > .node .d")[0]
    lines = boxes(page, ".links path.live")
    assert len(lines) == 2
    for line in lines:
        assert disc["right"] <= line["left"] and line["right"] <= parent["left"]


def test_the_screen_follows_a_deep_why_to_the_left(in_urdu):
    room = a_deep_room(7)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    first, *_, last = boxes(page, ".columns h2")
    assert first["left"] >= 1920 and last["left"] >= 0


def test_whys_side_by_side_run_to_the_left_each_under_its_own_thread(in_urdu):
    room = a_room(answers=3, revealed=True, languages=["ur"])
    for answer in room.answers[:2]:
        asking.ask(room.session, answer)
    screen.show(room.session, b"one desk", "side_by_side")
    page = in_urdu(f"/s/{room.session.written_code}/screen", **PROJECTOR)
    wait_for(page, "() => document.querySelectorAll('.side-answers > li').length === 3")
    headings, discs = boxes(page, ".side-why .why"), boxes(page, ".side-why .d")
    assert run_left(headings) and len(headings) == 3
    assert all(disc["left"] >= words["right"] for disc, words in zip(discs, headings, strict=True))
    assert run_left(boxes(page, ".side-foot .clock"))


def test_the_finished_picture_grows_to_the_left(in_urdu):
    room = a_deep_room(3)
    causes.mark_cause(room.session, room.path[-1], "Nobody asked us")
    closing.begin_closing(room.session)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    discs = [boxes(page, f"#node-{answer.pk} > .node .d")[0] for answer in room.path]
    assert run_left(discs)
    lines = boxes(page, ".links path")
    assert max(line["right"] for line in lines) >= 1919
    title, sums = words(page, ".wall-head h1"), words(page, ".sums")
    assert sums["right"] < title["left"]


def test_the_result_of_a_vote_has_its_numbers_at_the_right_and_its_marks_at_the_left(in_urdu):
    room = a_room(answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    for seat, answer in ((0, 0), (1, 0), (0, 1), (2, 2)):
        voting.give(room.seats[seat], room.answers[answer])
    asking.settle(room.session, room.why)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    number = boxes(page, ".rank .given b")[0]
    said, marks = words(page, ".rank .words"), boxes(page, ".rank .marks .dot")[:2]
    assert run_left([number, said, *marks])


def test_silent_writing_has_the_first_level_of_the_gauge_at_the_right(in_urdu):
    room = a_deep_room(2)
    room.why = asking.ask(room.session, room.path[-1])
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    assert run_left(boxes(page, ".gauge .d"))
    asked, disc = words(page, ".way .why"), boxes(page, ".way .here .d")[0]
    assert 0 <= disc["left"] - asked["right"] < 60


def test_the_count_under_a_theme_runs_as_the_page_does(in_urdu):
    room = a_room(answers=3, revealed=True)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Asked too late")
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    name, count = page.locator("[data-kind='theme'] .words").first, page.locator(".gathers").first
    directions = [
        place.evaluate("(at) => getComputedStyle(at).direction") for place in (name, count)
    ]
    assert directions == ["ltr", "rtl"]
