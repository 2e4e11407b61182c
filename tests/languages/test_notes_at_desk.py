"""What the desk says after a step comes in a header, which holds the letters of any language."""

from playwright.sync_api import expect

from tests.browsers import LAPTOP, sign_in
from tests.factories import a_room


def test_a_note_in_urdu_can_be_read(new_page, server):
    room = a_room(answers=1, revealed=True)
    page = new_page(**LAPTOP, locale="ur-PK")
    sign_in(page, room.session.organiser, server)
    page.goto(f"/desk/{room.session.written_code}")
    page.wait_for_selector("body[data-connection='live']")
    page.locator("#from-paper > summary").click()
    page.locator("#from-paper textarea").fill("Nobody asked us\nWe came too late")
    page.locator("#from-paper button").click()
    expect(page.get_by_role("alert")).to_contain_text("کاغذ سے 2")
