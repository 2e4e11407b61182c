"""Every page around a session: axe and no sideways scroll, small and large, by day and by night."""

import re
from datetime import date, timedelta
from urllib.parse import urljoin

import pytest
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse
from playwright.sync_api import expect

from simulation.demo import seed
from tests.actions.test_common_ground import Room
from tests.browsers import LAPTOP, SMALL, sign_in, text_at_200_percent, violations_in, wider_by
from tests.factories import (
    a_closed_session,
    a_room,
    a_session,
    an_answer,
    an_organiser,
    fresh,
    set_tokens,
)
from workshops.actions import (
    asking,
    causes,
    checks,
    closing,
    colleagues,
    expiry,
    helpers,
    invitations,
    moderation,
    organisations,
    record,
    remarks,
)
from workshops.actions import updates as acts
from workshops.actions.did_it_change import ask as ask_change
from workshops.models import Answer

ERRORS = [400, 403, 404, 409, 410, 413, 422, 429, 500, 503]


def enter_code():
    return "/"


def sign_in_page():
    return reverse("sign-in")


def sign_in_again():
    """Return the address to which someone who is not signed in is redirected."""
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
    return reverse("invited", args=[invitations.invite(a_session())])


def not_open_yet():
    return reverse("phone", args=[a_session(opened=False).written_code])


def summary():
    """Build it deep, so that the indent reaches its limit."""
    room = a_room(answers=4)
    asking.reveal(room.session, room.why)
    answer = room.answers[0]
    for _ in range(6):
        why = asking.ask(room.session, answer)
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
        asking.reveal(room.session, why)
    cause = causes.mark_cause(room.session, room.answers[0], "Plans are signed without us")
    words = {"what": "Show the next plan", "who": "Dee", "by_when": "May"}
    action = causes.add_action(room.session, cause, **words)
    action.updates.create(kind="done", text="Two drafts have come.", day=date(2026, 11, 3))
    return reverse("summary", args=[room.session.written_code])


def summary_of_all_that_was_asked():
    """Build what both sides recognise, what the room thought, and how the tree grew."""
    room = Room(rung="informing")
    session = room.session
    room.tick(room.answers[0], 11, 11)
    room.tick(room.answers[1], 13, 1)
    room.settle()
    causes.mark_cause(session, room.answers[0], "Plans are made without us")
    closing.begin_closing(session)
    record.open_record(session)
    asked = session.checks.select_related("node")
    for seat in [*room.first, *room.second]:
        checks.choose(seat, asked.get(kind="record"), "fair")
        checks.choose(seat, asked.get(kind="rung"), "codesign")
    remarks.speak_of_record(room.author, "record", "Only of the day shift")
    remarks.speak_of_record(room.author, "missing", "People who work at night")
    closing.close(session)
    session.whys.update(asked_minute=0, revealed_minute=3, settled_minute=6)
    return reverse("summary", args=[session.written_code])


def demo_join():
    return reverse("phone", args=[seed.open_session(an_organiser("demo")).written_code])


def updates():
    session, _agreed = a_closed_with_updates()
    return reverse("updates", args=[session.written_code])


def add_update():
    session, agreed = a_closed_with_updates()
    return reverse("add-update", args=[session.written_code, agreed[1].pk])


def a_closed_with_updates():
    session, agreed = a_closed_session("Show every draft", "Pay for a post", "Meet in the evening")
    reason = "the budget round was over. We will ask again."
    acts.add_update(session, agreed[0], "done", "Two drafts have come.", date(2026, 11, 3))
    acts.add_update(session, agreed[1], "not_done", reason, date(2026, 11, 10))
    acts.set_due(session, agreed[2], date(2027, 4, 30))
    return session, agreed


def did_things_change():
    session, _agreed = a_closed_with_updates()
    ask_change(session, date(2026, 11, 1), date.max)
    return reverse("did-it-change", args=[session.written_code])


def share_with_others():
    """Share with a colleague and with 2 helpers, of whom 1 has come."""
    session = a_session()
    organisation = organisations.rebrand(session.organiser, "Elm Trust", "#055641")
    for name in ("nia", "pat"):
        organisations.join(an_organiser(name), organisation)
    colleagues.add_colleague(session, an_organiser("nia"))
    helpers.accept(helpers.invite(session, timedelta(days=1)))
    helpers.invite(session, timedelta(days=1))
    return reverse("share", args=[session.written_code])


def held():
    room = a_room(checks_first=True)
    for seat, words in zip(room.seats, ("Nobody asked us", "It was Ms Smith"), strict=False):
        an_answer(seat, fresh(room.why), words)
    asking.reveal(room.session, fresh(room.why))
    shown = room.session.nodes.get(text="Nobody asked us")
    moderation.release(room.session, shown, shown.text)
    remarks.add_view(fresh(room.seats[1]), shown, "Some of us were asked")
    return reverse("held", args=[room.session.written_code])


SIGNED_IN = [home_without_a_find, home, new_session, edit_session, delete_session]
SIGNED_IN += [updates, add_update, share_with_others, held]
OPEN = [enter_code, sign_in_page, sign_in_again, invited, not_open_yet, summary, demo_join]
OPEN += [did_things_change, summary_of_all_that_was_asked]


def test_a_page_is_open_to_everyone(new_page, subtests):
    page = new_page()
    for page_of in OPEN:
        with subtests.test(page_of.__name__):
            assert page.goto(page_of()).status == 200
            assert_sound(page)


def test_a_page_of_an_organiser_is_open_to_everyone(new_page, server, subtests):
    page = new_page()
    sign_in(page, an_organiser(), server)
    for page_of in SIGNED_IN:
        with subtests.test(page_of.__name__):
            assert page.goto(page_of()).status == 200
            assert_sound(page)


@pytest.mark.parametrize("statuses", [ERRORS[::3], pytest.param(ERRORS, marks=pytest.mark.long)])
def test_an_error_page_is_open_to_everyone(new_page, subtests, statuses):
    drawn = {status: error_page(status) for status in statuses}
    page = new_page()
    page.route(
        re.compile(r"/wrong/\d+$"),
        lambda route: route.fulfill(**drawn[int(route.request.url[-3:])]),
    )
    for status in statuses:
        with subtests.test(status=status):
            assert page.goto(f"/wrong/{status}").status == status
            assert_sound(page)


def error_page(status):
    kept = Context({"kept_text": "A late thought, not sent", "retry_after": 7})
    body = get_template(f"{status}.html").template.render(kept)
    return {"status": status, "body": body, "content_type": "text/html; charset=utf-8"}


def an_unknown_code():
    return 404, "/s/K7QX-M2PD"


def an_unknown_address():
    return 404, "/what-is-not-here"


def a_deleted_session():
    session = a_session()
    expiry.delete(session)
    return 410, f"/s/{session.written_code}"


@pytest.mark.parametrize("gone", [an_unknown_code, an_unknown_address, a_deleted_session])
def test_what_is_not_there_says_so_to_everyone(new_page, server, gone):
    status, address = gone()
    page = new_page()
    assert page.goto(address).status == status
    assert_sound(page)


def test_who_tries_too_many_codes_is_asked_to_wait(new_page, server):
    page = new_page()
    # Tries come back with time, so that a slow machine needs more of them.
    tries = (page.request.get("/s/K7QX-M2PD").status for _ in range(300))
    assert 429 in tries
    assert 429 in (page.goto("/s/K7QX-M2PD").status for _ in range(20))
    assert_sound(page)


def a_stale_token(room, page):
    """The page was drawn before the cookie that the browser has by now."""
    page.context.clear_cookies(name="csrftoken")
    newer = {"name": "csrftoken", "value": "x" * 32, "url": urljoin(page.url, "/")}
    page.context.add_cookies([newer])
    return 403


def a_settled_why(room, page):
    # A phone without a connection: otherwise its box would be removed while it is filled in.
    page.get_by_role("button", name="Pause updates").click()
    asking.settle(room.session, room.why)
    return 409


def a_seat_in_a_hurry(room, page):
    for seat in room.session.seats.all():
        set_tokens(seat, -60)
    return 429


@pytest.mark.parametrize("trouble", [a_stale_token, a_settled_why, a_seat_in_a_hurry])
def test_what_could_not_be_sent_is_kept_and_open_to_everyone(new_page, server, trouble):
    room = a_room()
    page = join(new_page, room)
    status = trouble(room, page)
    assert send_by_plain_form(page, "A late thought").status == status
    expect(page.locator("textarea:visible").first).to_have_value("A late thought")
    assert_sound(page)


def test_an_answer_with_a_stale_token_is_sent_again_from_the_page_that_refused_it(new_page, server):
    room = a_room()
    page = join(new_page, room)
    status = a_stale_token(room, page)
    assert send_by_plain_form(page, "A late thought").status == status
    page.get_by_role("button", name="Send").click()
    page.wait_for_url(f"**/s/{room.session.written_code}**")
    assert Answer.objects.get().text == "A late thought"


def join(new_page, room):
    page = new_page()
    page.goto(f"/s/{room.session.written_code}")
    page.get_by_role("button", name="Join").click()
    page.locator("#composer").wait_for()
    return page


def send_by_plain_form(page, words):
    """The way a phone without JavaScript sends; answers what came back."""
    page.locator("#text").fill(words)
    with page.expect_navigation() as sent:
        page.locator("#composer").evaluate("form => form.submit()")
    return sent.value


def test_a_form_that_is_refused_is_open_to_everyone(new_page, server):
    page = new_page()
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/new")
    page.locator("form[novalidate], main form").first.evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Create session").click()
    page.locator("[aria-invalid=true]").first.wait_for()
    assert_sound(page)


def test_an_import_is_open_to_everyone_from_the_error_to_the_preview(new_page, server):
    page = new_page()
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/import")
    page.get_by_label("Or an outline").fill("Why?\nOne")
    page.get_by_role("button", name="Preview").click()
    page.locator("[aria-invalid=true]").first.wait_for()
    assert_sound(page)
    page.get_by_label("Or an outline").fill(f"Why?\n  {'W' * 600}\n    Two")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="2 answers").wait_for()
    assert_sound(page)


def assert_sound(page):
    """One load, seen small by day, large by night; then with text at 200 %."""
    for device, scheme in ((SMALL, "light"), (LAPTOP, "dark")):
        page.set_viewport_size(device["viewport"])
        assert wider_by(page) <= 0, device
        assert violations_in(scheme, page) == [], (device, scheme)
    page.set_viewport_size(SMALL["viewport"])
    text_at_200_percent(page)
    assert wider_by(page) <= 0, "text at 200 %"
