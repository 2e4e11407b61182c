"""How one knows what one wrote: asked under the last answer, by words to tap."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking
from workshops.models import Answer


def test_one_tap_says_it_and_the_next_answer_asks_anew(phone, write):
    room = a_room(people=10)
    page = phone(room.session)
    write(page, "We were asked too late")
    asked = page.get_by_role("group", name="How do you know this?")
    seen = asked.get_by_role("button", name="I have seen it")
    seen.press("Enter")
    expect(seen).to_have_attribute("aria-pressed", "true")
    expect(seen).to_be_focused()
    assert Answer.objects.get().known_by == "seen"
    write(page, "And by the wrong people")
    expect(asked.locator("..")).to_contain_text("And by the wrong people")
    expect(asked.get_by_role("button", pressed=True)).to_have_count(0)
    asking.reveal(room.session, room.why)
    expect(asked).to_have_count(0)
    expect(page.locator(".of-all > li", has_text="too late")).to_contain_text("I have seen it")


def test_it_is_said_and_taken_back_without_javascript(phone, write):
    room = a_room(people=10)
    page = phone(room.session, java_script_enabled=False)
    write(page, "We were asked too late")
    told = page.get_by_role("button", name="Someone told me")
    told.click()
    expect(told).to_have_attribute("aria-pressed", "true")
    assert Answer.objects.get().known_by == "told"
    told.click()
    expect(told).to_have_attribute("aria-pressed", "false")
    assert Answer.objects.get().known_by == ""
