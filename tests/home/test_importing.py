"""Importing a session from a file or an outline, with a look at it before anything is saved."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from common import slow_pool
from coprod.fair_queue import FairQueue
from tests.factories import an_organiser
from workshops.actions import importing
from workshops.models import Session
from workshops.models.limits import IMPORT

pytestmark = pytest.mark.django_db

OUTLINE = "Why are we asked last?\n\tNobody plans it\n\t\tIt has no date\n\tIt costs <b>money</b>\n"


@pytest.fixture(autouse=True)
def mona(client):
    organiser = an_organiser()
    client.force_login(organiser)
    return organiser


def send(client, **fields):
    response = client.post("/sessions/import", fields)
    return response, response.content.decode()


def a_file(content, name="file"):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def hidden(html):
    """The fields that the preview sends again."""
    return dict(re.findall(r'"hidden" name="(kept|question|op_id)" value="([^"]*)"', html))


def test_the_list_leads_to_it(client):
    assert 'href="/sessions/import"' in client.get("/sessions").content.decode()
    assert "<form" in client.get("/sessions/import").content.decode()


def test_the_preview_shows_what_an_outline_becomes_and_saves_nothing(client):
    response, html = send(client, text=OUTLINE)
    assert response.status_code == 200
    assert "3 answers" in html
    assert ("Level 1: 2" in html, "Level 2: 1" in html) == (True, True)
    assert "It costs &lt;b&gt;money&lt;/b&gt;" in html
    assert not Session.objects.exists()


@pytest.mark.parametrize("source", ["text", "file"])
def test_what_was_looked_at_is_imported_as_ones_own(client, mona, source):
    _, html = send(client, **{source: OUTLINE if source == "text" else a_file(OUTLINE)})
    response, _ = send(client, step="import", **hidden(html))
    session = Session.objects.get()
    assert (response.status_code, response["Location"]) == (302, "/sessions")
    assert (session.organiser, session.phase, session.title) == (
        mona,
        "closing",
        "Why are we asked last?",
    )
    assert session.nodes.count() == 4


def test_two_presses_of_the_button_make_one_session(client, monkeypatch):
    _, html = send(client, text=OUTLINE)
    again = hidden(html)
    both = [send(client, step="import", **again) for _ in range(2)]
    # The second of two at once finds nothing yet when it looks.
    found, real = iter([None, None]), importing.imported_session
    monkeypatch.setattr(importing, "imported_session", lambda *who: next(found, real(*who)))
    both.append(send(client, step="import", **again))
    session = Session.objects.get()
    assert {response["Location"] for response, _ in both} == {"/sessions"}
    _, html = send(client, text=OUTLINE)
    send(client, step="import", **hidden(html))
    assert Session.objects.exclude(pk=session.pk).count() == 1


def test_imports_take_turns_with_each_other_and_the_page_itself_does_not(client, monkeypatch):
    queue = FairQueue(most=1_000, most_of_one=1_000)
    monkeypatch.setattr(slow_pool._own, "queue", queue, raising=False)
    assert client.get("/sessions/import").status_code == 200
    with pytest.raises(slow_pool.Requeued) as later:
        send(client, text=OUTLINE)
    for _ in range(2):
        queue.put(client, **later.value.place)
    queue.put("a tree", "another session")
    assert [queue.get()[0] for _ in range(2)] == [client, "a tree"]
    assert not queue._has_next()  # the second import waits for the first


def test_answers_can_be_under_a_question_that_was_typed(client):
    _, html = send(client, text="One\nTwo", question="Why <so>?")
    send(client, step="import", question="Why <so>?", kept=hidden(html)["kept"])
    assert Session.objects.get().question.text == "Why <so>?"


def test_json_keeps_its_own_question_and_says_so(client):
    plain = json.dumps({"question": "Why?", "nodes": []})
    _, html = send(client, file=a_file(plain), question="Another?")
    assert "The file has its own." in html
    assert "ready to open" in html


def test_an_error_names_its_place_and_keeps_what_was_pasted(client):
    response, html = send(client, text="Why?\n  One\n Two & more")
    assert response.status_code == 422
    assert "Line 3 is not indented like any line above it." in html
    assert "Two &amp; more</textarea>" in html


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Choose a file or paste an outline."),
        ({"text": " \n"}, "Choose a file or paste an outline."),
        ({"text": "Why?", "file": a_file("Why?")}, "not both"),
        ({"file": a_file(b"")}, "There is nothing to import."),
        ({"file": a_file(b"Why?\n \xff")}, "Byte 7 of the file is not UTF-8 text."),
        ({"file": a_file(b" " * (IMPORT + 1))}, "The most is 20 MB."),
        ({"text": "a\x00b"}, "Null characters"),
        ({"text": "Why?", "question": "x" * 301}, "301 characters"),
        ({"kept": "not packed", "step": "import"}, "did not come back whole"),
        ({"kept": "eJwDAAAAAAE=", "step": "import"}, "There is nothing to import."),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_sentence(client, fields, words):
    for field in fields.values():
        if not isinstance(field, str):
            field.seek(0)
    response, html = send(client, **fields)
    assert (response.status_code, words in html) == (422, True)
    assert not Session.objects.exists()


def test_a_pasted_outline_can_be_changed_after_the_look(client):
    _, html = send(client, text=OUTLINE, question="")
    response, html = send(client, step="change", **hidden(html))
    assert response.status_code == 200
    assert "\t\tIt has no date" in html
