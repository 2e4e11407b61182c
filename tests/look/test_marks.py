"""Marks stacked on a letter do not cover other people's words, wherever words are shown."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from tests.browsers import LAPTOP, PHONE, PROJECTOR, sign_in, take_a_seat, wait_for
from tests.factories import a_room, an_answer, an_organiser
from workshops.actions import asking, causes

STACK = "a" + 40 * "\u0302" + 40 * "\u0323"
# Where they are shown: their lines, and the space around these.
OF_ITS_OWN = f"""() => [...document.querySelectorAll("[dir=auto], bdi")]
  .filter((place) => place.textContent.includes("{STACK}"))
  .flatMap((place) => [...place.getClientRects()].map(({{ x, y, width, height }}) => {{
    const air = parseFloat(getComputedStyle(place).fontSize) / 2;
    return [x - air, y - air, x + width + air, y + height + air];
  }}))"""
# A desk says what it looks at, and then its words about the big screen change.
DRAWN = """() => document.fonts.status === "loaded" &&
  (!document.body.dataset.revision || document.body.dataset.connection === "live") &&
  !document.querySelector('#conduct[data-desk=""]')"""
WITHOUT_MARKS = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const marks = /[\\u0300-\\u036f]/g;
  while (words.nextNode()) words.currentNode.data = words.currentNode.data.replace(marks, "");
}"""


def phone(code):
    return PHONE, f"/s/{code}"


def tree_on_a_phone(code):
    return PHONE, f"/s/{code}/tree"


def desk(code):
    return LAPTOP, f"/desk/{code}"


def causes_at_the_desk(code):
    return LAPTOP, f"/desk/{code}?pane=causes"


def screen(code):
    return PROJECTOR, f"/s/{code}/screen"


def summary(code):
    return LAPTOP, f"/s/{code}/summary"


@pytest.fixture
def room(server):
    room = a_room(people=3, answers=2)
    stacked = an_answer(room.seats[2], room.why, f"Wh{STACK} do th{STACK} ask")
    an_answer(room.seats[0], room.why, "The last of four")
    asking.reveal(room.session, room.why)
    asking.stop_timer(room.session, room.why)  # 2 pictures of a timer differ
    causes.mark_cause(room.session, stacked, f"Wh{STACK} do th{STACK}")
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    return room


PAGES = [phone, tree_on_a_phone, desk, causes_at_the_desk, screen, summary]


@pytest.mark.parametrize("of", PAGES, ids=lambda of: of.__name__)
def test_stacked_marks_stay_in_their_own_lines(new_page, server, room, of):
    device, address = of(room.session.written_code)
    page = new_page(**device, reduced_motion="reduce")
    sign_in(page, an_organiser(), server)
    take_a_seat(page, room.session, server)
    page.goto(address)
    wait_for(page, DRAWN)
    own = page.evaluate(OF_ITS_OWN)
    assert own
    with_marks = picture(page)
    page.evaluate(WITHOUT_MARKS)
    changed = outside(own, ImageChops.difference(with_marks, picture(page)))
    assert changed.getbbox() is None


def picture(page):
    """Return the picture once it is stable: the connection changes the page after loading."""
    before, now = None, page.screenshot()
    while now != before:
        before, now = now, page.screenshot()
    return Image.open(BytesIO(now)).convert("RGB")


def outside(places, changed):
    """What has changed elsewhere, and can be seen: an edge may be smoothed otherwise."""
    changed = changed.point(lambda level: level if level > 40 else 0)
    for place in places:
        changed.paste(0, tuple(map(round, place)))
    return changed
