"""Whatever is typed: a clear message, the text kept, nothing lost, nothing run."""

import html
import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.access.person import JSON, Person
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops import board, fragments
from workshops.actions import asking, causes, joining
from workshops.models import Answer, RateLimitBucket

pytestmark = pytest.mark.django_db

REFUSED = {
    "nothing": ("", "Write your answer first"),
    "only spaces": ("  \n\t ", "Write your answer first"),
    "only zero width": ("\u200b\u200d\ufeff", "Write your answer first"),
    "only fillers": ("\u3164\u2800\ufe0f", "Write your answer first"),
    "ten thousand characters": ("because " * 1250, "The most is 600."),
    "a NUL": ("be\x00cause", "cannot be saved"),
}

TAKEN = {
    "emoji": "Because 👩🏽‍⚕️ and 🧵",
    "right to left": "כי אף אחד לא שאל",
    "both ways": "because \u202eesuaceb\u202c",
    "zero width inside": "be\u200bcause",
    "a script": "<script>alert(1)</script>",
    "an attribute": '"><img src=x onerror=alert(1)>',
    "a template": "{{ 7|add:7 }} {% csrf_token %}",
    "lines": "one\ntwo",
    "markdown": "[here](javascript:alert(1)) **bold** | cell |",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_taken_is_said_beside_the_field_and_kept(name):
    text, words = REFUSED[name]
    person = Person(a_room())
    response = person.send(text)
    page = html.unescape(response.content.decode())
    assert (response.status_code, Answer.objects.count()) == (422, 0)
    assert words in page
    assert text.replace("\x00", "").strip() in page.replace("\x00", "")


@pytest.mark.parametrize("name", REFUSED)
def test_a_program_gets_the_reason_as_json(name):
    text, words = REFUSED[name]
    response = Person(a_room()).send(text, **JSON)
    told = response.json()
    assert (response.status_code, told["field"]) == (422, "text")
    assert words in told["error"]


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_strange_is_taken_and_shown_everywhere_as_text(name):
    text = TAKEN[name]
    room = a_room(organiser=an_organiser("mona"))
    person = Person(room)
    assert person.send(text).status_code == 302
    asking.reveal(room.session, room.why)
    assert Answer.objects.get().text == text
    shown = [person.client.get(f"{person.base}{path}").content.decode() for path in PAGES]
    shown += [
        "".join(piece.html for piece in fragments.frame(room.session.pk, 0, audience).upserts)
        for audience in board.AUDIENCES
    ]
    for page in shown:
        assert html.escape(text) in page or html.escape(text, quote=False) in page
        assert "<script>alert" not in page and "<img src=x" not in page
    document = person.client.get(f"{person.base}/summary.json").json()
    assert text in [node["text"] for node in document["nodes"]]


PAGES = ["", "/tree", "/screen", "/summary"]


def test_half_a_surrogate_pair_is_refused_in_words():
    """A browser's own form sends a mark in its place; bytes that are no UTF-8 are read as such."""
    response = Person(a_room()).send_raw(b"op_id=12345678&text=be%ED%A0%80cause")
    assert response.status_code == 422
    assert "cannot be saved" in response.content.decode()
    assert not Answer.objects.exists()


def test_control_characters_are_removed_and_the_page_says_so():
    person = Person(a_room())
    assert (
        "characters that cannot be shown were left out"
        in person.send("be\x07cause", **JSON).json()["note"]
    )
    assert person.send("be\x0bcause").status_code == 302
    assert (
        "characters that cannot be shown were left out"
        in person.client.get(person.base).content.decode()
    )
    assert [answer.text for answer in Answer.objects.all()] == ["because", "because"]
    assert person.send("two\r\nlines", **JSON).json()["note"] == ""


def test_a_form_that_is_no_utf_8_is_refused_in_words():
    person = Person(a_room())
    response = person.send_raw(b"text=x", "application/x-www-form-urlencoded; charset=utf-16")
    assert response.status_code == 400
    assert "Coprod could not read what this page sent." in response.content.decode()


@pytest.mark.parametrize("typed", ["", "K7QX", "K7QX-M2PDX", "!!!!-!!!!", "K7QXM2P\x00"])
def test_a_code_that_cannot_be_one_is_explained_where_it_is_typed(typed):
    response = Client().post("/", {"code": typed})
    assert response.status_code == 422
    assert "K7QX-M2PD" in response.content.decode()


@pytest.mark.parametrize("typed", ["k01xm2pv", " K01X - M2PV ", "KOIX-M2PV", "kolxm2pv"])
def test_a_code_is_read_however_it_is_typed(typed):
    """O is read as 0, I and L as 1: no code has those letters."""
    a_session(code="K01XM2PV")
    assert Client().post("/", {"code": typed})["Location"] == "/s/K01X-M2PV"


def test_wrong_codes_are_slowed():
    client = Client()
    assert client.get("/s/ZZZZ-ZZZZ").status_code == 404
    RateLimitBucket.objects.update(tokens=-99, tokens_at=timezone.now())
    refused = client.get("/s/ZZZZ-ZZZZ")
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")


@pytest.mark.parametrize("since", ["", "x", "-1", "1e3", "٣", "9" * 30])
def test_a_revision_that_is_none_is_a_bad_request(since):
    person = Person(a_room())
    response = person.client.get(f"{person.base}/changes", {"since": since}, headers=JSON)
    assert response.status_code == 400
    assert "error" in json.loads(response.content)


def test_a_page_that_is_ahead_must_load_again():
    person = Person(a_room())
    assert person.client.get(f"{person.base}/changes?since=999").json()["reload"] is True


MISSING = {
    "nodes/{answer}/hide": "Give a reason. The person who wrote the answer sees it.",
    "themes": "Enter a name for the theme.",
    "nodes/{answer}/cause": "Write a cause that makes sense on its own.",
    "nodes/{cause}/actions": "Write what will be done.",
    "actions/{action}/edit": "Write what will be done.",
    "whys/{why}/clock": "Choose a time up to 4 hours.",
    "whys": "Choose an answer first.",
}


@pytest.mark.parametrize("path", MISSING)
def test_the_desk_explains_what_is_missing(path):
    room = a_room(people=2, answers=2, revealed=True, organiser=an_organiser("mona"))
    answer, settled = room.answers
    cause = causes.mark_cause(room.session, settled, "Plans are made without us")
    action = causes.add_action(room.session, cause, what="Send drafts early")
    client = Client()
    client.force_login(an_organiser("mona"))
    ids = {"answer": answer, "cause": settled, "why": room.why, "action": action}
    address = path.format(**{name: row.pk for name, row in ids.items()})
    response = client.post(
        f"/desk/{room.session.written_code}/{address}", {"what": ""}, headers={"HX-Request": "true"}
    )
    assert response.status_code == 422
    assert MISSING[path] in response.content.decode()


def test_an_answer_of_a_locked_room_still_counts_for_who_is_in():
    room = a_room()
    joining.lock(room.session)
    assert an_answer(room.seats[0], room.why)
    assert Client().post(reverse("seats", args=[room.session.written_code])).status_code == 409
