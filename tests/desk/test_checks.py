"""Asking the room at the desk: how many have chosen, and what they chose once it closes."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_chain, a_room, fresh
from workshops.actions import asking, checks
from workshops.models import Check


def choose(room, *choices):
    check = Check.objects.get()
    for seat, choice in zip(room.seats, choices, strict=True):
        checks.choose(fresh(seat), check, choice)


@pytest.mark.quick
def test_the_room_is_asked_about_an_answer_and_counted_once_it_closes(at_desk):
    room = a_room(people=6, answers=2, revealed=True)
    page = at_desk(room.session)
    card = page.locator(f"#card-{room.answers[0].pk}")
    card.click()
    card.locator("summary").click()
    card.get_by_role("button", name="Ask the room").click()
    expect(page.get_by_role("button", name="Which step is the weakest?")).to_be_hidden()
    page.get_by_role("button", name="Can we do something about this?").click()
    expect(page.locator("[data-chosen]")).to_have_text("Nobody has chosen yet.")
    choose(room, *["yes"] * 4, "unsure", "beyond")
    expect(page.locator("[data-chosen]")).to_have_text("6 of 6 have chosen")
    expect(page.locator(".desk .btn.go:visible")).to_have_text(["Close the question"])
    page.get_by_role("button", name="Close the question").click()
    expect(page.locator(".counts > li")).to_have_text(
        [
            "4 Yes, we could",
            "0 Not yet, ask why again",
            "1 It is real, but out of our hands",
            "1 I am not sure",
        ]
    )
    expect(page.locator("#next")).to_have_class("btn go")
    page.set_viewport_size({"width": 1366, "height": 768})
    assert page.locator("#room").evaluate("(room) => room.scrollHeight <= room.clientHeight")
    assert page.locator("#check").evaluate("(check) => check.scrollHeight <= check.clientHeight")
    page.keyboard.press("u")
    expect(page.locator("[data-chosen]")).to_have_text("6 of 6 have chosen")


def test_the_why_above_the_weakest_step_is_asked_again(at_desk):
    room = a_room(people=5, answers=1, revealed=True)
    above, middle, leaf = a_chain(room, 3)
    for node in (above, middle):
        asking.settle(room.session, node.why)
    page = at_desk(room.session, f"?why={middle.why.pk}")
    check = checks.open_check(room.session, "follows", leaf)
    expect(page.locator("#spoken")).to_have_text("The room is asked. Which step is the weakest?")
    choose(room, *[str(middle.pk)] * 3, "all", str(leaf.pk))
    checks.close_check(room.session, check)
    expect(page.locator(".counts .weakest")).to_have_text(f"3 From “{middle}” to “{above}”")
    expect(page.locator(".desk .btn.go:visible")).to_have_text(["Ask why again here"])
    page.get_by_role("button", name="Ask why again here").click()
    expect(page.locator(".panel")).to_have_attribute("data-node", str(above.pk))
    expect(page.locator(".panel")).to_have_attribute("data-stage", "reading")
    expect(page.locator(".desk .btn.go:visible")).to_have_attribute("id", "next")


@pytest.mark.django_db
def test_of_fewer_than_five_people_no_number_is_shown(client):
    room = a_room(people=4, answers=1, revealed=True)
    check = checks.open_check(room.session, "act", room.answers[0])
    choose(room, *["yes"] * 4)
    checks.close_check(room.session, check)
    client.force_login(room.session.organiser)
    page = client.get(f"/desk/{room.session.written_code}").content.decode()
    assert "Fewer than 5 people answered. No numbers are kept." in page
    assert "Yes, we could" not in page.partition('id="check"')[2].partition("</div>")[0]
