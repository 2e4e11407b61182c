"""What must be in view at once, however large the text and however long the question."""

from playwright.sync_api import expect

from tests.browsers import PHONE, text_at_200_percent
from tests.factories import a_room, a_session
from workshops.actions import asking


def test_the_button_to_join_is_in_view_below_a_long_question(new_page, server):
    question = "Why do people go home from hospital without knowing who will come to them? " * 2
    groups = [f"I come here for reason number {n}" for n in range(7)]
    page = new_page(**PHONE)
    page.goto(f"/s/{a_session(question, role_groups=groups).written_code}")
    button = page.locator(".join-foot .btn")
    expect(button).to_be_in_viewport(ratio=1)
    page.get_by_text(groups[-1]).click()
    button.click()
    expect(page.get_by_role("heading", name="You are in")).to_be_visible()


def test_text_at_200_percent_leaves_space_for_the_answers(phone):
    """The browser's own setting, by which it also measures the window."""
    page = phone(a_room(answers=3, revealed=True).session)
    chromium = page.context.new_cdp_session(page)
    chromium.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    expect(page.locator(".foot")).to_have_css("position", "static")
    chromium.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    page.reload()
    expect(page.locator(".foot")).to_have_css("position", "sticky")


def test_text_at_200_percent_breaks_no_word_of_the_dots(phone):
    room = a_room(answers=3, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    page = phone(room.session)
    text_at_200_percent(page)
    lines = """(it) => {
      const range = document.createRange();
      range.selectNodeContents(it);
      return range.getClientRects().length;
    }"""
    assert page.locator("[data-left]").evaluate(lines) == 1
    assert page.get_by_role("button", name="Add an answer").evaluate(lines) == 1
