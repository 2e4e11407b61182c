"""What every response tells the browser: what it may load, keep, and say to others."""

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient, Client
from django.urls import include, path, reverse

from common.body_limit import NOT_SIGNED_IN, TOO_LARGE, TOO_SLOW
from coprod.headers import PERMISSIONS
from coprod.security_txt import SecurityTxt
from coprod.urls import handler400, handler403, handler404, handler500  # noqa: F401 - for Django
from tests.access.allowed import ALLOWED
from tests.access.roles import CLIENTS, a_full_room
from tests.access.test_every_address import as_if_first, its_own_cookies, wanted
from workshops.actions import code_limits
from workshops.rules import Refused
from workshops.views.errors import PAGES

HSTS = "max-age=31536000; includeSubDomains"
KEPT = {"paper"}  # a stylesheet that depends on its address alone
FRAMED = {"embed"}
STYLE = "/static/css/base.css"


def refuse(request, status):
    raise Refused("No.", status)


def fail(request):
    raise RuntimeError


urlpatterns = [
    path("refuse/<int:status>", refuse),
    path("fail", fail),
    path("", include("coprod.urls")),
]


@pytest.fixture(autouse=True)
def over_https(settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_SECONDS = True, 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    settings.EXPORT_JOBS = "worker"
    settings.ADMIN = True
    settings.SECURITY_TXT = SecurityTxt(contacts=("mailto:security@example.org",))


@pytest.mark.django_db
def test_every_address_has_every_header():
    room, arguments = a_full_room()
    wrong = {}
    code_limits.note_known_at(room.session, "127.0.0.1")  # or each request takes a try
    for role in ("stranger", "participant", "organiser", "keeper"):
        client = CLIENTS[role](room)
        for name in addresses_of(role):
            given = {key: value for key, value in arguments.items() if key in wanted(name)}
            response = as_if_first(get, client, reverse(name, kwargs=given))
            frames = "https://intranet.example.org" if name in FRAMED else "'none'"
            keeping = "public" if name in KEPT else "no-store"
            wrong[role, name] = wrong_in(response, frames, keeping)
    assert {where: said for where, said in wrong.items() if said} == {}


@pytest.mark.parametrize("status", sorted(PAGES - {405}))  # 405: addresses of forms, above
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_every_refusal_has_every_header(settings, status, accept):
    settings.ROOT_URLCONF = __name__
    client = Client(raise_request_exception=False, headers={"Accept": accept})
    response = client.get("/fail" if status == 500 else f"/refuse/{status}", secure=True)
    assert (response.status_code, wrong_in(response)) == (status, {})


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ({"unread": TOO_LARGE}, 413),
        ({"unread": TOO_SLOW}, 400),
        ({"unread": NOT_SIGNED_IN}, 403),
        ({"queue_is_full": "yes"}, 503),
    ],
)
def test_what_is_refused_before_its_view_has_every_header(mark, status):
    response = async_to_sync(AsyncClient(**mark).get)("/", secure=True)
    assert (response.status_code, wrong_in(response)) == (status, {})


def test_a_static_file_has_every_header_also_if_it_has_not_changed():
    file = Client().get(STYLE, secure=True)
    since = {"If-Modified-Since": file["Last-Modified"]}
    unchanged = Client().get(STYLE, secure=True, headers=since)
    assert [file.status_code, unchanged.status_code] == [200, 304]
    assert [wrong_in(response, keeping="public") for response in (file, unchanged)] == [{}, {}]


@pytest.mark.parametrize("secure", [True, False])
def test_a_host_that_is_not_ours_is_refused_with_every_header(secure):
    response = Client().get("/", secure=secure, headers={"Host": "elsewhere.example"})
    assert (response.status_code, wrong_in(response, secure=secure)) == (400, {})


def test_a_redirect_to_https_has_every_header():
    response = Client().get("/")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/")
    assert wrong_in(response, secure=False) == {}


def addresses_of(role):
    """Return what is tried as this role: all, what is theirs, or what is only a keeper's."""
    if role == "stranger":
        return list(ALLOWED)
    return [name for name in ALLOWED if role in ALLOWED[name] and (role != "keeper" or ":" in name)]


def get(client, address):
    with its_own_cookies(client):
        return client.get(address, secure=True)


def wrong_in(response, frames="'none'", keeping="no-store", *, secure=True):
    """Return the headers that are not as they must be, by name."""
    headers = response.headers
    policy = headers.get("Content-Security-Policy", "")
    is_right = {
        "Content-Security-Policy": policy.startswith("default-src 'none'; script-src 'self'; ")
        and policy.endswith(f"; frame-ancestors {frames}"),
        "X-Content-Type-Options": headers.get("X-Content-Type-Options") == "nosniff",
        "Referrer-Policy": headers.get("Referrer-Policy") == "same-origin",
        "Permissions-Policy": headers.get("Permissions-Policy") == PERMISSIONS,
        # Over HTTP anybody could have written it: browsers ignore it there.
        "Strict-Transport-Security": headers.get("Strict-Transport-Security")
        == (HSTS if secure else None),
        "Cache-Control": keeping in headers.get("Cache-Control", ""),
    }
    return {name: headers.get(name) for name, right in is_right.items() if not right}
