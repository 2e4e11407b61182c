"""Every page around a session: axe and no sideways scroll, small and large, by day and by night."""

import pytest
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse

from tests.browsers import (
    LAPTOP,
    SMALL,
    sign_in,
    text_at_200_percent,
    violations_day_and_night,
    wider_by,
)
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops.actions import asking, doors, settling
from workshops.demo import seed

ERRORS = [400, 403, 404, 409, 410, 413, 422, 429, 500, 503]


def door():
    return "/"


def sign_in_page():
    return reverse("sign-in")


def sign_in_again():
    """Led there by a page of somebody who is not signed in."""
    return "/sessions?signed=out"


def home():
    a_session(opened=False)
    a_room(answers=2)
    return reverse("sessions")


def home_without_a_find():
    a_session()
    return reverse("sessions") + "?q=nothing"


def new_session():
    return reverse("new-session")


def edit_session():
    return reverse("edit-session", args=[a_session(opened=False).written_code])


def delete_session():
    return reverse("delete-session", args=[a_session().written_code])


def invited():
    return reverse("invited", args=[doors.invite(a_session())])


def not_open_yet():
    return reverse("phone", args=[a_session(opened=False).written_code])


def summary():
    """Deep, so that it is indented as far as it goes."""
    room = a_room(answers=4)
    asking.reveal(room.session, room.why)
    answer = room.answers[0]
    for _ in range(6):
        why = asking.ask(room.session, answer)
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
        asking.reveal(room.session, why)
    cause = settling.mark_cause(room.session, room.answers[0], "Plans are signed without us")
    settling.add_action(room.session, cause, what="Show the next plan", who="Dee", by_when="May")
    return reverse("summary", args=[room.session.written_code])


def demo_door():
    return reverse("phone", args=[seed.open_session(an_organiser("demo")).written_code])


SIGNED_IN = {home, home_without_a_find, new_session, edit_session, delete_session}
OPEN = {door, sign_in_page, sign_in_again, invited, not_open_yet, summary, demo_door}


@pytest.mark.parametrize("page_of", sorted(SIGNED_IN | OPEN, key=lambda p: p.__name__))
def test_a_page_is_open_to_everyone(new_page, server, page_of):
    page = new_page()
    if page_of in SIGNED_IN:
        sign_in(page, an_organiser(), server)
    assert page.goto(page_of()).status == 200
    assert_sound(page)


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_is_open_to_everyone(new_page, status):
    drawn = get_template(f"{status}.html").template.render(
        Context({"kept_text": "A late thought, not sent", "retry_after": 7})
    )
    page = new_page()
    answer = {"status": status, "body": drawn, "content_type": "text/html; charset=utf-8"}
    page.route("**/what-went-wrong", lambda route: route.fulfill(**answer))
    page.goto("/what-went-wrong")
    assert_sound(page)


def test_a_form_that_is_refused_is_open_to_everyone(new_page, server):
    page = new_page()
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/new")
    page.locator("form[novalidate], main form").first.evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Make the session").click()
    page.locator("[aria-invalid=true]").first.wait_for()
    assert_sound(page)


def assert_sound(page):
    """One load, seen small and large, by day and by night; then with text at 200 %."""
    for device in (SMALL, LAPTOP):
        page.set_viewport_size(device["viewport"])
        assert wider_by(page) <= 0, device
        assert violations_day_and_night(page) == [], device
    page.set_viewport_size(SMALL["viewport"])
    text_at_200_percent(page)
    assert wider_by(page) <= 0, "text at 200 %"
