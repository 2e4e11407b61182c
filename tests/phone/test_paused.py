"""While answers are paused a phone keeps what is written, and sends it once they are open again."""

from django.db import transaction
from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import moderation
from workshops.models import Answer, Session


def test_words_stay_in_the_box_and_what_was_sent_too_late_goes_by_itself(phone, write, box):
    room = a_room()
    page = phone(room.session)
    page.wait_for_selector("body[data-connection='live']")
    Session.objects.filter(pk=room.session.pk).update(paused=True)  # no page has heard of it
    write(page, "Sent too late")
    expect(page.locator("[data-kept]")).to_contain_text("Kept on this phone")
    box(page).fill("Still being written")
    with transaction.atomic():  # a moment in between would let the phone send it
        Session.objects.filter(pk=room.session.pk).update(paused=False)
        moderation.pause(room.session)
    expect(page.get_by_text("Answers are paused. Your words stay in the box.")).to_be_visible()
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_hidden()
    expect(page.locator("[data-kept]")).to_contain_text("until answers are open again")
    assert Answer.objects.count() == 0
    moderation.resume(room.session)
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    expect(box(page)).to_have_value("Still being written")
    expect(page.locator(".own-answers .card")).to_contain_text(["Sent too late"])
    expect(page.locator("[data-kept]")).to_have_count(0)
    assert Answer.objects.get().text == "Sent too late"
