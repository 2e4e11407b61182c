"""Before something personal is sent to the room, its author is asked, and may send it anyway."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room
from tests.phone.test_outbox import KEPT, texts

NUMBER = "nobody rang back on 01632 960 983, and then"
REST = "nobody rang back on, and then"


@pytest.mark.quick
def test_what_is_personal_is_taken_out_or_sent_anyway(phone, box, write):
    room = a_room()
    page = phone(room.session)
    page.clock.install()
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    found = page.get_by_role("heading", name="There is a phone number in it: 01632 960 983")
    anyway = page.get_by_role("button", name="Send it anyway")
    take_out = page.get_by_role("button", name="Take it out")

    box(page).fill(NUMBER)
    page.get_by_role("button", name="Send").press("Enter")
    expect(found).to_be_focused()
    expect(page.locator("#not-sent")).to_have_text("Not sent yet")
    expect(page.get_by_role("button", name="Send", exact=True)).to_have_count(0)
    take_out.click()  # by a shaking hand, at once
    expect(found).to_be_visible()
    page.clock.fast_forward(1000)
    take_out.click()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value(REST)
    expect(found).to_be_hidden()
    expect(page.locator("#spoken")).to_have_text("Taken out. Not sent yet.")
    assert (sent, texts()) == ([], [])
    page.clock.fast_forward(1000)

    page.context.set_offline(True)
    write(page, "Ask Dr Patel on 07700 900123")
    expect(page.get_by_role("heading", name="There is a name in it: Dr Patel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(box(page)).to_be_focused()
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    write(page, "They never listen")
    expect(
        page.get_by_role("heading", name="This may sound like blame: never listen")
    ).to_be_focused()
    expect(page.get_by_role("button", name="Change it")).to_be_visible()
    box(page).fill(NUMBER)  # what is said follows the words
    for button in (anyway, take_out):
        page.keyboard.press("Tab")
        expect(button).to_be_focused()
    page.clock.fast_forward(1000)
    anyway.press("Enter")
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(box(page)).to_have_value("")
    page.context.set_offline(False)
    expect(page.locator(".own-answers .card:not([data-kept])")).to_contain_text(
        "Sent", use_inner_text=True, timeout=15_000
    )
    assert texts() == [NUMBER]
