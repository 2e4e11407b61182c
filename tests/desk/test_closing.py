"""Closing at the desk, step by step."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, fresh
from workshops import closing_steps
from workshops.actions import causes, checks, closing

FILLED = ".desk .btn.go:visible"


def a_closing_room():
    room = a_room(people=6, answers=2, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    causes.mark_cause(room.session, room.answers[1], "Nobody says what came of it")
    return room


@pytest.mark.quick
def test_one_filled_button_leads_through_the_closing_and_the_other_desk_follows(at_desk):
    room = a_closing_room()
    page, other = at_desk(room.session), at_desk(room.session, "?pane=causes")
    page.get_by_role("button", name="End session").click()
    page.get_by_role("button", name="Start closing").click()
    expect(page.get_by_role("heading", name="Closing", exact=True)).to_be_focused()
    expect(page.locator("#conduct")).to_have_attribute("data-words", "Causes and actions")
    expect(page.locator("#people")).to_have_text("6 joined. Connected: 0.")

    expect(page.locator(FILLED)).to_have_text(["Next: can we act on them? Enter"])
    page.keyboard.press("Enter")
    expect(page.locator("#closing-present")).to_have_text("Can we act on them?")
    expect(page.locator("#spoken")).to_have_text("Step 2 of 6: Can we act on them?")
    expect(other.locator("#closing-present")).to_have_text("Can we act on them?")
    page.locator(".cause").first.get_by_role("button", name="Can we do something").click()
    expect(page.locator(FILLED)).to_have_text(["Close the question"])
    page.locator("#next").click()
    expect(page.locator("#closing-present")).to_have_text("Actions")
    page.get_by_role("button", name="Close the question").click()
    expect(page.locator(FILLED)).to_have_text(["Next: a fair record Enter"])

    page.locator(".cause").first.get_by_role("button", name="Leave for now").click()
    expect(page.locator(".cause").last).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator(".cause").last.get_by_label("What", exact=True)).to_be_focused()
    expect(page.locator(FILLED)).to_have_text(["Save"])
    page.keyboard.type("Write to everyone")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".actions .what")).to_have_text("Write to everyone")
    expect(other.locator(".closing-steps .left")).to_contain_text(["was not asked"])
    expect(other.locator(".closing-steps .done")).to_contain_text(["2 causes."])

    page.locator("#next").click()
    expect(page.locator("#closing-present")).to_have_text("Is this a fair record?")
    expect(page.locator(FILLED)).to_have_text(["Close the question"])
    checks.choose(room.seats[0], room.session.checks.get(kind="record"), "fair")
    expect(page.locator("[data-chosen]")).to_have_text("1 of 6 has chosen")
    page.locator("#next").click()
    expect(page.locator("#closing-present")).to_have_text("What did it feel like?")
    page.get_by_role("button", name="Close the question").click()
    expect(page.locator("#check")).to_contain_text("Fewer than 20 people answered.")
    expect(page.locator(FILLED)).to_have_text(["Next: who was not here? Enter"])
    page.locator("#next").click()
    expect(page.locator(FILLED)).to_have_text(["Close for good Enter"])
    expect(page.get_by_text("add an action", exact=True)).to_be_hidden()
    page.keyboard.press("a")
    expect(page.locator("#hint")).to_have_text("Go to step 3 or 4 to add an action.")

    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator("#closing-present")).to_have_text("What did it feel like?")
    expect(page.locator("#closing-present")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#closing-present")).to_have_text("Who was not here?")
    page.locator("#closing-back").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#closing-present")).to_have_text("What did it feel like?")
    expect(page.locator("#closing-back")).to_be_focused()
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator("#closing-present")).to_have_text("Is this a fair record?")
    expect(page.get_by_role("button", name="Ask again")).to_be_visible()
    other.get_by_role("button", name="Back to the whys").click()
    other.get_by_role("button", name="Reopen session").click()
    expect(other.locator(".stages")).to_be_visible()
    expect(page.get_by_role("heading", name="Causes and actions")).to_be_visible()
    assert page.errors == other.errors == []


def test_the_last_step_is_to_close_for_good(at_desk):
    room = a_closing_room()
    closing.begin_closing(room.session)
    room.session.closing_step = closing_steps.STEPS[-1]
    room.session.save(update_fields=["closing_step"])
    page = at_desk(room.session)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="End this session")).to_be_visible()
    assert fresh(room.session).is_closing
