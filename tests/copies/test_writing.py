"""Writing what waits: once, by whoever is there, and only for somebody."""

import io
import zipfile
from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.utils import timezone

from tests.factories import a_room, a_session, an_organiser
from workshops import copies
from workshops.copies import content, writer
from workshops.models import Copy, Session

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def only_we_write(settings):
    settings.COPIES = "elsewhere"


def names(copy):
    with zipfile.ZipFile(io.BytesIO(copies.content_of(copy))) as archive:
        return archive.namelist()


def in_another_process(function):
    """With a connection of its own, which ends as a process does."""

    def run():
        try:
            function()
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()


def test_what_waits_is_written():
    copy = copies.ask(a_room(answers=2, revealed=True).session, "zip", "public")
    assert copies.write_waiting() == 1
    copy.refresh_from_db()
    assert (copy.state, copy.done == copy.steps, "summary.json" in names(copy)) == (
        "ready",
        True,
        True,
    )


def test_several_sessions_lie_in_folders():
    both = [a_session(title="One"), a_session(title="Two")]
    copy = copies.ask_for_all(an_organiser(), both, "zip")
    copies.write_waiting()
    assert {"001/README.txt", "002/README.txt"} < set(names(copy))


def test_what_another_is_writing_is_left_to_it():
    copy = copies.ask(a_session(), "zip", "public")
    tried = []
    with writer.held(copy.pk):
        in_another_process(lambda: tried.append(copies.write_waiting()))
    assert tried == [0]


def test_what_a_writer_that_died_left_is_taken_over():
    copy = copies.ask(a_session(), "zip", "public")
    Copy.objects.update(state="writing", attempts=1, done=3, steps=9)
    assert copies.write_waiting() == 1
    assert Copy.objects.get(pk=copy.pk).is_ready


def test_what_nobody_waits_for_is_not_written():
    copies.ask(a_session(), "zip", "public")
    Copy.objects.update(asked_at=timezone.now() - writer.PATIENCE - timedelta(seconds=1))
    assert (copies.write_waiting(), Copy.objects.count()) == (0, 0)


def test_what_is_called_off_stops_at_the_next_step(monkeypatch):
    copy = copies.ask(a_session(), "zip", "public")
    steps = []

    def called_off_after_two(copy, progress):
        for done in range(9):
            progress(done, 9)
            steps.append(done)
            if done == 1:
                copies.call_off(copy)
        return b"all of it"

    monkeypatch.setattr(writer, "content_for", called_off_after_two)
    copies.write_waiting()
    assert (steps, Copy.objects.filter(pk=copy.pk).exists()) == ([0, 1], False)


def test_what_is_called_off_as_it_begins_does_not_end_the_writer(monkeypatch):
    first, second = (copies.ask(a_session(), "zip", "public") for _ in range(2))
    begin = writer._begin

    def called_off(pk):
        began = begin(pk)
        if pk == first.pk:
            copies.call_off(first)
        return began

    monkeypatch.setattr(writer, "_begin", called_off)
    assert copies.write_waiting() == 2
    assert [copy.pk for copy in Copy.objects.filter(state="ready")] == [second.pk]


def test_what_cannot_be_written_is_tried_twice_and_then_said(client, monkeypatch):
    session = a_session()
    copies.ask(session, "zip", "public")
    monkeypatch.delitem(content.FORMATS, "zip")
    assert copies.write_waiting() == 2
    monkeypatch.undo()
    response = client.get(f"/s/{session.written_code}/summary.zip")
    assert (response.status_code, "could not be written" in response.text) == (503, True)


def test_a_session_deleted_while_it_is_written_ends_the_writing(monkeypatch):
    copy = copies.ask(a_session(), "zip", "public")
    original = writer.content_for

    def delete_first(copy, progress):
        Session.objects.all().delete()
        return original(copy, progress)

    monkeypatch.setattr(writer, "content_for", delete_first)
    copies.write_waiting()
    assert not Copy.objects.filter(pk=copy.pk).exists()
