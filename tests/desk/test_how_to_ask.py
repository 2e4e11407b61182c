"""Choosing a prompt and a mode for the next why."""

from playwright.sync_api import expect

from tests.browsers import violations
from tests.factories import a_room, a_session
from workshops.models import Why

OWN = "What do we gain by it?"


def how_to_ask(page):
    page.get_by_text("How to ask").click()
    return page.get_by_label("Prompt", exact=True)


def test_a_facilitator_asks_with_another_prompt_and_in_another_mode(at_desk):
    page = at_desk(a_room(answers=2, revealed=True).session)
    prompt, own = how_to_ask(page), page.get_by_label("Your own prompt")
    expect(prompt).to_have_value("why")
    expect(own).to_be_hidden()
    prompt.select_option("own")
    assert violations(page) == []
    page.get_by_label("How people answer").select_option("quick")
    page.locator(".card").first.hover()
    ask = page.locator(".card").first.get_by_role("button", name="Ask why")
    ask.click()
    expect(page.get_by_role("alert")).to_contain_text("Write your own prompt, or choose one.")
    own.fill(f"{OWN}\n")
    ask.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(OWN)
    expect(page.locator(".stages")).not_to_contain_text("Writing")
    why = Why.objects.get(node__kind="answer")
    assert (why.mode, why.prompt_kind, why.prompt_text) == ("quick", "own", OWN)
    above = Why.objects.get(node__kind="question")
    assert (above.stage, above.answers_until is None) == ("settled", False)


def test_the_first_why_is_asked_as_planned_unless_something_else_is_chosen(at_desk):
    page = at_desk(a_session(prompt_kind="own", prompt_text=OWN))
    expect(how_to_ask(page)).to_have_value("own")
    expect(page.get_by_label("Your own prompt")).to_have_value(OWN)
    page.get_by_role("button", name="Ask why").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"Why is co-production still so rare? {OWN}"
    )
