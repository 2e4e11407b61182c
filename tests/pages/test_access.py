"""Every page around a session: axe and no sideways scroll, small and large, by day and by night."""

import re
from urllib.parse import urljoin

import pytest
from django.template import Context
from django.template.loader import get_template
from playwright.sync_api import expect

from tests.browsers import LAPTOP, SMALL, sign_in, text_at_200_percent, violations_in, wider_by
from tests.factories import a_room, a_session, an_organiser, set_tokens
from tests.pages.addresses import OPEN, SIGNED_IN
from tests.sampling import some_and_all
from workshops.actions import asking, expiry
from workshops.models import Answer

ERRORS = [400, 403, 404, 409, 410, 413, 422, 429, 500, 503]


@pytest.mark.parametrize("pages", some_and_all(OPEN))
def test_a_page_is_open_to_everyone(new_page, subtests, scheme, pages):
    page = new_page()
    for page_of in pages:
        with subtests.test(page_of.__name__):
            assert page.goto(page_of()).status == 200
            assert_sound(page, scheme)


@pytest.mark.parametrize("pages", some_and_all(SIGNED_IN))
def test_a_page_of_an_organiser_is_open_to_everyone(new_page, server, subtests, scheme, pages):
    page = new_page()
    sign_in(page, an_organiser(), server)
    for page_of in pages:
        with subtests.test(page_of.__name__):
            assert page.goto(page_of()).status == 200
            assert_sound(page, scheme)


def test_an_error_page_is_open_to_everyone(new_page, subtests, scheme):
    """Look at a third of them, which are drawn from one template; the long set looks at all."""
    statuses = ERRORS if scheme == "dark" else ERRORS[::3]
    drawn = {status: error_page(status) for status in statuses}
    page = new_page()
    page.route(
        re.compile(r"/wrong/\d+$"),
        lambda route: route.fulfill(**drawn[int(route.request.url[-3:])]),
    )
    for status in statuses:
        with subtests.test(status=status):
            assert page.goto(f"/wrong/{status}").status == status
            assert_sound(page, scheme)


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
    expiry.delete(session, by=None)
    return 410, f"/s/{session.written_code}"


@pytest.mark.parametrize("gone", [an_unknown_code, an_unknown_address, a_deleted_session])
def test_what_is_not_there_says_so_to_everyone(new_page, server, scheme, gone):
    status, address = gone()
    page = new_page()
    assert page.goto(address).status == status
    assert_sound(page, scheme)


def test_who_tries_too_many_codes_is_asked_to_wait(new_page, server, scheme):
    page = new_page()
    # Tries come back with time, so that a slow machine needs more of them.
    tries = (page.request.get("/s/K7QX-M2PD").status for _ in range(300))
    assert 429 in tries
    assert 429 in (page.goto("/s/K7QX-M2PD").status for _ in range(20))
    assert_sound(page, scheme)


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


@pytest.mark.quick
@pytest.mark.parametrize("trouble", [a_stale_token, a_settled_why, a_seat_in_a_hurry])
def test_what_could_not_be_sent_is_kept_and_open_to_everyone(new_page, server, scheme, trouble):
    room = a_room()
    page = join(new_page, room)
    status = trouble(room, page)
    assert send_by_plain_form(page, "A late thought").status == status
    expect(page.locator("textarea:visible").first).to_have_value("A late thought")
    assert_sound(page, scheme)


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


@pytest.mark.quick
def test_a_form_that_is_refused_is_open_to_everyone(new_page, server, scheme):
    page = new_page()
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/new")
    page.locator("form[novalidate], main form").first.evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Create session").click()
    page.locator("[aria-invalid=true]").first.wait_for()
    assert_sound(page, scheme)


def test_an_import_is_open_to_everyone_from_the_error_to_the_preview(new_page, server, scheme):
    page = new_page()
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/import")
    page.get_by_label("Or an outline").fill("Why?\nOne")
    page.get_by_role("button", name="Preview").click()
    page.locator("[aria-invalid=true]").first.wait_for()
    assert_sound(page, scheme)
    page.get_by_label("Or an outline").fill(f"Why?\n  {'W' * 600}\n    Two")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="2 answers").wait_for()
    assert_sound(page, scheme)


def assert_sound(page, scheme):
    """One load, seen small by day, large (in the long set by night); then with text at 200 %."""
    for device, looked_at in ((SMALL, "light"), (LAPTOP, "dark")):
        page.set_viewport_size(device["viewport"])
        assert wider_by(page) <= 0, device
        if looked_at in ("light", scheme):
            assert violations_in(looked_at, page) == [], device
    page.set_viewport_size(SMALL["viewport"])
    text_at_200_percent(page)
    assert wider_by(page) <= 0, "text at 200 %"
