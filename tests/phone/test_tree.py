"""The tree's page on a phone keeps its path true, too."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, an_answer
from workshops.actions import asking, hiding


@pytest.fixture
def room():
    return a_room(answers=3, revealed=True)


def test_a_step_that_is_hidden_loses_its_words(phone, room):
    asking.ask(room.session, room.answers[0])
    page = phone(room.session)
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    expect(page.locator("#steps")).to_contain_text("Answer number 0")
    page.wait_for_selector("body[data-connection='live']")
    hiding.hide(room.session, room.answers[0], "It names a person")
    expect(page.locator("#steps")).to_contain_text("Hidden answer")
    expect(page.locator("#steps")).not_to_contain_text("Answer number 0")


def test_a_branch_that_is_gone_says_so(phone, room):
    page = phone(room.session)
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    page.wait_for_selector("body[data-connection='live']")
    hiding.hide(room.session, room.answers[0], "It names a person")
    expect(page.get_by_text("This answer is not in the tree any more.")).to_be_visible()


def test_what_is_beside_a_step_is_counted_again(phone, room):
    why = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, why)
    page = phone(room.session)
    page.clock.install()
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    expect(page.get_by_role("link", name="2 other answers")).to_be_visible()
    page.wait_for_selector("body[data-connection='live']")
    before = page.locator("body").get_attribute("data-revision")
    an_answer(room.seats[1], room.why, "One more")
    expect(page.locator("body")).not_to_have_attribute("data-revision", before)
    page.clock.fast_forward(15_000)
    expect(page.get_by_role("link", name="3 other answers")).to_be_visible()
