"""The page on which answers are read before the room can see them."""

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, SMALL, sign_in, violations_in, wider_by
from tests.factories import a_room, an_answer, fresh
from workshops.models import Answer


@pytest.mark.quick
def test_answers_are_shown_or_not_one_after_the_other(new_page, server):
    room = a_room(people=3, checks_first=True)
    for seat, words in zip(room.seats[:2], ("Nobody asked us", "It was Ms Smith"), strict=True):
        an_answer(seat, fresh(room.why), words)
    page = new_page(**LAPTOP)
    sign_in(page, room.session.organiser, server)
    page.goto(f"/desk/{room.session.written_code}/held")
    cards = page.locator("#to-check > li")
    expect(cards).to_have_count(2)
    cards.first.get_by_role("button", name="Show it").press("Enter")
    expect(cards).to_have_count(1)
    expect(cards.locator(".words")).to_be_focused()
    cards.locator("summary", has_text="Do not show").press("Enter")
    assert violations_in("light", page) == []
    page.set_viewport_size(SMALL["viewport"])
    assert wider_by(page) <= 0
    cards.get_by_role("button", name="It names or describes a person").press("Enter")
    expect(page.locator("#refused > li")).to_contain_text("Not shown, because:")
    expect(page.get_by_text("Nothing to check at the moment.")).to_be_visible()
    an_answer(room.seats[2], fresh(room.why), "Too late")
    expect(cards).to_contain_text("Too late", timeout=10_000)
    expect(page.get_by_role("status")).to_contain_text("1 to check")
    states = Answer.objects.order_by("text").values_list("text", "state", "reason")
    assert list(states) == [
        ("It was Ms Smith", "held", "about a person"),
        ("Nobody asked us", "here", ""),
        ("Too late", "held", ""),
    ]
