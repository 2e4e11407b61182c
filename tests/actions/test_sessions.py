import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import a_room, a_seat, a_session, an_answer, fresh
from workshops.actions import (
    answering,
    asking,
    causes,
    closing,
    expiry,
    grouping,
    hiding,
    invitations,
    joining,
    sessions,
    voting,
)
from workshops.exports import document_of
from workshops.models import DeletionReport, Node, Seat, Session, Tombstone, UndoEntry, Vote
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def a_voted_room():
    room = a_room(people=3, answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    voting.give(room.seats[1], room.answers[0])
    return room


def test_closing_can_be_undone_and_refuses_writing_meanwhile():
    room = a_room()
    closing.begin_closing(room.session)
    with pytest.raises(Refused, match="closing"):
        an_answer(room.seats[0], room.why)
    closing.reopen(room.session)
    an_answer(room.seats[0], room.why)


def test_closed_destroys_every_way_from_an_answer_to_a_seat():
    room = a_voted_room()
    asking.reopen(room.session, room.why)
    silent = asking.ask(room.session, room.answers[0])
    answering.edit(room.seats[0], an_answer(room.seats[0], silent), "Much too late")
    closing.close(room.session)
    closed = fresh(room.session)
    assert closed.tagging_key is closed.key is closed.salt is None
    assert not Node.objects.exclude(author_tag=None, op_id=None, original_digest=None).exists()
    assert (Vote.objects.count(), Seat.objects.count(), UndoEntry.objects.count()) == (0, 0, 0)


def test_the_close_deletes_from_no_table_that_it_reads_beside_itself():
    """With what PostgreSQL knows of an empty table, it would compare every row with every row."""
    with CaptureQueriesContext(connection) as queries:
        closing.close(a_room().session)
    deleting = [each["sql"] for each in queries if each["sql"].startswith("DELETE")]
    tables = [re.findall(r'(?:FROM|JOIN) "(\w+)"', sql) for sql in deleting]
    assert ["workshops_mark", "workshops_node"] in tables
    assert [deleted for deleted, *read in tables if deleted in read] == []


def test_closed_keeps_what_was_said_and_counted():
    room = a_voted_room()
    closing.close(room.session)
    texts = set(Node.objects.filter(depth=1).values_list("text", "tally"))
    assert texts == {("Answer number 0", 2), ("Answer number 1", 0), ("Answer number 2", 0)}
    assert fresh(room.session).people == 3


def test_after_the_end_an_answer_can_still_be_hidden_and_brought_back():
    room = a_voted_room()
    theme = grouping.group(room.session, [room.answers[0].pk, room.answers[1].pk], "Timing")
    silent = asking.ask(room.session, room.answers[2])
    unread = an_answer(room.seats[0], silent, "Dr X is to blame")
    closing.close(room.session)
    hiding.hide(room.session, unread, "It names a person")
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert "Dr X" not in str(document_of(room.session, "public"))
    hiding.show(room.session, room.answers[0])
    assert (fresh(room.answers[0]).tally, fresh(theme).tally) == (2, 2)
    assert not UndoEntry.objects.exists()


def test_a_closed_session_shows_nothing_of_the_order_of_arrival():
    room = a_voted_room()
    closing.close(room.session)
    assert len(set(Node.objects.values_list("revision", flat=True))) == 1
    assert fresh(room.why).stage == "settled"


def test_a_closed_session_shows_nothing_of_it_in_the_order_of_the_files_either():
    room = a_room(people=20, answers=40)
    closing.close(room.session)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM workshops_node WHERE depth = 1 ORDER BY ctid")
        stored = [pk for (pk,) in cursor.fetchall()]
    arrived = [answer.pk for answer in room.answers]
    assert sorted(stored) == sorted(arrived)
    assert stored != arrived and stored != arrived[::-1]


def test_closed_cannot_be_undone():
    room = a_room()
    closing.close(room.session)
    for again in (closing.reopen, closing.close, sessions.start):
        with pytest.raises(Refused):
            again(room.session)


def test_deleting_leaves_a_hash_of_the_code_a_report_and_a_line_of_the_log(
    django_capture_on_commit_callbacks,
):
    room = a_voted_room()
    hiding.hide(room.session, room.answers[2], "It names a person")
    cause = causes.mark_cause(room.session, room.answers[0], "Dates come first")
    causes.add_action(room.session, cause, what="Ask the group first")
    invitations.invite(room.session, made_by=None)
    with django_capture_on_commit_callbacks(execute=True):
        expiry.delete(room.session, by=None)
    from django.apps import apps

    left = {
        model.__name__
        for model in apps.get_app_config("workshops").get_models()
        if not model._meta.proxy and model.objects.exists()
    }
    assert left == {"Tombstone", "DeletionReport", "Activity"}
    counts = DeletionReport.objects.get().counts
    assert all(isinstance(n, int) for numbers in counts.values() for n in numbers)
    assert room.session.code.encode() not in bytes(Tombstone.objects.get().code_hash)
    assert expiry.was_deleted(room.session.code)


def test_sessions_are_deleted_when_their_time_since_the_close_has_come():
    old, kept = a_session(keep_days=90), a_session(keep_days=90)
    long_ago = timezone.now() - timedelta(days=91)
    Session.objects.filter(pk=kept.pk).update(created_at=long_ago)
    for session in (old, kept):
        closing.close(session)
    Session.objects.filter(pk=old.pk).update(closed_at=long_ago)
    assert expiry.delete_expired() == 1
    assert list(Session.objects.all()) == [kept]


@pytest.mark.parametrize("opened", [True, False])
def test_what_was_not_closed_is_not_deleted_however_long_ago_it_was_made(opened):
    session = a_session(keep_days=90, opened=opened)
    Session.objects.filter(pk=session.pk).update(created_at=timezone.now() - timedelta(days=400))
    assert expiry.delete_expired() == 0


@pytest.mark.parametrize(("days", "deleted"), [(364, 0), (366, 1)])
def test_what_was_prepared_and_never_opened_is_deleted_a_year_after_its_last_edit(days, deleted):
    session = a_session(keep_days=1, opened=False)
    Session.objects.filter(pk=session.pk).update(edited_at=timezone.now() - timedelta(days=days))
    assert expiry.delete_expired() == deleted


def test_editing_what_was_prepared_keeps_it_for_another_year():
    session = a_session(opened=False)
    Session.objects.filter(pk=session.pk).update(edited_at=timezone.now() - timedelta(days=366))
    sessions.edit(session, "Why so late?", title="Friday group")
    assert expiry.delete_expired() == 0


def test_what_is_opened_at_the_last_moment_is_not_deleted():
    session = a_session(opened=False)
    Session.objects.filter(pk=session.pk).update(edited_at=timezone.now() - timedelta(days=366))
    sessions.start(fresh(session))
    assert expiry.delete_expired() == 0


def test_the_plan_is_changed_only_before_the_start():
    session = a_session(opened=False)
    sessions.edit(session, "Why so late?", title="Friday group")
    assert (fresh(session).title, session.question.text) == ("Friday group", "Why so late?")
    sessions.start(session)
    with pytest.raises(Refused, match="has started"):
        sessions.edit(session, "Why so early?", title="x")


@pytest.mark.parametrize(
    ("plan", "words"),
    [({"locked": True}, "New people cannot join"), ({"cap": 1}, "The only place is taken")],
)
def test_a_locked_or_full_room_lets_nobody_else_in(plan, words):
    session = a_session(**{"cap": 5} | plan) if "cap" in plan else a_session()
    if "cap" in plan:
        a_seat(session)
    else:
        joining.lock(session)
    with pytest.raises(Refused, match=words):
        joining.join(session)


def test_nobody_comes_in_after_the_end():
    session = a_session()
    closing.begin_closing(session)
    with pytest.raises(Refused, match="has ended"):
        joining.join(session)


def test_an_invitation_opens_once():
    token = invitations.invite(a_session(), made_by=None)
    invitations.accept(token)
    with pytest.raises(Refused, match="already been used"):
        invitations.accept(token)


def test_two_taps_take_one_seat():
    session = a_session()
    assert joining.join(session, op_id="one-tap-to-join") == joining.join(
        session, op_id="one-tap-to-join"
    )
    assert joining.join(session, op_id="another-phone") != joining.join(session)
    assert session.seats.count() == 3
