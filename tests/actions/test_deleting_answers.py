"""Answers go, while causes, actions and updates stay: by themselves in time, or at once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.factories import a_chain, a_closed_session, a_room, fresh
from workshops.actions import causes, closing, daily, expiry, updates
from workshops.exports.snapshot import read_record
from workshops.models import Action, Cause, Node, Remark, Session, Why
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def end_days_ago(session, days):
    closed_at = timezone.now() - timedelta(days=days, minutes=1)
    Session.objects.filter(pk=session.pk).update(closed_at=closed_at)


def test_answers_go_and_causes_actions_and_updates_stay():
    session, (action,) = a_closed_session("Show every draft")
    updates.add_update(session, action, "done", "Two came.", date(2026, 12, 1))
    Remark.objects.create(session=session, kind="missing", text="Night staff")
    expiry.delete_answers(session, by=None)
    assert [node.kind for node in Node.objects.all()] == ["question"]
    assert not Why.objects.exists()
    assert not Remark.objects.exists()
    (cause,) = read_record(fresh(session)).causes
    assert (cause.node, cause.wording) == (None, "Plans are made without us")
    assert [update.text for update in cause.actions[0].updates] == ["Two came."]
    updates.add_update(session, action, "news", "A third.", date(2026, 12, 2))


def test_a_tree_of_many_levels_goes_in_any_order():
    room = a_room(revealed=True)
    chain = a_chain(room, 12)
    causes.mark_cause(room.session, chain[-1], "A cause")
    closing.close(room.session)
    expiry.delete_answers(room.session, by=None)
    assert (Node.objects.count(), Cause.objects.count()) == (1, 1)


def test_a_cause_that_nobody_reads_goes_with_its_answer():
    room = a_room(answers=2, revealed=True)
    for answer, wording in zip(room.answers, ("Read", "Taken back"), strict=True):
        cause = causes.mark_cause(room.session, answer, wording)
        causes.add_action(room.session, cause, what=wording)
    closing.close(room.session)
    Node.objects.filter(pk=room.answers[1].pk).update(state=Node.State.WITHDRAWN, text="")
    expiry.delete_answers(room.session, by=None)
    assert [cause.wording for cause in Cause.objects.all()] == ["Read"]
    assert [action.what for action in Action.objects.all()] == ["Read"]


@pytest.mark.parametrize(
    ("record_days", "days", "answers", "record"),
    [
        (None, 29, True, True),
        (None, 30, False, False),
        (90, 29, True, True),
        (90, 30, False, True),
        (90, 90, False, False),
    ],
)
def test_each_goes_when_its_own_time_is_over(record_days, days, answers, record):
    session, _agreed = a_closed_session("Do it", keep_days=30, record_days=record_days)
    end_days_ago(session, days)
    expiry.delete_expired()
    daily.run()
    assert Session.objects.exists() is record
    assert Node.objects.filter(kind="answer").exists() is answers


def test_answers_are_deleted_once_and_only_after_the_close():
    closed, _agreed = a_closed_session("Do it")
    expiry.delete_answers(closed, by=None)
    for session in (closed, a_room(answers=1).session):
        with pytest.raises(Refused):
            expiry.delete_answers(session, by=None)


def test_after_a_restore_they_are_deleted_again_by_number_or_by_the_hash_of_the_code():
    """A backup of an earlier version names sessions by a hash."""
    one, _agreed = a_closed_session("Do it")
    other, _agreed = a_closed_session("Do it")
    kept, _agreed = a_closed_session("Do it")
    assert expiry.delete_answers_again([str(one.pk), expiry.code_hash(other.code).hex()]) == 2
    with_answers = Node.objects.filter(kind="answer").values_list("session", flat=True)
    assert set(with_answers) == {kept.pk}
