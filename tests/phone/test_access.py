"""Every state of the phone: no axe violation, nothing too small to tap, no sideways scroll."""

import re

import pytest
from playwright.sync_api import expect

from tests.browsers import SMALL, text_at_200_percent, violations_in, wider_by
from tests.factories import a_room, a_seat, a_session, an_answer
from workshops.actions import asking, checks, grouping, hiding, joining, sessions
from workshops.actions.voting import give
from workshops.models import Node

SMALL_TARGETS = """() => {
  return [...document.querySelectorAll("a, button, input, summary, textarea")]
  .filter((e) => e.offsetParent && e.type !== "hidden" && !e.classList.contains("skip"))
  .filter((e) => Math.min(...size(e.closest("label") || e)) < 24)
  .map((e) => e.outerHTML.slice(0, 120));
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


def writing(room, page):
    asking.set_timer(room.session, room.why, 50)
    page.get_by_role("textbox", name="your answer").fill("Kept for now")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Kept on this phone until there is signal")).to_be_visible()


def reading(room, page):
    asking.reveal(room.session, room.why)
    expect(page.locator("#rest")).to_be_visible()
    page.locator(".tick:visible").first.click()
    expect(page.locator(".tick[aria-pressed=true]")).to_be_visible()


def voting(room, page):
    asking.reveal(room.session, room.why)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "A theme")
    asking.open_voting(room.session, room.why)
    page.locator("[data-give]:visible").first.click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")


def several(room, page):
    page.get_by_role("textbox", name="your answer").fill("Words that stay")
    asking.reveal(room.session, room.why)
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    expect(page.get_by_role("button", name="Answer the new one")).to_be_visible()


def several_at_once(room, page):
    """Words for the why that was settled can still be sent."""
    asking.reveal(room.session, room.why)
    page.get_by_role("textbox", name="your answer").fill("Words that stay")
    asking.ask_several(room.session, room.answers[:3], settles_parents=True)
    expect(page.get_by_role("button", name="Move your words there")).to_be_visible()
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def deep(room, page):
    why, answer = room.why, room.answers[0]
    for _ in range(6):
        asking.reveal(room.session, why)
        why = asking.ask(room.session, Node.objects.get(pk=answer.pk))
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
    expect(page.get_by_text("5 whys in between")).to_be_visible()
    checks.open_check(room.session, "follows", answer.parent)
    page.get_by_role("button", name="therefore").first.click()
    expect(page.locator(".sent")).to_be_visible()


def closing(room, page):
    sessions.begin_closing(room.session)
    expect(page.get_by_role("link", name="Read the summary")).to_be_visible()


def lobby(room, page):
    asking.settle(room.session, room.why)
    expect(page.get_by_text("The next why will appear here.")).to_be_visible()


def result(room, page):
    asking.reveal(room.session, room.why)
    asking.open_voting(room.session, room.why)
    page.locator("[data-give]:visible").first.click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    for seat, answer in ((0, 3), (1, 3), (2, 4)):
        give(room.seats[seat], room.answers[answer])
    asking.settle(room.session, room.why)
    expect(page.locator(".yours:visible")).to_have_count(1)


def refused(room, page):
    page.route(
        "**/answers", lambda route: route.fulfill(status=409, json={"error": "It is settled."})
    )
    page.get_by_role("textbox", name="your answer").fill("Too late")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("[data-reason]", has_text="It is settled.")).to_be_visible()


def tree(room, page):
    asking.reveal(room.session, room.why)
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    expect(page.get_by_role("heading", name="Why 2")).to_be_visible()


def own_hidden(room, page):
    say(page, "Ann Smith said no")
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, Node.objects.get(text="Ann Smith said no"), "it names a person")
    expect(page.locator(".own-answers .card")).to_contain_text("because: it names a person")


def asked_first(room, page):
    page.get_by_role("textbox", name="your answer").fill("Ask Dr Patel on 07700 900123")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="There is a name in it: Dr Patel")).to_be_focused()


def finished(room, page):
    say(page, "Half a thought")
    page.get_by_role("button", name="I have finished").click()
    expect(page.get_by_role("button", name="Write another")).to_be_visible()


def changing(room, page):
    say(page, "Half a thought")
    page.get_by_role("link", name="Change").click()
    page.get_by_role("textbox", name="your answer").fill("")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Change what you wrote")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_visible()


def taking_back(room, page):
    say(page, "Not for everyone")
    asking.reveal(room.session, room.why)
    page.get_by_role("link", name="Take back").click()
    expect(page.get_by_role("heading", name="What you wrote")).to_be_visible()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()


def paused(room, page):
    page.get_by_role("button", name="Pause updates").click()
    asking.reveal(room.session, room.why)
    expect(page.get_by_role("button", name="Pause updates", pressed=True)).to_be_visible()
    expect(page.locator(".of-all > li")).to_have_count(0)


def say(page, words):
    page.get_by_role("textbox", name="your answer").fill(words)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".own-answers .card")).to_contain_text("Sent", use_inner_text=True)


IN_THE_ROOM = [
    writing,
    reading,
    voting,
    several,
    several_at_once,
    deep,
    closing,
    lobby,
    result,
    refused,
]
IN_THE_ROOM += [tree, own_hidden, changing, finished, taking_back, paused, asked_first]


@pytest.mark.parametrize("state", IN_THE_ROOM)
def test_the_room_is_open_to_everyone(phone, state, scheme):
    room = a_room(people=5, answers=14)
    page = phone(room.session, **CALM)
    state(room, page)
    check(page, scheme)


@pytest.mark.parametrize("stage", ["writing", "reading", "voting", "several", "asked first"])
def test_the_room_without_javascript_is_open_to_everyone(phone, new_page, stage, scheme):
    room = a_room(people=5, answers=14, revealed=stage not in ("writing", "asked first"))
    if stage == "several":
        first, _ = asking.ask_several(room.session, room.answers[:2])
        an_answer(room.seats[0], first)  # a newcomer begins at the other one
    if stage == "voting":
        asking.open_voting(room.session, room.why)
    page = phone(room.session, **CALM, java_script_enabled=False)
    if stage == "asked first":
        asked_first(room, page)
    expect(page.get_by_role("link", name="Show what is new")).to_be_visible()
    check(drawn_again(page, new_page), scheme)


def drawn_again(page, new_page):
    """The same page where axe can run: as it was drawn, and its own scripts never start."""
    html = page.content().replace("noscript>", "div>")
    copy = new_page(**CALM)
    copy.route(page.url, lambda route: route.fulfill(body=html, content_type="text/html"))
    copy.route("**/*.js", lambda route: route.abort())
    copy.goto(page.url)
    return copy


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
