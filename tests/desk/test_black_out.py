"""At the desk a name is taken out by choosing words, with a mouse or by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.browsers import violations_in
from tests.factories import a_room, an_answer, fresh
from workshops.actions import asking, remarks


@pytest.mark.quick
def test_words_are_chosen_in_a_dialog(at_desk):
    room = a_room()
    answer = an_answer(room.seats[0], room.why, "I told Ms Smith, and she left.")
    asking.reveal(room.session, room.why)
    page = at_desk(room.session)
    card = page.locator("[data-cards] .card")
    card.locator("[data-tool=more]").press("Enter")
    card.get_by_role("button", name="Take out a name").press("Enter")
    expect(page.get_by_role("checkbox", name="I", exact=True)).to_be_focused()
    page.get_by_role("checkbox", name="Ms").press("Space")
    page.locator(".word", has_text="Smith,").click()
    assert violations_in("light", page) == []
    page.get_by_role("button", name="Take out", exact=True).press("Enter")
    expect(card.locator(".words")).to_have_text("I told […], and she left.")
    expect(page.locator("#deed")).to_contain_text("Name taken out: “I told […], and she left.”")
    expect(page.locator("dialog[open]")).to_have_count(0)
    remarks.add_view(fresh(room.seats[1]), answer, "Ms Smith stayed")
    asking.settle(room.session, fresh(room.why))
    card.locator(".other-views").get_by_role("button", name="Take out a name").press("Enter")
    page.get_by_role("checkbox", name="Smith").press("Space")
    page.get_by_role("button", name="Take out", exact=True).press("Enter")
    expect(card.locator(".view-words")).to_have_text("Ms […] stayed")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert page.errors == []
