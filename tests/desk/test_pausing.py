"""Paused at the desk, changes of others wait and are counted; its own steps are shown."""

from playwright.sync_api import expect

from tests.factories import a_room, an_answer
from workshops.actions import joining


def test_paused_updates_wait_until_they_are_asked_for_or_a_step_is_taken(at_desk):
    room = a_room(answers=2, revealed=True)
    page = at_desk(room.session)
    pause = page.get_by_role("button", name="Pause updates")
    pause.click()
    expect(page.locator("#spoken")).to_contain_text("Updates are paused.")
    joining.join(room.session)
    an_answer(room.seats[0], room.why, "It waits")
    expect(page.get_by_text("Updates are paused. 1 change is not shown yet.")).to_be_visible()
    expect(page.get_by_text("It waits")).to_have_count(0)
    expect(page.locator("#people")).to_contain_text("3 joined.")
    pause.click()
    expect(page.get_by_text("It waits")).to_be_visible()
    expect(page.locator("#people")).to_contain_text("4 joined.")
    pause.click()
    page.get_by_role("button", name="Open voting").click()
    expect(page.locator(".panel")).to_have_attribute("data-stage", "voting")
    expect(pause).to_have_attribute("aria-pressed", "true")
