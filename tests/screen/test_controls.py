"""The controls of the big screen: updates that wait, and single keys that are turned off."""

from playwright.sync_api import expect

from tests.factories import a_room, an_answer
from workshops.actions import asking


def test_paused_updates_wait_and_are_counted(on_the_wall):
    room = a_room(answers=2)
    page = on_the_wall(room.session)
    pause = page.get_by_role("button", name="Pause updates")
    expect(pause).to_have_attribute("aria-pressed", "false")
    pause.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#spoken")).to_contain_text("Updates are paused.")
    asking.reveal(room.session, room.why)
    an_answer(room.seats[0], room.why, "One more answer")
    waits = "Updates are paused. 2 changes are not shown yet."
    expect(pause).to_have_accessible_description(waits)
    expect(page.get_by_text(waits)).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-mode", "writing")
    pause.click()
    expect(page.get_by_text("One more answer")).to_be_visible()
    expect(page.get_by_text("Updates are paused")).to_have_count(0)


def test_single_keys_are_turned_off_and_stay_off(on_the_wall):
    page = on_the_wall(a_room(answers=2, revealed=True).session)
    code = page.get_by_role("button", name="Show QR code")
    follow = page.get_by_role("button", name="Follow the room")
    page.keyboard.press("q")
    page.keyboard.press("f")
    expect(code).to_have_attribute("aria-pressed", "true")
    expect(follow).to_have_attribute("aria-pressed", "false")
    keys = page.get_by_role("checkbox", name="Use single-key shortcuts")
    keys.focus()
    page.keyboard.press("Space")
    expect(keys).not_to_be_checked()
    page.reload()
    expect(keys).not_to_be_checked()
    page.keyboard.press("q")
    page.keyboard.press("f")
    expect(code).to_have_attribute("aria-pressed", "false")
    expect(follow).to_have_attribute("aria-pressed", "true")
    code.click()
    expect(page.locator(".corner img")).to_be_visible()
