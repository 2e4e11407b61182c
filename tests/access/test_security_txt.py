"""/.well-known/security.txt, as those see it who look for whom to tell."""

import urllib.request
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from tests.coprod.test_settings import PRODUCTION
from tests.server import Server, database_of_tests
from tests.settings_of import settings_of

ADDRESS = "/.well-known/security.txt"
SITE = "https://why.example.org"
CONTACTS = "security@example.org, https://example.org/report tel:+44-20-7946-0000"
AS_URIS = ["mailto:security@example.org", "https://example.org/report", "tel:+44-20-7946-0000"]
POLICY = "https://example.org/security"


def set_to(contact, **more):
    return settings_of(**PRODUCTION | {"COPROD_SECURITY_CONTACT": contact} | more)["SECURITY_TXT"]


def fields_in(text):
    """Return {name: values}, read as the RFC says: a field on each line, which ends the file."""
    assert text.endswith("\n")
    fields = {}
    for line in text.splitlines():
        name, value = line.split(": ", 1)
        fields.setdefault(name, []).append(value)
    return fields


def asked(server, method="GET"):
    # What the proxy says of the browser's request.
    headers = {"Host": "why.example.org", "X-Forwarded-Proto": "https"}
    request = urllib.request.Request(f"{server.url}{ADDRESS}", method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=20) as response:
        return response.status, response.headers, response.read().decode()


@pytest.fixture
def production(transactional_db):
    own = PRODUCTION | {"COPROD_SECURITY_CONTACT": CONTACTS, "COPROD_SECURITY_POLICY": POLICY}
    own |= {"COPROD_LANGUAGES": "cy,en"}
    with Server(database_of_tests(), environment=own) as server:
        yield server


def test_a_server_in_production_says_whom_to_tell(production):
    status, headers, text = asked(production)
    fields = fields_in(text)
    (expires,) = fields.pop("Expires")
    assert (status, headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    assert fields == {
        "Contact": AS_URIS,
        "Preferred-Languages": ["cy, en"],
        "Canonical": [f"{SITE}{ADDRESS}"],
        "Policy": [POLICY],
    }
    left = datetime.fromisoformat(expires) - datetime.now(UTC)
    assert timedelta(days=90) < left < timedelta(days=365)

    status, of_head, body = asked(production, "HEAD")
    assert (status, body) == (200, "")
    same = ("Content-Type", "Content-Length", "Cache-Control")
    assert [of_head[name] for name in same] == [headers[name] for name in same]


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_without_a_contact_there_is_no_such_page(settings, method):
    settings.SECURITY_TXT = set_to(" , ")
    assert Client().generic(method, ADDRESS).status_code == 404


@pytest.mark.django_db
def test_it_can_only_be_read(settings):
    settings.SECURITY_TXT = set_to("security@example.org")
    refused = Client().post(ADDRESS)
    assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD")


@pytest.mark.django_db
def test_only_what_is_set_is_said(settings):
    settings.SECURITY_TXT = set_to("a&b@example.org", COPROD_INSECURE_HTTP="1")
    fields = fields_in(Client().get(ADDRESS).content.decode())
    assert set(fields) == {"Contact", "Expires", "Preferred-Languages"}
    assert fields["Contact"] == ["mailto:a%26b@example.org"]


def test_each_site_that_is_named_in_full_is_canonical():
    hosts = "why.example.org,Why.example.org,.example.org,cy.example.org,cy.example.org"
    origins = "https://why.example.org:8443,http://old.example.org,https://*.example.net"
    said = set_to("tel:+44-20-7946-0000", COPROD_HOSTS=hosts, COPROD_ORIGINS=origins)
    assert said.canonical == ("https://why.example.org:8443", "https://cy.example.org")


@pytest.mark.parametrize(
    "contact",
    [
        "mailto:security@example.org?subject=Coprod",
        "https://example.org:8443/a?b=c#d",
        "https://[::1]/report",
        "tel:+442079460000",
    ],
)
def test_a_contact_that_is_a_uri_stays_as_it_is(contact):
    assert set_to(contact).contacts == (contact,)


@pytest.mark.parametrize(
    "wrong",
    [
        *("security", "http://example.org/report", "https://", "https://a:b/", "https://me@a.org"),
        *("https://example.org/ü", "https://[a", "mailto:", "mailto:nobody", "tel:020-7946-0000"),
        *("tel:+44x", "security@exämple.org", "javascript:alert(1)", "HTTPS://example.org"),
    ],
)
def test_a_contact_that_nobody_could_use_stops_the_start(wrong):
    with pytest.raises(ImproperlyConfigured) as caught:
        set_to(f"right@example.org {wrong}")
    assert str(caught.value) == (
        f"COPROD_SECURITY_CONTACT: {wrong!r} is not an e-mail address, and not an address that "
        "begins with https://, mailto: or tel:+, as in security@example.org or "
        "tel:+44-20-7946-0000."
    )


@pytest.mark.parametrize("wrong", ["example.org", "http://example.org", f"{POLICY}\nContact: a"])
def test_a_policy_without_https_stops_the_start(wrong):
    with pytest.raises(ImproperlyConfigured, match=r"^COPROD_SECURITY_POLICY=.* https://"):
        set_to("security@example.org", COPROD_SECURITY_POLICY=wrong)


def test_a_policy_without_a_contact_stops_the_start():
    said = "^COPROD_SECURITY_POLICY is set without COPROD_SECURITY_CONTACT: "
    with pytest.raises(ImproperlyConfigured, match=said):
        set_to("", COPROD_SECURITY_POLICY=POLICY)
