"""Where the desk writes for the room, a line says what is personal in it. Nothing is refused."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.models import Answer


def test_a_line_says_what_is_personal_and_the_desk_goes_on(at_desk):
    room = a_room(answers=1, revealed=True)
    page = at_desk(room.session)
    number = "There is a phone number in it: 07700 900123"
    page.keyboard.press("n")
    aloud = page.get_by_label("An answer said aloud")
    aloud.fill("Ring 07700 900123")
    expect(page.locator("#found-aloud")).to_contain_text(number)
    expect(page.locator("#spoken")).to_have_text(number)
    aloud.press("Enter")
    expect(aloud).to_have_value("")
    expect(page.locator("#found-aloud")).to_be_hidden()
    assert Answer.objects.filter(text="Ring 07700 900123").exists()

    card = page.locator("[data-cards] > li", has_text="Ring 07700 900123")
    card.locator(".words").click()
    page.keyboard.press("c")
    advice = page.locator("#found-wording")
    expect(advice).to_contain_text(number)
    page.get_by_label("Wording of the cause").fill("Nobody rings back")
    expect(advice).to_be_hidden()
