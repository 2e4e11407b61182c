"""Whatever becomes of the frames on their way, a page ends as one that is loaded now."""

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PHONE, PROJECTOR, sign_in, take_a_seat
from tests.factories import an_answer, fresh
from tests.live.bad_line import Line, lose, shuffle
from tests.live.plot import a_silent_room, a_workshop
from tests.live.shown import assert_shows_what_a_loaded_page_shows, wait_until
from workshops import board, fragments

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = {
    "phone": ("/s/{code}", PHONE),
    "screen": ("/s/{code}/screen", PROJECTOR),
    "desk": ("/desk/{code}?why={why}", LAPTOP),
    "causes at the desk": ("/desk/{code}?pane=causes", LAPTOP),
}


@pytest.fixture
def room(server):
    return a_silent_room()


@pytest.fixture
def opened(new_page, server, room):
    """`opened("screen", line)` is a page of the room on that line."""

    def open_page(name, line):
        address, options = PAGES[name]
        page = new_page(**options)
        page.route_web_socket("**/live*", line.open)
        sign_in(page, room.session.organiser, server)
        if name == "phone":
            take_a_seat(page, room.session, server)
        with page.expect_response("**/changes?*"):  # when its socket opens
            page.goto(address.format(code=room.session.written_code, why=room.why.pk))
        return page

    return open_page


def has_all(line, session, audience):
    """Has the line got all that the server has to send?"""
    revision = board.revision_for(fresh(session), audience)
    return (
        line.leads_to == revision or fragments.frame(session.pk, line.leads_to, audience).is_empty
    )


def test_a_lost_last_frame_is_found_by_the_next_beat(opened, room):
    line = Line(lose)
    screen = opened("screen", line)
    an_answer(room.seats[0], room.why, "The last word")
    wait_until(screen, lambda: line.frames)
    expect(screen.locator(".now .count")).to_contain_text("3 answers")
    line.send({"type": "beat", "revision": line.leads_to, "now": 0})
    expect(screen.locator(".now .count")).to_contain_text("4 answers")
    line.is_good = True
    assert_shows_what_a_loaded_page_shows(screen)


@pytest.mark.parametrize(
    "name", ["phone", "screen", "desk", pytest.param("causes at the desk", marks=pytest.mark.long)]
)
def test_a_page_ends_as_one_loaded_now_when_frames_are_lost_repeated_and_shuffled(
    opened, room, name
):
    line = Line(shuffle(seed=5))
    page = opened(name, line)
    audience = board.Audience(page.locator("body").get_attribute("data-audience"))
    for _ in a_workshop(room):
        wait_until(page, lambda: has_all(line, room.session, audience))
    line.send_all_again()
    wait_until(
        page, lambda: page.evaluate("Number(document.body.dataset.revision)") >= line.leads_to
    )
    line.is_good = True
    assert len(line.frames) > 15
    assert_shows_what_a_loaded_page_shows(page)
