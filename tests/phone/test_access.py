"""Every state of the phone: no axe violation, nothing too small to tap, no sideways scroll."""

import pytest
from playwright.sync_api import expect

from tests.browsers import SMALL, text_at_200_percent, violations_day_and_night, wider_by
from tests.factories import a_room, a_session, an_answer
from workshops.actions import asking, grouping, sessions
from workshops.models import Node

SMALL_TARGETS = """() => {
  return [...document.querySelectorAll("a, button, input, summary, textarea")]
  .filter((e) => e.offsetParent && e.type !== "hidden" && !e.classList.contains("skip"))
  .filter((e) => Math.min(...size(e.closest("label") || e)) < 24)
  .map((e) => e.outerHTML.slice(0, 120));
function size(e) { const box = e.getBoundingClientRect(); return [box.width, box.height]; }
}"""


def check(page):
    assert violations_day_and_night(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert wider_by(page) <= 0
    text_at_200_percent(page)
    assert wider_by(page) <= 0


def writing(room, page):
    asking.set_clock(room.session, room.why, 50)
    page.get_by_role("textbox", name="your answer").fill("Kept for now")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Kept on this phone until there is signal")).to_be_visible()


def reading(room, page):
    asking.reveal(room.session, room.why)
    expect(page.locator("#rest")).to_be_visible()


def voting(room, page):
    asking.reveal(room.session, room.why)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "A theme")
    asking.open_voting(room.session, room.why)
    page.locator("[data-give] button:visible").first.click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")


def several(room, page):
    asking.reveal(room.session, room.why)
    page.get_by_role("textbox", name="your answer").fill("Words that stay")
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    expect(page.get_by_role("button", name="Answer the new one")).to_be_visible()


def deep(room, page):
    why, answer = room.why, room.answers[0]
    for _ in range(6):
        asking.reveal(room.session, why)
        why = asking.ask(room.session, Node.objects.get(pk=answer.pk))
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
    expect(page.get_by_text("Five whys between")).to_be_visible()


def closing(room, page):
    sessions.begin_closing(room.session)
    expect(page.get_by_role("link", name="Read the record")).to_be_visible()


def lobby(room, page):
    asking.settle(room.session, room.why)
    expect(page.get_by_text("The next why opens here by itself.")).to_be_visible()


def refused(room, page):
    page.route(
        "**/answers", lambda route: route.fulfill(status=409, json={"error": "It is settled."})
    )
    page.get_by_role("textbox", name="your answer").fill("Too late")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("It is settled.")).to_be_visible()


def tree(room, page):
    asking.reveal(room.session, room.why)
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    expect(page.get_by_role("heading", name="Why 2")).to_be_visible()


@pytest.mark.parametrize(
    "state",
    [writing, reading, voting, several, deep, closing, lobby, refused, tree],
    ids=lambda s: s.__name__,
)
def test_the_room_is_open_to_everyone(phone, state):
    room = a_room(people=5, answers=14)
    # What arrives fades in, unless asked not to; half faded, it has no contrast yet.
    page = phone(room.session, **SMALL, reduced_motion="reduce")
    state(room, page)
    check(page)


def test_the_doors_are_open_to_everyone(new_page):
    page = new_page(**SMALL)
    waiting = a_session(opened=False, role_groups=["I use services", "Rather not say"])
    page.goto("/")
    check(page)
    page.goto(f"/s/{waiting.written_code}")
    check(page)
    sessions.start(waiting)
    page.reload()
    check(page)


def test_the_room_is_used_by_keyboard_alone(new_page):
    room = a_room(answers=2, revealed=True)
    page = new_page()
    page.goto(f"/s/{room.session.written_code}")
    page.get_by_role("button", name="Come in").press("Enter")
    page.wait_for_selector("#composer")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("By keyboard")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".of-all > li.own")).to_contain_text("By keyboard")
