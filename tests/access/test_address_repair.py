"""Addresses as mail programs spoil them lead to the page that was meant, and no further."""

import html
import re

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import a_room, a_session
from workshops import codes
from workshops.actions import closing, expiry, invitations, sharing
from workshops.models import Link, RateLimitBucket

pytestmark = pytest.mark.django_db

CODE = "K7QX-M2P1"
TAILS = [*'.),>;"/', "%22", "%3E", ").", "/)", "/.", "%E2%80%8B", "%E2%81%A0", "%E2%80%9D", "%20"]
TAILS += ["%0D%0A", "%0A", "%3C/a%3E"]

SPOILED = [
    *("/S/K7QX-M2P1", "/S/k7qxm2p1", "/K7QX-M2P1", "/k7qxm2p1", "/K7QX-M2P1/", "/(K7QX-M2P1)"),
    *("/s/K7QX%E2%80%93M2P1", "/s/K7QX%E2%80%8B-M2P1", "/s/K%D9%A7QX-M2P1", "//s/K7QX-M2P1"),
    *("/s//K7QX-M2P1", "/S//K7QX-M2P1", "/S/K7QX-%0D%0AM2P1"),
    *(f"/{before}K7QX-M2P1{tail}" for before in ("s/", "S/", "") for tail in TAILS),
]


def end_of(address):
    """Where `address` leads, and with what status it ends."""
    response = Client().get(address, follow=True)
    chain = response.redirect_chain
    return (chain[-1][0] if chain else address), response.status_code


def test_a_spoiled_address_leads_to_the_room():
    a_session(code="K7QXM2P1")
    assert {address: end_of(address) for address in SPOILED} == dict.fromkeys(
        SPOILED, ("/s/K7QX-M2P1", 200)
    )


def test_a_link_with_a_token_is_mended_too():
    session = a_room(answers=1, revealed=True).session
    token = sharing.share(session, by=None)
    shown = [f"/summary/{token}", f"/invited/{invitations.invite(session, made_by=None)}"]
    shown.append(
        f"/embed/{sharing.share(session, Link.Purpose.EMBED, ['https://a.example'], by=None)}"
    )
    shown += [f"/s/{session.written_code}/{page}" for page in ("screen", "summary", "summary.txt")]
    for tail in TAILS:
        assert [end_of(f"{address}{tail}") for address in shown] == [(a, 200) for a in shown]
        assert end_of(f"/Summary/{token}{tail}") == (shown[0], 200)


def test_the_query_is_kept():
    session = a_session(code="K7QXM2P1")
    sharing.share(session, by=None)
    assert end_of("/S/K7QX-M2P1/screen.?utm=a%26b") == ("/s/K7QX-M2P1/screen?utm=a%26b", 200)


def test_only_reading_is_led_on():
    a_session(code="K7QXM2P1")
    assert Client().post("/S/K7QX-M2P1/seats").status_code == 404
    assert Client().post("/K7QX-M2P1").status_code == 404
    assert Client().head("/S/K7QX-M2P1").status_code == 302


@pytest.mark.parametrize(
    "address", ["/nothing", "/K7QX", "/style.css", "/.htaccess", "/a/b/c.", "/."]
)
def test_what_is_no_address_of_ours_stays_none(address):
    response = Client().get(address)
    assert response.status_code == 404
    assert 'name="code"' in response.text


@pytest.mark.parametrize(
    "address", ["//example.org/s/K7QX-M2P1", "/%5Cexample.org.", "/%2Fevil.com/"]
)
def test_nobody_is_led_to_another_site(address):
    response = Client().get(address)
    assert response.get("Location", "/s/").startswith("/s/")


@pytest.mark.parametrize("address", ["/S/ZZZZ-ZZZZ", "/ZZZZ-ZZZZ", "/s/ZZZZ-ZZZZ)"])
def test_wrong_codes_are_counted_where_they_lead(address):
    assert end_of(address)[1] == 404
    RateLimitBucket.objects.update(tokens=-99, tokens_at=timezone.now())
    assert end_of(address)[1] == 429


def test_a_broken_address_does_not_show_what_became_of_a_session():
    with_an_end = ("K7QXM2P1", "K7QXM2P2")
    closing.close(a_room(code=with_an_end[0]).session)
    expiry.delete(a_room(code=with_an_end[1]).session, by=None)
    for code in (*with_an_end, "K7QXM2P3"):
        written = codes.written(code)
        assert Client().get(f"/S/{written}.")["Location"] == f"/s/{written}"
        assert Client().get(f"/{written}.")["Location"] == f"/s/{written}"


PREFILLED = {
    "/s/ZZZZ-ZZZZ": "ZZZZ-ZZZZ",
    "/s/K7QX-M2P": "K7QX-M2P",
    "/s/zzzz-zzzz/nothing/here": "ZZZZ-ZZZZ",
    "/desk/ZZZZ-ZZZZ": "ZZZZ-ZZZZ",
    "/s/%22%3E%3Cb%3E": '"><b>',
    "/s/K7%00%0AQX": "K7QX",
    "/nothing": "",
    "/": "",
}


@pytest.mark.parametrize("address", PREFILLED)
def test_the_box_of_a_page_that_is_not_there_holds_the_code(address):
    page = Client().get(address).text
    assert (
        html.unescape(re.search(r'name="code"[^>]* value="([^"]*)"', page)[1])
        == (PREFILLED[address])
    )
    assert "<b>" not in page
