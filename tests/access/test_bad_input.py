"""Whatever is typed: a clear message, the text kept, nothing lost, nothing run."""

import html
import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops import access, fragments, op_ids
from workshops.actions import asking, doors, sessions, settling
from workshops.models import Answer, Bucket, Seat

pytestmark = pytest.mark.django_db

JSON = {"Accept": "application/json"}

REFUSED = {
    "nothing": ("", "Write your answer first"),
    "only spaces": ("  \n\t ", "Write your answer first"),
    "only zero width": ("\u200b\u200d\ufeff", "Write your answer first"),
    "ten thousand characters": ("because " * 1250, "under 600"),
    "a NUL": ("be\x00cause", "cannot be kept"),
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


class Person:
    """A participant of `room` with a plain browser."""

    def __init__(self, room):
        self.room = room
        self.base = f"/s/{room.session.written_code}"
        self.client = Client()
        self.client.cookies[access.SEAT_COOKIE] = doors.join(room.session)

    def send(self, text, **headers):
        address = f"{self.base}/whys/{self.room.why.pk}/answers"
        return self.client.post(address, {"text": text, "op_id": op_ids.make()}, headers=headers)

    def send_raw(self, body, content_type="application/x-www-form-urlencoded"):
        address = f"{self.base}/whys/{self.room.why.pk}/answers"
        return self.client.generic("POST", address, body, content_type=content_type)


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
def test_a_program_is_told_in_json(name):
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
        for audience in ("phone", "desk", "screen")
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
    assert "cannot be kept" in response.content.decode()
    assert not Answer.objects.exists()


def test_control_characters_are_taken_out_and_the_person_is_told():
    person = Person(a_room())
    assert "control characters" in person.send("be\x07cause", **JSON).json()["note"]
    assert person.send("be\x0bcause").status_code == 302
    assert "control characters" in person.client.get(person.base).content.decode()
    assert [answer.text for answer in Answer.objects.all()] == ["because", "because"]
    assert person.send("two\r\nlines", **JSON).json()["note"] == ""


def test_a_form_that_is_no_utf_8_is_refused_in_words():
    person = Person(a_room())
    response = person.send_raw(b"text=x", "application/x-www-form-urlencoded; charset=utf-16")
    assert response.status_code == 400
    assert "The browser sent something that could not be read." in response.content.decode()


ENDS = {
    "settled": (lambda room: asking.settle(room.session, room.why), 409, "settled"),
    "closing": (lambda room: sessions.begin_closing(room.session), 409, "closing"),
}


@pytest.mark.parametrize("name", ENDS)
def test_too_late_is_said_and_the_text_is_kept(name):
    end, status, words = ENDS[name]
    person = Person(a_room())
    end(person.room)
    response = person.send("A late thought")
    page = response.content.decode()
    assert response.status_code == status
    assert words in page and "A late thought" in page


def test_a_text_that_came_too_late_does_not_stand_in_the_box_of_another_why():
    room = a_room(answers=1, revealed=True)
    person = Person(room)
    other = asking.ask(room.session, room.answers[0])
    asking.settle(room.session, room.why)
    page = person.send("A late thought").content.decode()
    composer = page[page.index('id="composer"') :]
    assert "A late thought" in page and "A late thought" not in composer
    assert f"/whys/{other.pk}/answers" in composer
    assert f'href="{person.base}?why={other.pk}"' in page


def test_an_address_that_only_takes_forms_says_so():
    person = Person(a_room())
    response = person.client.get(f"{person.base}/whys/{person.room.why.pk}/answers")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "Nothing was changed" in response.content.decode()


@pytest.mark.parametrize("at", ["²", "9" * 5000, "-1", "one", "0"])
def test_a_branch_that_is_none_is_no_fault_of_ours(at):
    person = Person(a_room())
    assert person.client.get(f"{person.base}/tree", {"at": at}).status_code in (200, 404)


def test_a_program_that_changes_an_answer_is_told_in_json():
    person = Person(a_room())
    answer = person.send("Too late", **JSON).json()["answer"]
    address = f"{person.base}/answers/{answer}/edit"
    told = person.client.post(address, {"text": ""}, headers=JSON)
    assert (told.status_code, told.json()["field"]) == (422, "text")
    asking.reveal(person.room.session, person.room.why)
    told = person.client.post(address, {"text": "Too early"}, headers=JSON)
    assert told.status_code == 409 and "revealed" in told.json()["error"]


def test_whatever_was_written_is_kept_on_the_page_of_a_refusal():
    room = a_room(answers=1, revealed=True)
    stale = Client(enforce_csrf_checks=True)
    stale.force_login(room.session.organiser)
    address = f"/desk/{room.session.written_code}/nodes/{room.answers[0].pk}/cause"
    response = stale.post(address, {"wording": "Plans come late", "password": "a secret"})
    page = response.content.decode()
    assert response.status_code == 403
    assert "Plans come late" in page and "a secret" not in page


def test_a_fault_of_ours_keeps_the_text(monkeypatch):
    person = Person(a_room())
    person.client.raise_request_exception = False
    monkeypatch.setattr(op_ids, "PATTERN", None)
    response = person.send("A thought")
    assert response.status_code == 500
    assert "A thought" in response.content.decode()


def test_a_deleted_session_keeps_the_text_on_the_page():
    person = Person(a_room())
    sessions.delete(person.room.session)
    response = person.send("A late thought")
    assert response.status_code == 410
    assert "A late thought" in response.content.decode()


def test_a_closed_session_says_so_and_keeps_the_text_on_the_page():
    person = Person(a_room())
    sessions.close(person.room.session)
    response = person.send("A late thought")
    page = response.content.decode()
    assert response.status_code == 409
    assert "The session is closed" in page and "A late thought" in page


def test_a_phone_that_browses_a_closed_session_is_led_to_its_summary():
    person = Person(a_room())
    sessions.close(person.room.session)
    response = person.client.get(f"{person.base}/tree")
    assert (response.status_code, response["Location"]) == (302, f"{person.base}/summary")


def test_a_reused_op_id_keeps_the_new_text_and_offers_a_fresh_one():
    person = Person(a_room())
    address = f"{person.base}/whys/{person.room.why.pk}/answers"
    first = {"text": "Too late", "op_id": "back-button"}
    assert person.client.post(address, first).status_code == 302
    response = person.client.post(address, first | {"text": "Too early"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Too early" in page and "back-button" not in page


def test_too_fast_says_when_to_come_back():
    person = Person(a_room())
    later = timezone.now() + timedelta(minutes=5)
    Seat.objects.filter(session=person.room.session).update(tokens=0, tokens_at=later)
    response = person.send("One more", **JSON)
    assert (response.status_code, response["Retry-After"]) == (429, "1")


@pytest.mark.parametrize("typed", ["", "K7QX", "K7QX-M2PDX", "!!!!-!!!!", "K7QXM2P\x00"])
def test_a_code_that_cannot_be_one_is_explained_at_the_door(typed):
    response = Client().post("/", {"code": typed})
    assert response.status_code == 422
    assert "K7QX-M2PD" in response.content.decode()


@pytest.mark.parametrize("typed", ["k01xm2pv", " K01X - M2PV ", "KOIX-M2PV", "kolxm2pv"])
def test_a_code_is_read_however_it_is_typed(typed):
    """O is read as 0, I and L as 1: no code has those letters."""
    a_session(code="K01XM2PV")
    assert Client().post("/", {"code": typed})["Location"] == "/s/K01X-M2PV"


def test_wrong_codes_are_slowed_and_right_ones_never():
    room = a_room()
    client = Client()
    assert client.get("/s/ZZZZ-ZZZZ").status_code == 404
    Bucket.objects.update(tokens=0, tokens_at=timezone.now() + timedelta(minutes=5))
    refused = client.get("/s/ZZZZ-ZZZZ")
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert client.get(f"/s/{room.session.written_code}").status_code == 200


@pytest.mark.parametrize("since", ["", "x", "-1", "1e3", "٣", "9" * 30])
def test_a_revision_that_is_none_is_a_bad_request(since):
    person = Person(a_room())
    response = person.client.get(f"{person.base}/changes", {"since": since}, headers=JSON)
    assert response.status_code == 400
    assert "error" in json.loads(response.content)


def test_a_page_that_is_ahead_is_told_to_load_again():
    person = Person(a_room())
    assert person.client.get(f"{person.base}/changes?since=999").json()["reload"] is True


MISSING = {
    "nodes/{answer}/hide": "Say why: the reason is shown to its author and counted in the summary.",
    "themes": "Give the theme a name.",
    "nodes/{answer}/cause": "A cause needs words that make sense alone.",
    "nodes/{cause}/actions": "Say what will be done.",
    "whys/{why}/clock": "Give the clock between a second and four hours.",
    "whys": "Say which answer is meant.",
}


@pytest.mark.parametrize("deed", MISSING)
def test_the_desk_explains_what_is_missing(deed):
    room = a_room(people=2, answers=2, revealed=True, organiser=an_organiser("mona"))
    answer, settled = room.answers
    settling.mark_cause(room.session, settled, "Plans are made without us")
    client = Client()
    client.force_login(an_organiser("mona"))
    address = deed.format(answer=answer.pk, cause=settled.pk, why=room.why.pk)
    response = client.post(
        f"/desk/{room.session.written_code}/{address}", {}, headers={"HX-Request": "true"}
    )
    assert response.status_code == 422
    assert MISSING[deed] in response.content.decode()


def test_an_answer_of_a_locked_room_still_counts_for_who_is_in():
    room = a_room()
    doors.lock(room.session)
    assert an_answer(room.seats[0], room.why)
    assert Client().post(reverse("seats", args=[room.session.written_code])).status_code == 409
