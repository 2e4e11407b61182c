"""A form that is not taken for one of ours: each cause is told as it is, and the words are kept."""

import pytest
from django.test import Client

from tests.factories import a_room
from workshops.models import Node

pytestmark = pytest.mark.django_db

ADDRESS = "https://testserver"
COOKIE = "x" * 32


def refused(room, cookie=COOKIE, accept="text/html", **headers):
    client = Client(enforce_csrf_checks=True)
    if cookie:
        client.cookies["csrftoken"] = cookie
    address = f"/s/{room.session.written_code}/whys/{room.why.pk}/answers"
    headers = {"Accept": accept, **{name.title(): value for name, value in headers.items()}}
    response = client.post(address, {"text": "Plans come late"}, secure=True, headers=headers)
    assert response.status_code == 403
    assert not Node.objects.filter(text="Plans come late").exists()
    return response


CAUSES = [
    ({"origin": ADDRESS, "cookie": ""}, "no cookie", "sent no cookie"),
    ({"origin": ADDRESS}, "stale", "was open too long"),
    ({"origin": ADDRESS, "cookie": "short"}, "stale", "was open too long"),
    ({"origin": "https://elsewhere.example"}, "foreign origin", "a page of another site"),
    ({"origin": "http://testserver"}, "foreign origin", "a page of another site"),
    ({"referer": "https://elsewhere.example/"}, "foreign origin", "a page of another site"),
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
