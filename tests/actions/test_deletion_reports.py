"""What was deleted is reported by tables and numbers, and can be verified afterwards."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from tests.factories import a_closed_session, a_room
from workshops.actions import closing, daily, expiry, inventory, remarks
from workshops.exports.deletion import groups_of
from workshops.models import DeletionReport, ExportJob, Node, Remark, Session

pytestmark = pytest.mark.django_db


def verify(*numbers):
    call_command("verify_deletion", *numbers, stdout=(said := StringIO()))
    return said.getvalue()


def test_a_whole_session_is_counted_table_by_table_and_nothing_is_left():
    session, _actions = a_closed_session("Show every draft")
    ExportJob.objects.create(key="k", owner=session.organiser, sessions=[session.pk], slug="zip")
    other, _actions = a_closed_session("Another")
    report = expiry.delete(session, session.organiser)
    counts = {table: counts for table, counts in report.counts.items() if any(counts)}
    assert counts == {
        "workshops_session": [1, 0],
        "workshops_node": [3, 0],
        "workshops_why": [1, 0],
        "workshops_cause": [1, 0],
        "workshops_action": [1, 0],
        "workshops_copy": [1, 0],
    }
    assert (report.deleted_by, report.was_due, report.left) == (session.organiser, False, 0)
    assert "Thursday" not in str(DeletionReport.objects.values())
    assert Session.objects.get() == other
    assert f"Session {report.session_number}: no row is left." in verify()


def test_only_the_answers_are_counted_and_what_stays_is_left():
    session, _actions = a_closed_session("Show every draft")
    Remark.objects.create(session=session, kind="missing", text="Night staff")
    report = expiry.delete_answers(session, session.organiser)
    counts = {table: counts for table, counts in report.counts.items() if any(counts)}
    assert counts == {
        "workshops_session": [0, 1],
        "workshops_node": [2, 1],
        "workshops_why": [1, 0],
        "workshops_cause": [0, 1],
        "workshops_action": [0, 1],
        "workshops_remark": [1, 0],
    }
    assert f"The answers of session {session.pk}: no row is left." in verify(session.pk)


def test_what_is_left_is_found():
    room = a_room(answers=1, revealed=True)
    remarks.add_view(room.seats[1], room.answers[0], "Not for us")
    closing.close(room.session)
    expiry.delete_answers(room.session, by=None)
    question = room.session.question
    kept = Node(session=room.session, kind="answer", parent=question, depth=1, text="Kept")
    kept.path, kept.revision = [question.pk], 1
    kept.save(force_insert=True)
    with pytest.raises(CommandError):
        verify()
    assert inventory.rows_left(room.session.pk, whole=False) == {"workshops_node": 1}


def test_every_row_below_a_session_is_held_by_a_foreign_key_of_the_database():
    """So nothing is left of what names no session, once the session is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f'")
        held = {table for (table,) in cursor.fetchall()}
    assert {model._meta.db_table for model, _keys in inventory.tables()} - held == set()


def test_who_may_run_a_session_is_counted_with_the_people_who_were_let_in():
    report = DeletionReport(counts={"workshops_appointment": [2, 0], "workshops_helper": [1, 0]})
    (line,) = groups_of(report)
    assert (line.label, line.deleted) == ("Links, and people who were let in", 3)


def test_a_number_without_a_report_is_refused():
    with pytest.raises(CommandError, match="no deletion report of session 7"):
        verify(7)


def test_what_was_due_says_so_and_old_reports_go():
    session, _actions = a_closed_session("Do it", keep_days=30, record_days=90)
    long_ago = timezone.now() - timedelta(days=31)
    Session.objects.filter(pk=session.pk).update(closed_at=long_ago)
    daily.run()
    report = DeletionReport.objects.get()
    assert (report.kind, report.was_due, report.deleted_by) == ("answers", True, None)
    DeletionReport.objects.update(deleted_at=timezone.now() - timedelta(days=366))
    daily.run()
    assert not DeletionReport.objects.exists()
