"""Waiting jobs run once, in any process, and only while someone is waiting for them."""

import io
import zipfile
from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.utils import timezone, translation

from tests.factories import a_room, a_session, an_organiser
from workshops import export_jobs
from workshops.export_jobs import content, runner
from workshops.models import ExportJob, Session

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def only_we_write(settings):
    settings.EXPORT_JOBS = "worker"


def names(job):
    with zipfile.ZipFile(io.BytesIO(export_jobs.content_of(job))) as archive:
        return archive.namelist()


def in_another_process(function):
    """Run it with a separate connection, which ends as that of a process does."""

    def run():
        try:
            function()
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()


@pytest.mark.parametrize("many", [False, True])
def test_a_file_is_in_the_language_in_which_it_was_asked_for(many):
    session = a_room(answers=2, revealed=True).session
    with translation.override("en-xa"):
        if many:
            job = export_jobs.job_for_many(session.organiser, [session], "zip")
        else:
            job = export_jobs.job_for(session, "zip", "public")
    assert export_jobs.run_waiting() == 1
    with zipfile.ZipFile(io.BytesIO(export_jobs.content_of(job))) as archive:
        (readme,) = [name for name in archive.namelist() if name.endswith("README.txt")]
        told = archive.read(readme).decode()
    assert "⟦Document (PDF)" in told
    assert told.count("⟦") > 20


def test_what_waits_is_written():
    job = export_jobs.job_for(a_room(answers=2, revealed=True).session, "zip", "public")
    assert export_jobs.run_waiting() == 1
    job.refresh_from_db()
    assert (job.state, job.done == job.steps, "summary.json" in names(job)) == (
        "ready",
        True,
        True,
    )


def test_several_sessions_are_in_folders():
    both = [a_session(title="One"), a_session(title="Two")]
    job = export_jobs.job_for_many(an_organiser(), both, "zip")
    export_jobs.run_waiting()
    assert {"001/README.txt", "002/README.txt"} < set(names(job))


def test_what_another_is_writing_is_left_to_it():
    job = export_jobs.job_for(a_session(), "zip", "public")
    tried = []
    with runner.held(job.pk):
        in_another_process(lambda: tried.append(export_jobs.run_waiting()))
    assert tried == [0]


def test_what_a_writer_that_died_left_is_taken_over():
    job = export_jobs.job_for(a_session(), "zip", "public")
    ExportJob.objects.update(state="writing", attempts=1, done=3, steps=9)
    assert export_jobs.run_waiting() == 1
    assert ExportJob.objects.get(pk=job.pk).is_ready


def test_what_nobody_waits_for_is_not_written():
    export_jobs.job_for(a_session(), "zip", "public")
    ExportJob.objects.update(asked_at=timezone.now() - runner.PATIENCE - timedelta(seconds=1))
    assert (export_jobs.run_waiting(), ExportJob.objects.count()) == (0, 0)


def test_what_is_cancelled_stops_at_the_next_step(monkeypatch):
    job = export_jobs.job_for(a_session(), "zip", "public")
    steps = []

    def cancelled_after_two(job, progress):
        for done in range(9):
            progress(done, 9)
            steps.append(done)
            if done == 1:
                export_jobs.cancel(job)
        return b"all of it"

    monkeypatch.setattr(runner, "content_for", cancelled_after_two)
    export_jobs.run_waiting()
    assert (steps, ExportJob.objects.filter(pk=job.pk).exists()) == ([0, 1], False)


def test_what_is_cancelled_as_it_begins_does_not_end_the_writer(monkeypatch):
    first, second = (export_jobs.job_for(a_session(), "zip", "public") for _ in range(2))
    begin = runner._begin

    def cancelled(pk):
        began = begin(pk)
        if pk == first.pk:
            export_jobs.cancel(first)
        return began

    monkeypatch.setattr(runner, "_begin", cancelled)
    assert export_jobs.run_waiting() == 2
    assert [job.pk for job in ExportJob.objects.filter(state="ready")] == [second.pk]


def test_what_cannot_be_written_is_tried_twice_and_then_said(client, monkeypatch):
    session = a_session()
    export_jobs.job_for(session, "zip", "public")
    monkeypatch.delitem(content.FORMATS, "zip")
    assert export_jobs.run_waiting() == 2
    monkeypatch.undo()
    response = client.get(f"/s/{session.written_code}/summary.zip")
    assert (response.status_code, "could not be made" in response.text) == (503, True)


def test_a_session_deleted_while_it_is_written_ends_the_writing(monkeypatch):
    job = export_jobs.job_for(a_session(), "zip", "public")
    original = runner.content_for

    def delete_first(job, progress):
        Session.objects.all().delete()
        return original(job, progress)

    monkeypatch.setattr(runner, "content_for", delete_first)
    export_jobs.run_waiting()
    assert not ExportJob.objects.filter(pk=job.pk).exists()


def test_who_waits_for_many_files_comes_after_who_waits_for_1(monkeypatch):
    order = []
    many = [a_session(organiser=an_organiser("mona"), code=f"MMMM222{n}") for n in "2345"]
    monkeypatch.setattr(runner, "_write", lambda job: order.append(job.pk) or job.delete())
    waiting = [export_jobs.job_for(each, "zip", "organiser").pk for each in many]
    waiting.append(export_jobs.job_for_many(an_organiser("mona"), many, "zip").pk)
    other = export_jobs.job_for(a_session(organiser=an_organiser("omar")), "zip", "organiser").pk
    assert export_jobs.run_waiting() == 6
    assert order == [other, *waiting]
