"""A facilitator steers a room by keys alone, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, a_session, an_answer, fresh
from workshops.actions import asking
from workshops.models import Action, Node


@pytest.mark.quick
def test_from_opening_the_session_to_an_action_without_a_mouse(at_desk, cards):
    session = a_session(opened=False, mode="full")
    page = at_desk(session)
    expect(page.get_by_role("button", name="Open the session")).to_be_visible()
    page.keyboard.press("o")
    expect(page.get_by_role("button", name="Ask why")).to_be_visible()
    page.keyboard.press("w")
    expect(page.get_by_role("button", name="Reveal")).to_be_visible()

    page.keyboard.press("n")
    for words in ("Doing things for people is the habit", "Nobody is sure what the word means"):
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        expect(page.get_by_label("An answer said aloud")).to_have_value("")
    expect(page.locator("#silent-dots i")).to_have_count(2)
    assert cards(page) == []

    leave_the_field(page)
    page.keyboard.press("r")
    expect(page.locator("[data-cards] > li")).to_have_count(2)
    page.keyboard.press("v")
    expect(page.locator(".stages [aria-current]")).to_have_text("Voting")
    page.keyboard.press("s")
    expect(page.locator(".stages [aria-current]")).to_have_text("Settled")

    page.keyboard.press("j")
    page.keyboard.press("c")
    page.keyboard.press("Enter")
    expect(page.locator(".cause-mark")).to_be_visible()

    page.keyboard.press("0")
    page.get_by_role("button", name="Add an action").press("Enter")
    page.keyboard.type("Send drafts early")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator(".what")).to_have_text("Send drafts early")
    assert Action.objects.get().what == "Send drafts early"

    page.get_by_role("button", name="Change", exact=True).press("Enter")
    page.get_by_label("Kind of action").select_option(label="Asks people to try harder")
    page.get_by_role("button", name="Save").press("Enter")
    reminder = page.locator(".actions").get_by_text("What would make this happen")
    expect(reminder).to_be_visible()
    page.get_by_role("button", name="Change", exact=True).press("Enter")
    expect(page.get_by_label("Kind of action")).to_have_value("harder")
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    expect(page.locator(".strength")).to_have_count(0)
    assert Action.objects.get().commitment == ""
    assert page.errors == []


def select(page, keys):
    for key in keys:
        page.keyboard.press(key)


def test_of_several_selected_one_is_asked_only_if_the_person_means_it(at_desk):
    room = a_room(answers=3, revealed=True)
    page = at_desk(room.session)
    select(page, "jxjx")
    card = page.locator(".card[aria-current]")
    at = card.locator(".words").inner_text()
    card.get_by_role("button", name="Ask why").click()
    expect(page.locator("#hint")).to_have_text(
        f"Several answers are selected. Press again to ask only about “{at}”."
    )
    assert room.session.whys.count() == 1
    card.get_by_role("button", name="Ask why").click()
    expect(page.get_by_role("heading", name="Why 2")).to_be_attached()
    assert room.session.whys.latest("pk").node.text == at


def test_all_selected_are_asked_at_once_by_one_key(at_desk):
    room = a_room(answers=3, revealed=True)
    page = at_desk(room.session)
    select(page, "jxjx")
    expect(page.locator("#spoken")).to_contain_text("2 selected. Press G to group them. Press W")
    expect(page.get_by_role("button", name="Ask why about these 2")).to_be_visible()
    page.keyboard.press("w")
    expect(page.locator(".outline .live")).to_have_count(2)
    expect(page.get_by_role("heading", name="Why 2")).to_be_attached()
    expect(page.locator("#conduct")).to_have_attribute("data-view", "side_by_side")
    expect(page.locator("#deed")).to_contain_text("Asked why about several answers")
    page.keyboard.press("u")
    expect(page.locator(".outline .live")).to_have_count(1)
    assert [why.stage for why in room.session.whys.all()] == ["reading"]


def test_in_a_result_the_filled_button_asks_about_all_selected(at_desk):
    room = a_room(answers=3, revealed=True)
    asking.settle(room.session, room.why)
    page = at_desk(room.session)
    select(page, "jxjxjx")
    ask = page.locator(".btn.go:visible")
    expect(ask).to_have_text("Ask why about these 3 W")
    expect(page.get_by_role("button", name="Ask why about these 3")).to_have_count(1)
    select(page, "x")
    ask.click()
    expect(page.get_by_role("heading", name="Why 2")).to_be_attached()
    assert room.session.whys.count() == 3


def test_hide_with_a_reason_and_show_again(at_desk):
    room = a_room(answers=2, revealed=True)
    page = at_desk(room.session)
    page.keyboard.press("j")
    page.keyboard.press("h")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Your reason").fill("Said in anger, taken up in the break")
    dialog.get_by_role("button", name="Hide", exact=True).press("Enter")
    expect(page.locator(".card.hidden .note")).to_have_text(
        "Hidden: Said in anger, taken up in the break"
    )
    page.keyboard.press("h")
    expect(page.locator(".card.hidden")).to_have_count(0)
    assert not Node.objects.filter(state="hidden").exists()


def test_several_whys_are_open_and_a_digit_leads_to_each(at_desk):
    room = a_room(answers=2, revealed=True)
    page = at_desk(room.session)
    page.get_by_text("How to ask").click()
    page.get_by_label("Keep this why open").check()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("j")
    page.keyboard.press("Shift+W")
    expect(page.locator(".outline .live")).to_have_count(2)
    expect(page.locator(".panel")).to_have_attribute("data-why", str(room.why.pk))
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name="Why 2")).to_be_attached()
    page.keyboard.press("1")
    expect(page.get_by_role("heading", name="Why 1")).to_be_attached()


def test_keys_do_nothing_while_typing_nor_when_switched_off(at_desk):
    room = a_room(answers=1, revealed=False)
    page = at_desk(room.session)
    page.keyboard.press("n")
    page.keyboard.type("rrr")
    leave_the_field(page)
    page.keyboard.press("?")
    page.get_by_label("Use single-key shortcuts").uncheck()
    page.get_by_role("dialog").get_by_role("button", name="Close").press("Enter")
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.keyboard.press("r")
    page.reload()
    page.wait_for_selector("body[data-connection='live']")
    page.keyboard.press("r")
    page.wait_for_timeout(100)
    assert [address for address in sent if address.endswith("/reveal")] == []
    assert fresh(room.why).stage == "writing"


def test_what_is_typed_and_chosen_outlives_what_arrives(at_desk):
    room = a_room(answers=4, revealed=True)
    page = at_desk(room.session)
    page.keyboard.press("j")
    chosen = page.locator("[aria-current='true'].card").get_attribute("id")
    before = page.locator("[data-cards] > li").first.get_attribute("id")
    page.keyboard.press("n")
    page.keyboard.type("half a sent")
    for n in range(5):
        an_answer(room.seats[0], room.why, f"Late {n}")
    expect(page.locator("[data-cards] > li")).to_have_count(9)
    page.keyboard.type("ence")
    assert page.get_by_label("An answer said aloud").input_value() == "half a sentence"
    assert page.locator("[aria-current='true'].card").get_attribute("id") == chosen
    assert page.locator("[data-cards] > li").first.get_attribute("id") == before


def test_a_refusal_is_said_and_what_was_typed_is_kept(at_desk):
    room = a_room(answers=2, revealed=True)
    page = at_desk(room.session)
    page.keyboard.press("n")
    page.keyboard.insert_text("x" * 700)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").first).to_contain_text("700 characters")
    assert page.get_by_label("An answer said aloud").input_value() == "x" * 700
    leave_the_field(page)
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_label("Wording of the cause").fill("   ")
    page.get_by_role("button", name="Mark as a cause").press("Enter")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("Write a cause")
    expect(page.get_by_role("dialog")).to_be_visible()


@pytest.mark.quick
def test_a_second_desk_sees_what_the_first_one_does(at_desk):
    room = a_room(answers=2)
    first, second = at_desk(room.session), at_desk(room.session)
    first.keyboard.press("r")
    expect(second.locator("[data-cards] > li")).to_have_count(2)
    second.keyboard.press("+")
    expect(first.locator("[data-behaviour~='clock']")).to_be_visible()
    asking.settle(room.session, room.why)
    expect(first.get_by_role("button", name="Reopen")).to_be_visible()
    expect(second.get_by_role("button", name="Reopen")).to_be_visible()


def leave_the_field(page):
    page.evaluate("document.activeElement.blur()")
