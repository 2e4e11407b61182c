"""Cookies over TLS: ours alone to set, under old names as well for one release."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.factories import a_room, a_session, an_organiser
from workshops import access, cookies
from workshops.actions import joining

pytestmark = pytest.mark.django_db

NEW = {"sessionid": "__Host-sessionid", "csrftoken": "__Host-csrftoken"}


@pytest.fixture(autouse=True)
def tls(settings):
    """As in production."""
    settings.HTTPS = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SESSION_COOKIE_NAME = NEW["sessionid"]
    settings.CSRF_COOKIE_NAME = NEW["csrftoken"]


class Browser(Client):
    """One that was here before, with cookies of those names, and checks what it is given."""

    def __init__(self, **held):
        super().__init__(enforce_csrf_checks=True)
        for name, value in held.items():
            self.cookies[name] = value

    def generic(self, *given, **named):
        response = super().generic(*given, **{**named, "secure": True})
        for name, cookie in response.cookies.items():
            assert cookie["secure"] and not cookie["domain"]
            assert cookie["path"] == "/" or not name.startswith("__Host-")
        return response

    def holds(self, name):
        return name in self.cookies and bool(self.cookies[name].value)


def seat_of(session):
    return f"__Host-seat-{session.code}"


def take_a_seat(browser, session):
    address = f"/s/{session.written_code}"
    token = browser.get(address).context["csrf_token"]
    sent = browser.post(
        f"{address}/seats",
        {"csrfmiddlewaretoken": str(token)},
        headers={"origin": "https://testserver"},
    )
    assert sent.status_code == 302
    return browser.get(address)


def is_inside(response):
    return 'data-audience="phone"' in response.content.decode()


def test_a_phone_keeps_its_seat_under_a_name_for_each_room():
    browser, one, other = Browser(), a_session(), a_session()
    for session in (one, other):
        assert is_inside(take_a_seat(browser, session))
    assert browser.holds(seat_of(one)) and browser.holds(seat_of(other))
    assert browser.holds("__Host-csrftoken")
    del browser.cookies["seat"], browser.cookies["csrftoken"]  # what processes of before read
    for session in (one, other):
        assert is_inside(browser.get(f"/s/{session.written_code}"))


def test_a_seat_is_known_to_processes_of_the_release_before():
    browser, session = Browser(), a_session()
    take_a_seat(browser, session)
    old, new = browser.cookies["seat"], browser.cookies[seat_of(session)]
    assert (old.value, old["path"]) == (new.value, f"/s/{session.written_code}")
    assert browser.cookies["csrftoken"].value == browser.cookies["__Host-csrftoken"].value


@pytest.mark.parametrize("path", ["", "/mine", "/changes?since=0"])
def test_a_phone_from_the_release_before_keeps_its_place_and_has_the_new_cookie(path):
    session = a_room(answers=1, revealed=True).session
    secret = joining.join(session)
    browser = Browser(seat=secret)
    assert browser.get(f"/s/{session.written_code}{path}").status_code == 200
    assert browser.cookies[seat_of(session)].value == secret


def test_a_socket_reads_both_names():
    session = a_session(organiser=an_organiser("mona"))
    secret = joining.join(session)
    for name in ("seat", seat_of(session)):
        assert access.find_seat(session.written_code, {name: secret}) is not None
    client = Client()
    client.force_login(session.organiser)
    key = client.cookies["__Host-sessionid"].value
    for name in NEW["sessionid"], "sessionid":
        assert access.signed_in({name: key})[0] == session.organiser


def test_a_seat_that_another_host_has_put_there_does_not_count_beside_ours():
    session = a_session()
    own, planted = joining.join(session), joining.join(session)
    found = access.find_seat(session.code, {"seat": planted, seat_of(session): own})
    assert found == access.find_seat_in(session, {seat_of(session): own})


def test_people_who_were_signed_in_stay_so_and_sign_out_under_both_names():
    organiser = an_organiser("mona")
    before = Client()
    before.force_login(organiser)
    browser = Browser(sessionid=before.cookies["__Host-sessionid"].value)
    page = browser.get("/sessions")
    assert page.status_code == 200
    assert browser.cookies["__Host-sessionid"].value == browser.cookies["sessionid"].value
    token = {"csrfmiddlewaretoken": str(page.context["csrf_token"])}
    browser.post("/sign-out", token, headers={"origin": "https://testserver"})
    assert not browser.holds("__Host-sessionid") and not browser.holds("sessionid")


def test_what_caches_keep_for_everybody_has_no_cookie():
    browser = Browser(sessionid="x" * 32, csrftoken="x" * 32)
    paper = browser.get("/paper/1f5e4b.css")
    assert ("public" in paper["Cache-Control"], dict(paper.cookies)) == (True, {})


def test_a_form_of_before_is_taken_with_the_token_of_before():
    session, token = a_session(), "x" * 32
    browser = Browser(csrftoken=token)
    headers = {"origin": "https://testserver", "X-CSRFToken": token, "accept": "application/json"}
    assert browser.post(f"/s/{session.written_code}/seats", headers=headers).status_code == 201


def test_a_phone_that_was_in_many_sessions_drops_the_oldest():
    """Browsers send those first; Django's client would sort them."""
    sent = {f"__Host-seat-{n}": "x" for n in range(cookies.MOST_SEATS + 1, 0, -1)}
    response = HttpResponse()
    cookies.keep_seat(response, "K7QXM2PD", "secret", sent)
    gone = [name for name, cookie in response.cookies.items() if cookie["max-age"] == 0]
    assert gone == list(sent)[:2]
    cookies.keep_seat(again := HttpResponse(), "1", "x", {"__Host-seat-1": "x"})
    assert not [cookie for cookie in again.cookies.values() if cookie["max-age"] == 0]


def test_without_tls_names_are_plain(settings):
    settings.HTTPS, settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = False, "a", "b"
    browser = Client()
    browser.post(f"/s/{a_session().written_code}/seats")
    assert list(browser.cookies) == ["seat"]
