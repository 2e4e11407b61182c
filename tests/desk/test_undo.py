"""U undoes the last step. A step before it is undone from the list alone."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, an_answer, fresh
from workshops.actions import asking, grouping, hiding
from workshops.models import Theme, Why


def test_a_why_that_was_asked_too_soon_is_gone_and_the_desk_is_where_the_room_is(at_desk):
    room = a_room(answers=2, revealed=True)
    page, other = at_desk(room.session), at_desk(room.session)
    page.keyboard.press("j")
    page.keyboard.press("w")
    expect(page.get_by_role("heading", name="Why 2")).to_be_attached()
    expect(other.locator(".outline .twig[data-why]")).to_have_count(2)
    page.wait_for_selector("body[data-connection='live']")
    expect(page.locator("#deed")).to_contain_text("Asked why: “Answer number")
    page.keyboard.press("u")
    for desk in (page, other):
        expect(desk.locator(f".panel[data-why='{room.why.pk}']")).to_be_attached()
        expect(desk.locator(".outline .twig[data-why]")).to_have_count(1)
    assert Why.objects.get() == room.why
    assert page.errors + other.errors == []


@pytest.mark.quick
def test_a_step_elsewhere_is_asked_first(at_desk):
    room = a_room(answers=1, revealed=True)
    asking.ask(room.session, room.answers[0])
    page = at_desk(room.session, f"?why={room.why.pk}")
    page.keyboard.press("u")
    expect(page.locator("#deed")).to_contain_text("That step was somewhere else.")
    page.keyboard.press("+")
    expect(page.locator("[data-behaviour~='clock']")).to_be_visible()
    expect(page.locator("#deed")).to_contain_text("Undo it anyway")
    assert Why.objects.count() == 2
    page.keyboard.press("u")
    expect(page.locator(".outline .twig[data-why]")).to_have_count(1)
    expect(page.locator(f".panel[data-why='{room.why.pk}']")).to_be_attached()


def test_what_cannot_be_undone_stays_the_last_and_older_steps_are_in_the_list(at_desk):
    room = a_room(answers=3, revealed=True)
    hiding.hide(room.session, room.answers[2], "It names a person")
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Too late")
    why = asking.ask(room.session, Theme.objects.get())
    an_answer(room.seats[0], why)
    page = at_desk(room.session)
    for _ in range(2):
        page.keyboard.press("u")
        expect(page.locator("#notice")).to_contain_text("has answers, so you cannot undo it")
    assert fresh(room.answers[2]).state == "hidden"
    page.get_by_text("Earlier steps").click()
    listed = page.locator("#earlier li > span")
    expect(listed).to_have_text(
        [
            "Grouped: “Too late”",
            f"Hidden: “{room.answers[2].text}”",
            f"Revealed: “{room.session.question.text}”",
            f"Asked why: “{room.session.question.text}”",
        ]
    )
    page.get_by_role("button", name=f"Undo Hidden: “{room.answers[2].text}”").click()
    expect(listed).to_have_count(3)
    assert fresh(room.answers[2]).state == "here"
    assert page.errors == []
