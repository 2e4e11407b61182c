"""The focus stays where people can continue, whatever is updated under an open dialog."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room

DRAW_ANEW = """tool => {
    const card = tool.closest(".card");
    card.replaceWith(card.cloneNode(true));
}"""


def test_the_focus_returns_to_a_card_that_was_drawn_anew_under_a_dialog(at_desk):
    page = at_desk(a_room(answers=3, revealed=True).session)
    dialog = page.get_by_role("dialog")
    page.keyboard.press("j")
    card = page.locator(".card[aria-current]")
    held = []
    page.route("**/cause", lambda route: held.append((route, route.fetch())))
    page.keyboard.press("c")
    page.keyboard.press("Enter")
    # The frame comes before the answer.
    expect(card.locator(".cause-mark")).to_have_count(1)
    [(route, response)] = held
    route.fulfill(response=response)
    expect(dialog).to_have_count(0)
    expect(card).to_be_focused()
    said = "Marked as a cause. Press 0 for “Causes and actions”."
    expect(page.locator("#hint")).to_have_text(said)
    expect(page.locator("#cause-count")).to_contain_text("1 cause")

    tool = card.locator("[data-tool='cause']")
    for leave in ("Escape", "Enter on Cancel"):
        tool.press("Enter")
        expect(dialog).to_be_visible()
        tool.evaluate(DRAW_ANEW)
        if leave == "Escape":
            page.keyboard.press("Escape")
        else:
            dialog.get_by_role("button", name="Cancel").press("Enter")
        expect(tool).to_be_focused()


def test_the_focus_of_a_button_that_is_removed_moves_to_the_heading(at_desk):
    page = at_desk(a_room(answers=3, revealed=True).session)
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.get_by_role("button", name="Clear").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


@pytest.mark.quick
def test_every_step_is_reached_by_tab_before_the_answers(at_desk):
    room = a_room(answers=3, revealed=True)
    page = at_desk(room.session)
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.get_by_role("heading", level=1).evaluate("(it) => { it.tabIndex = -1; it.focus(); }")
    steps = []
    while "Ask why" not in steps and len(steps) < 20:
        page.keyboard.press("Tab")
        steps.append(page.locator(":focus").evaluate("(it) => it.firstChild.data.trim()"))
    assert steps[:2] == ["Open voting", "Settle"]
    undoing = ["Undo", "Earlier steps"]
    typing = ["Said aloud", "Paper answers", "How to ask"]
    assert steps[-8:] == ["Group", "Clear", *undoing, *typing, "Ask why"]


def test_choosing_another_reason_to_hide_moves_no_focus(at_desk):
    page = at_desk(a_room(answers=1, revealed=True).session)
    page.keyboard.press("j")
    page.keyboard.press("h")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    another = dialog.get_by_role("radio", name="Another reason")
    expect(another).to_be_checked()
    expect(another).to_be_focused()
    dialog.get_by_label("Your reason").fill("Said in anger")
    expect(another).to_be_checked()
