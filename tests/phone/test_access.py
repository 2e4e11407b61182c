"""Every state of the phone: no axe violation, nothing too small to tap, no sideways scroll."""

import re

import pytest
from playwright.sync_api import expect

from tests.browsers import SMALL, text_at_200_percent, violations_in, wider_by
from tests.factories import a_collecting_room, a_room, a_seat, a_session, an_answer
from tests.phone.states import WALKS, ask_about_a_name
from workshops.actions import asking, joining, sessions

SMALL_TARGETS = """() => {
  return [...document.querySelectorAll("a, button, input, summary, textarea")]
  .filter((e) => e.offsetParent && e.type !== "hidden" && !e.classList.contains("skip"))
  .filter((e) => Math.min(...size(e.closest("label") || hiddenBehind(e) || e)) < 24)
  .map((e) => e.outerHTML.slice(0, 120));
function hiddenBehind(e) { return e.classList.contains("visually-hidden") && e.labels[0]; }
function size(e) { const box = e.getBoundingClientRect(); return [box.width, box.height]; }
}"""


# What arrives fades in, unless asked not to; half faded, it has no contrast yet.
CALM = SMALL | {"reduced_motion": "reduce"}


def check(page, scheme):
    assert violations_in(scheme, page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert wider_by(page) <= 0
    text_at_200_percent(page)
    assert wider_by(page) <= 0


def text_at_100_percent(page):
    page.evaluate("document.documentElement.style.fontSize = ''")


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
def test_the_room_is_open_to_everyone(phone, walk, scheme, subtests):
    room = a_room(people=5, answers=14)
    page = phone(room.session, **CALM)
    for state in walk(room, page):
        with subtests.test(state):
            check(page, scheme)
        text_at_100_percent(page)


def test_who_writes_early_finds_pages_that_are_open_to_everyone(new_page, scheme):
    page = new_page(**CALM)
    page.goto(f"/s/{a_collecting_room().session.written_code}")
    check(page, scheme)
    page.get_by_role("button", name="Join").click()
    page.get_by_role("textbox", name="your answer").fill("We hear of it last")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".own-answers .card")).to_contain_text("We hear of it last")
    text_at_100_percent(page)
    check(page, scheme)


@pytest.mark.quick
def test_the_room_without_javascript_is_open_to_everyone(phone, new_page, scheme, subtests):
    """Each page is looked at again where axe can run: as it was drawn, without its own scripts."""
    copy = new_page(**CALM)
    copy.route("**/*.js", lambda route: route.abort())
    for stage in ("writing", "reading", "voting", "several", "asked first"):
        room = a_room(people=5, answers=14, revealed=stage not in ("writing", "asked first"))
        if stage == "several":
            first, _ = asking.ask_several(room.session, room.answers[:2])
            an_answer(room.seats[0], first)  # a newcomer begins at the other one
        if stage == "voting":
            asking.open_voting(room.session, room.why)
        page = phone(room.session, **CALM, java_script_enabled=False)
        if stage == "asked first":
            ask_about_a_name(page)
        expect(page.get_by_role("link", name="Show what is new")).to_be_visible()
        with subtests.test(stage):
            draw_again(page, copy)
            check(copy, scheme)


def draw_again(page, copy):
    html = page.content().replace("noscript>", "div>")
    copy.route(page.url, lambda route: route.fulfill(body=html, content_type="text/html"))
    copy.goto(page.url)


@pytest.mark.parametrize("script", [True, False])
def test_the_level_that_is_shown_has_one_heading(phone, script):
    room = a_room(answers=2, revealed=True)
    for answer in room.answers:
        asking.ask(room.session, answer)
    page = phone(room.session, java_script_enabled=script)
    assert [heads(page, level) for level in (1, 2, 3)] == [0, 1, 0]
    page.locator("#chooser summary").click()
    page.get_by_role("link", name="Why is co-production still so rare?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Why is co-production still so rare?")
    assert [heads(page, level) for level in (1, 2, 3)] == [1, 0, 0]


def heads(page, level):
    return page.get_by_role("heading", name=re.compile(f"why {level}$", re.IGNORECASE)).count()


@pytest.mark.quick
def test_pages_to_join_need_no_account(new_page, scheme):
    page = new_page(**SMALL)
    waiting = a_session(opened=False, role_groups=["I use services", "Prefer not to say"])
    page.goto("/")
    check(page, scheme)
    page.goto(f"/s/{waiting.written_code}")
    check(page, scheme)
    sessions.start(waiting)
    page.reload()
    check(page, scheme)


def test_a_join_page_that_lets_nobody_in_can_be_read(new_page, scheme):
    page = new_page(**SMALL)
    locked, full = a_session(), a_session(cap=1)
    joining.lock(locked)
    page.goto(f"/s/{locked.written_code}")
    expect(page.get_by_role("alert")).to_contain_text("New people cannot join at the moment.")
    check(page, scheme)
    page.goto(f"/s/{full.written_code}")
    a_seat(full)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("alert")).to_contain_text("This session is full")
    check(page, scheme)


@pytest.mark.quick
def test_the_room_is_used_by_keyboard_alone(new_page):
    room = a_room(answers=2, revealed=True)
    page = new_page()
    page.goto(f"/s/{room.session.written_code}")
    page.get_by_role("button", name="Join").press("Enter")
    page.wait_for_selector(".push")
    page.wait_for_load_state("load")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#composer textarea")).to_be_focused()
    page.keyboard.type("By keyboard")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".of-all > li.own")).to_contain_text("By keyboard")
