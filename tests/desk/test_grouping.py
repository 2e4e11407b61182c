"""A facilitator groups answers into themes, by keys and by buttons."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking, grouping
from workshops.models import Theme


@pytest.mark.quick
def test_group_and_undo(at_desk, cards):
    room = a_room(answers=3, revealed=True)
    page = at_desk(room.session)
    for key in "jxjx":
        page.keyboard.press(key)
    page.keyboard.press("g")
    page.keyboard.type("Decided before we come")
    page.get_by_role("dialog").get_by_role("button", name="Group", exact=True).press("Enter")
    expect(page.locator(".theme > .said > .words")).to_have_text("Decided before we come")
    expect(page.locator("#summing-up")).to_have_text(
        "3 answers, shuffled. In themes: 2. Not in a theme: 1."
    )
    page.keyboard.press("u")
    expect(page.locator(".theme")).to_have_count(0)
    assert len(cards(page)) == 3


def test_what_was_asked_about_is_refused_a_theme_before_anybody_names_it(at_desk):
    room = a_room(answers=2, revealed=True)
    asking.ask(room.session, room.answers[0])
    page = at_desk(room.session, f"?why={room.why.pk}")
    for key in "jxjxg":
        page.keyboard.press(key)
    expect(page.locator("#hint")).to_have_text(
        "The room has asked why about one of these answers, so it cannot go into a theme."
    )
    assert page.get_by_role("dialog").count() == 0


def test_an_answer_is_put_into_a_theme_that_is_there(at_desk):
    room = a_room(answers=3, revealed=True)
    page = at_desk(room.session)
    for key in "jxjxg":
        page.keyboard.press(key)
    page.get_by_role("dialog").get_by_role("button", name="Group", exact=True).press("Enter")
    expect(page.locator(".theme")).to_have_count(1)
    page.locator("[data-cards] > [data-kind='answer']").get_by_role("button", name="Select").click()
    page.keyboard.press("g")
    page.get_by_role("dialog").get_by_role("button", name="Group", exact=True).press("Enter")
    expect(page.locator(".members > li")).to_have_count(3)
    assert Theme.objects.get().members.count() == 3


def test_several_answers_are_put_into_a_theme_that_is_there(at_desk):
    room = a_room(answers=4, revealed=True)
    ids = [answer.pk for answer in room.answers]
    grouping.group(room.session, ids[:2], "Too late")
    page = at_desk(room.session)
    for card in page.locator("[data-cards] > [data-kind='answer']").all():
        card.get_by_role("button", name="Select").click()
    page.keyboard.press("g")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("“Too late”").check()
    dialog.get_by_role("button", name="Group", exact=True).press("Enter")
    expect(page.locator(".members > li")).to_have_count(4)
    assert Theme.objects.get().members.count() == 4


def test_what_another_desk_has_grouped_is_picked_no_more(at_desk):
    room = a_room(answers=3, revealed=True)
    page = at_desk(room.session)
    for key in "jxjxjx":
        page.keyboard.press(key)
    expect(page.locator("#picked-line")).to_contain_text("3 selected")
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Too late")
    expect(page.locator("#picked-line")).to_contain_text("1 selected")
