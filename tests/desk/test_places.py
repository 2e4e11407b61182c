"""A full room, at the desk."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.models import Seat


def test_the_desk_sees_that_the_room_is_full_and_helps(at_desk):
    room = a_room(people=2, answers=1, cap=2)
    page = at_desk(room.session)
    people, notice = page.locator("#people"), page.locator("#notice")
    expect(people).to_contain_text("This session is full.")
    page.locator("#more-doors summary").click()
    page.get_by_role("button", name="Change the number of places").click()
    dialog = page.get_by_role("dialog", name="Places")
    box = dialog.get_by_label("The most people who can join")
    expect(box).to_have_value("2")
    box.fill("3")
    page.keyboard.press("Enter")
    expect(notice).to_have_text("Up to 3 people can join.")
    expect(dialog).to_be_hidden()
    expect(people).not_to_contain_text("full")
    page.get_by_role("button", name="Change the number of places").click()
    expect(box).to_have_value("3")
    dialog.get_by_role("button", name="Free unused places").click()
    expect(notice).to_have_text("1 place is free again.")
    expect(people.locator("b")).to_have_text("1")
    assert Seat.objects.taken().count() == 1
    assert page.errors == []
