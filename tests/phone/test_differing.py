"""“I see it differently”, written in the foot of the phone."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.models import Remark


def test_a_view_is_written_in_place_and_asked_about_and_an_answer_keeps_its_box(phone, open_box):
    room = a_room(people=2, answers=1, revealed=True)
    page = phone(room.session)
    open_box(page).fill("Words for an answer")
    link = page.get_by_role("link", name="I see it differently")
    link.click()
    view = page.get_by_role("textbox", name="I see it differently")
    expect(view).to_be_focused()
    expect(page.locator("#composer")).to_be_hidden()
    view.fill("Ask Dr Smith")
    view.press("Escape")
    expect(link).to_be_focused()
    expect(page.locator("#text")).to_have_value("Words for an answer")
    link.click()
    expect(view).to_have_value("Ask Dr Smith")
    page.get_by_role("button", name="Add my view").click()
    expect(page.get_by_role("heading", name="Dr Smith")).to_be_focused()
    page.get_by_role("button", name="Take it out").click()
    view.fill("Some of us were asked")
    page.get_by_role("button", name="Add my view").click()
    expect(page.locator("#mine")).to_contain_text("Some of us were asked")
    expect(page.locator("#text")).to_have_value("Words for an answer")
    assert Remark.objects.get().text == "Some of us were asked"
