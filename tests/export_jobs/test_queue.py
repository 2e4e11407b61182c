"""Asking for files that export jobs write."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone, translation

from tests.factories import a_room, a_seat, a_session, an_answer, an_organiser, fresh
from workshops import export_jobs
from workshops.actions import answering, asking, expiry, hiding, undoing
from workshops.export_jobs import queue
from workshops.models import ExportJob, Organisation, UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_writes(settings):
    settings.EXPORT_JOBS = "worker"


def job_for(session):
    return export_jobs.job_for(fresh(session), "zip", "public")


def test_a_whole_hall_that_asks_gets_one_job():
    session = a_room(answers=2).session
    assert {job_for(session).pk for _ in range(5)} == {ExportJob.objects.get().pk}


@pytest.mark.parametrize("begun", ["writing", "ready"])
def test_what_was_said_since_is_in_a_new_job(begun):
    room = a_room(answers=1)
    first = job_for(room.session)
    ExportJob.objects.update(state=begun)
    an_answer(room.seats[0], room.why, "One more")
    assert job_for(room.session).pk != first.pk


def test_one_that_nobody_has_begun_will_hold_what_was_said_since():
    room = a_room(answers=1)
    first = job_for(room.session)
    an_answer(room.seats[0], room.why, "One more")
    assert job_for(room.session).pk == first.pk


def test_people_who_wait_get_the_file_that_they_asked_for_despite_new_answers():
    room = a_room(answers=1)
    first = job_for(room.session)
    for state in ("writing", "ready"):
        ExportJob.objects.update(state=state)
        an_answer(room.seats[0], room.why, "One more")
        again = export_jobs.job_for(fresh(room.session), "zip", "public", first.key)
        assert (again.pk, again.state) == (first.pk, state)


@pytest.mark.parametrize("other", [{"reader": "organiser"}, {"slug": "pdf"}, {"session": None}])
def test_a_key_leads_to_no_job_but_one_of_the_same(other):
    session = a_session()
    first = export_jobs.job_for(session, "zip", "public")
    asked = {"session": session, "slug": "zip", "reader": "public", "key": first.key} | other
    asked["session"] = asked["session"] or a_session()
    assert export_jobs.job_for(**asked).pk != first.pk


def test_a_key_leads_nobody_to_what_another_asked_for_together():
    session = a_session()
    first = export_jobs.job_for_many(session.organiser, [session], "zip")
    other = export_jobs.job_for_many(an_organiser("another"), [], "zip", first.key)
    assert other.pk != first.pk
    assert export_jobs.job_for(session, "zip", "organiser", first.key).pk != first.pk


def test_each_language_has_a_job_of_its_own():
    session = a_session()
    jobs = {}
    for language in ("en", "cy", "en"):
        with translation.override(language):
            jobs.setdefault(language, set()).add(job_for(session).pk)
    assert [len(jobs[language]) for language in jobs] == [1, 1]
    assert jobs["en"] != jobs["cy"]
    assert set(ExportJob.objects.values_list("language", flat=True)) == {"en", "cy"}


@pytest.mark.parametrize("turn", [1, -1])
def test_one_session_alone_and_all_of_one_are_two_jobs(turn):
    session = a_session()
    ways = [
        lambda: export_jobs.job_for(session, "zip", "organiser"),
        lambda: export_jobs.job_for_many(session.organiser, [session], "zip"),
    ]
    assert len({way().pk for way in ways[::turn]}) == 2


def test_another_template_does_not_wait_for_the_file_of_the_first():
    session = a_session()
    first = job_for(session)
    Organisation.objects.create(name="Elm Road").members.add(session.organiser)
    assert job_for(session).pk != first.pk


def test_who_came_in_since_is_counted_in_a_new_job():
    session = a_session()
    first = job_for(session)
    ExportJob.objects.update(state="ready")
    a_seat(session)
    assert job_for(session).pk != first.pk


def test_in_a_busy_room_outdated_jobs_do_not_pile_up():
    room = a_room(answers=1)
    for n in range(5):
        job_for(room.session)
        ExportJob.objects.update(state="ready", asked_at=timezone.now() - timedelta(minutes=2))
        an_answer(room.seats[0], room.why, f"Number {n}")
    assert ExportJob.objects.count() == 1


def test_too_many_sessions_for_one_archive_are_refused_in_words(monkeypatch):
    monkeypatch.setattr(queue, "MOST_SESSIONS", 2)
    three = [a_session() for _ in range(3)]
    with pytest.raises(Refused, match="You have 3 sessions"):
        export_jobs.job_for_many(an_organiser(), three, "zip")


def test_each_reader_has_a_job_of_their_own():
    session = a_session()
    readers = [export_jobs.job_for(session, "zip", reader) for reader in ("public", "organiser")]
    assert len({job.pk for job in readers}) == 2


@pytest.mark.parametrize(
    "then",
    [
        lambda session, key: export_jobs.job_for(a_session(), "zip", "public"),
        lambda session, key: export_jobs.job_for(session, "zip", "public", key),
        lambda session, key: export_jobs.run_waiting(),
        lambda session, key: call_command("delete_expired_sessions", stdout=StringIO()),
    ],
)
def test_a_file_is_given_out_for_an_hour(then):
    session = a_session()
    first = job_for(session)
    ExportJob.objects.update(state="ready", made_at=timezone.now() - timedelta(minutes=61))
    then(session, first.key)
    assert not ExportJob.objects.filter(pk=first.pk).exists()


def test_what_failed_is_tried_again_a_minute_later():
    session = a_session()
    first = job_for(session)
    ExportJob.objects.update(state="failed")
    assert job_for(session).is_failed
    ExportJob.objects.update(asked_at=timezone.now() - timedelta(seconds=61))
    again = job_for(session)
    assert (again.state, again.pk != first.pk) == ("waiting", True)


def test_a_session_that_is_deleted_leaves_no_job():
    kept, gone = a_session(), a_session()
    job_for(gone)
    export_jobs.job_for_many(an_organiser(), [kept, gone], "zip")
    job_for(kept)
    expiry.delete(gone, by=None)
    assert [job.session for job in ExportJob.objects.all()] == [kept]


@pytest.mark.parametrize("take", ["withdraw", "hide", "take the reveal back"])
def test_what_is_taken_back_or_hidden_is_in_no_file_that_is_kept(take):
    room = a_room(answers=2)
    asking.reveal(room.session, room.why)
    job_for(room.session)
    export_jobs.job_for_many(room.session.organiser, [room.session], "zip")
    if take == "hide":
        hiding.hide(room.session, room.answers[0], "It names somebody")
    elif take == "take the reveal back":
        undoing.undo(room.session, UndoEntry.objects.get(kind="reveal"))
    else:
        answering.withdraw(room.seats[0], room.answers[0])
    assert not ExportJob.objects.exists()
