"""“I have finished”: the phone can be put down, and the box comes back when it is wanted."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking


def test_who_has_finished_is_thanked_and_may_write_another(phone, box, write):
    room = a_room(people=6, answers=6)
    page = phone(room.session)
    finish = page.get_by_role("button", name="I have finished")
    thanks = page.get_by_role("heading", name="Thank you. You can put the phone down.")
    another = page.get_by_role("button", name="Write another")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(finish).to_be_hidden()
    write(page, "We were asked too late")
    box(page).fill("Words that stay")
    finish.click()
    expect(thanks).to_be_focused()
    expect(page.get_by_text("people have written.")).to_be_visible()
    expect(box(page)).to_be_hidden()
    page.reload()
    expect(thanks).to_be_visible()
    another.click()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("Words that stay")
    expect(thanks).to_be_hidden()
    finish.click()
    asking.reveal(room.session, room.why)
    expect(page.locator(".of-all > li")).to_have_count(7)
    expect(thanks).to_be_hidden()
    expect(box(page)).to_be_visible()
    expect(another.or_(finish)).to_have_count(0)
