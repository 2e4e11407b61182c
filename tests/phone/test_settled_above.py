"""Words in the box for a why that is settled because the room asks why below it."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking
from workshops.models import Answer, Node


@pytest.fixture
def room():
    return a_room(answers=2, people=3, revealed=True)


def settle_by_asking(page, room, open_box):
    """Ask why, and settle the why above, while somebody writes there."""
    open_box(page).fill("Half a thought")
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk), settles_parent=True)
    expect(page.get_by_role("heading", name="Answer number 0 Why?")).to_be_visible()
    away = page.locator("[data-away]")
    expect(away).to_contain_text("You are answering: Why is co-production still so rare?")
    expect(away.get_by_text("Nothing more can be added there.")).to_be_hidden()


def test_words_for_a_why_that_asking_settled_can_be_sent_for_a_minute(phone, open_box, room):
    page = phone(room.session)
    settle_by_asking(page, room, open_box)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#composer [data-disc]")).to_have_text("2")
    expect(page.locator("#mine")).to_contain_text("Half a thought")
    assert Answer.objects.get(text="Half a thought").parent_id == room.why.node_id


def test_after_a_minute_they_can_only_be_moved(phone, open_box, room):
    page = phone(room.session)
    page.clock.install()
    settle_by_asking(page, room, open_box)
    page.clock.fast_forward(61_000)
    expect(page.locator("[data-away]")).to_contain_text("Nothing more can be added there.")
    expect(page.get_by_role("button", name="Send")).to_be_hidden()
    page.get_by_role("button", name="Move your words there").click()
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".own-answers [data-copy]:visible")).to_contain_text("Half a thought")
    assert Answer.objects.get(text="Half a thought").parent_id == room.answers[0].pk
