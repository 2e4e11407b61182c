"""Where every message is 40 % longer nothing sticks out, nothing is cut, no page moves sideways."""

from pathlib import Path

import pytest

from tests.browsers import choose_language, sign_in
from tests.factories import an_organiser
from tests.look.rooms import a_dug_room, an_empty_room, ask_twice, vote
from workshops.actions import causes, closing, sharing
from workshops.models import Link

pytestmark = pytest.mark.long

WIDTHS = (320, 360, 1366, 1920)
HEIGHTS = {320: 568, 360: 740, 1366: 768, 1920: 1080}
STICKING_OUT = Path(__file__).with_name("sticking_out.js").read_text()
# Opens a dialog with all that is hidden in it. The page behind it stays as it is.
OPEN = """(dialog) => {
  dialog.querySelectorAll("[hidden]").forEach((part) => { part.hidden = false; });
  dialog.showModal();
}"""
MOVES_SIDEWAYS = """(dialog) => {
  const { left, right } = dialog.getBoundingClientRect();
  return dialog.scrollWidth > dialog.clientWidth || left < 0 || right > innerWidth;
}"""


@pytest.fixture
def page(new_page, server):
    page = new_page(locale="en-XA", reduced_motion="reduce")
    choose_language(page, "en-xa", server)
    return page


def sticking_out(page, name):
    """What sticks out at any width, each as "name width: what"."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        # Scripts lay out in the frame after the one in which they notice the new width.
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        found += [f"{name} {width}: {what}" for what in page.evaluate(STICKING_OUT)]
    return found


def look_at(page, *addresses):
    found = []
    for address in addresses:
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == "en-XA"
        page.evaluate("document.fonts.ready")
        found += sticking_out(page, address)
    return found


def join(page, session):
    page.goto(f"/s/{session.written_code}")
    page.locator(".join-session .btn").click()
    page.locator("#whys").wait_for(state="attached")


def test_join_pages_and_errors(page):
    join_page = f"/s/{an_empty_room().session.written_code}"
    assert look_at(page, "/", join_page, "/sign-in", "/nothing-here", "/s/K7QX-M2PD") == []


def test_phone(page):
    found = []
    writing = a_dug_room(3, answers=3, revealed=False)
    for room in (writing, a_dug_room(2, answers=4), vote(a_dug_room(2, answers=9))):
        join(page, room.session)
        found += sticking_out(page, "phone")
        found += look_at(page, f"/s/{room.session.written_code}/tree")
    page.goto(f"/s/{writing.session.written_code}")
    page.locator("#text").fill("Ask Dr Patel on 07700 900123")
    page.locator("#composer [data-send]").click()
    page.locator("#found").wait_for()
    found += sticking_out(page, "asked before sending")
    assert found == []


def test_desk(page, server):
    sign_in(page, an_organiser(), server)
    room = vote(a_dug_room(3, answers=40, themes=3))
    causes.mark_cause(room.session, room.answers[0], "Nobody asked us")
    desk = f"/desk/{room.session.written_code}"
    begin = f"/desk/{an_empty_room().session.written_code}"
    assert look_at(page, begin, desk, f"{desk}?pane=causes") == []


def test_dialogs_of_the_desk(page, server):
    sign_in(page, an_organiser(), server)
    room = a_dug_room(2, answers=4)
    page.goto(f"/desk/{room.session.written_code}")
    dialogs = page.locator("dialog").all()
    assert len(dialogs) == 10
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        for dialog in dialogs:
            dialog.evaluate(OPEN)
            name = f"{dialog.get_attribute('id')} {width}"
            found += [f"{name}: {what}" for what in dialog.evaluate(STICKING_OUT)]
            found += [f"{name} moves sideways"] * dialog.evaluate(MOVES_SIDEWAYS)
            dialog.evaluate("(dialog) => dialog.close()")
    assert found == []


def test_screen(page):
    rooms = [
        an_empty_room(),
        a_dug_room(4, answers=14, revealed=False),
        ask_twice(a_dug_room(2, answers=3)),
        vote(a_dug_room(4, answers=20)),
        a_finished_room(),
    ]
    assert look_at(page, *(f"/s/{room.session.written_code}/screen" for room in rooms)) == []


def test_pages_of_the_organiser(page, server):
    sign_in(page, an_organiser(), server)
    session = a_finished_room().session
    of_session = f"/sessions/{session.written_code}"
    sharing.share(session, by=None)
    embed = f"/embed/{sharing.share(session, Link.Purpose.EMBED, [], by=None)}"
    pages = ("/sessions", "/sessions/new", "/sessions/import", "/organisation", "/account")
    pages += tuple(f"{of_session}/{page}" for page in ("share", "export", "delete"))
    assert look_at(page, *pages, f"/s/{session.written_code}/summary", embed) == []


def a_finished_room():
    room = a_dug_room(4, answers=12)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    closing.begin_closing(room.session)
    return room
