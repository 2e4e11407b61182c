"""The desk says that a phone floods the room, and hides all that it sent."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, bucket_of
from workshops.actions import answering
from workshops.models import AuthorBucket


@pytest.mark.quick
def test_all_from_1_phone_is_hidden_with_a_reason(at_desk):
    room = a_room(people=2, answers=2, revealed=True)
    page = at_desk(room.session)
    flooded = bucket_of(room.seats[0])
    AuthorBucket.objects.filter(pk=flooded.pk).update(flooded=True)
    answering.submit(room.seats[1], room.why, "Of somebody else", "op-id-flood-1")
    page.get_by_role("button", name="Hide all from this phone").click()
    page.locator("#hide-dialog").get_by_label("It could hurt someone").check()
    page.locator("#hide-dialog").get_by_role("button", name="Hide").click()
    expect(page.get_by_role("button", name="Hide all from this phone")).to_have_count(0)
    expect(page.locator("#deed")).to_contain_text("Hidden, all from 1 phone")
    expect(page.locator("[data-cards] > .hidden")).to_have_count(1)
    assert page.errors == []
