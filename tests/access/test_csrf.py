"""A form that is refused as not ours: each cause has its own sentence, and the words are kept."""

import re

import pytest
from django.test import Client

from tests.factories import a_room
from workshops.actions import joining
from workshops.models import Node

pytestmark = pytest.mark.django_db

ADDRESS = "https://testserver"
COOKIE = "x" * 32


def refused(room, cookie=COOKIE, accept="text/html", more=(), **headers):
    client = Client(enforce_csrf_checks=True)
    if cookie:
        client.cookies["csrftoken"] = cookie
    address = f"/s/{room.session.written_code}/whys/{room.why.pk}/answers"
    headers = {"Accept": accept, **{name.title(): value for name, value in headers.items()}}
    response = client.post(
        address, {"text": "Plans come late", **dict(more)}, secure=True, headers=headers
    )
    assert response.status_code == 403
    assert not Node.objects.filter(text="Plans come late").exists()
    return response


CAUSES = [
    ({"origin": ADDRESS, "cookie": "", "more": {"again": "1"}}, "no cookie", "sent no cookie"),
    ({"origin": ADDRESS}, "stale", "was open too long"),
    ({"origin": ADDRESS, "cookie": "short"}, "stale", "was open too long"),
    ({"origin": "https://elsewhere.example"}, "foreign origin", "a page on another website"),
    ({"origin": "http://testserver"}, "foreign origin", "a page on another website"),
    ({"referer": "https://elsewhere.example/"}, "foreign origin", "a page on another website"),
    ({"origin": "null"}, "null origin", "did not say which page"),
    ({}, "null origin", "did not say which page"),
]


@pytest.mark.parametrize(("sent", "cause", "words"), CAUSES)
def test_each_cause_has_a_sentence_of_its_own_and_keeps_the_words(sent, cause, words):
    room = a_room()
    page = refused(room, **sent)
    html = page.content.decode()
    assert words in html and "Plans come late" in html
    told = refused(room, accept="application/json", **sent).json()
    assert told["cause"] == cause and words in told["error"]
    assert ("open too long" in html) == (cause == "stale") == ("Note" not in page)
    assert ("<form" in html) == (
        cause == "stale"
    )  # only a stale page is made right by sending again


def test_a_browser_that_lost_its_cookie_can_send_again_and_one_that_blocks_cookies_learns_why():
    """Which of the two it is, the second try shows."""
    room = a_room()
    first = refused(room, cookie="", origin=ADDRESS)
    page = first.content.decode()
    assert "may have been deleted" in page and 'name="again"' in page
    assert "Plans come late</textarea>" in page and first.cookies["csrftoken"].value
    second = refused(room, cookie="", origin=ADDRESS, more={"again": "1"}).content.decode()
    assert "While cookies are blocked" in second and "<form" not in second

    client = Client(enforce_csrf_checks=True)
    client.cookies["seat"] = joining.join(room.session)
    client.cookies["csrftoken"] = first.cookies["csrftoken"].value
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    address = f"/s/{room.session.written_code}/whys/{room.why.pk}/answers"
    sent = {
        "text": "Plans come late",
        "again": "1",
        "op_id": "x" * 12,
        "csrfmiddlewaretoken": token,
    }
    taken = client.post(address, sent, secure=True, headers={"Origin": ADDRESS})
    assert taken.status_code == 302
    assert Node.objects.filter(text="Plans come late").exists()
