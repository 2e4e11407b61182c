"""Asking why settles the why above it, which then takes what was being written for a minute."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.actions.steps import newest, undo
from tests.factories import a_room, a_session, an_answer, fresh
from workshops import board
from workshops.actions import asking, closing, undoing
from workshops.models import Answer, Why
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return a_room(people=2, answers=2, revealed=True)


def ask(room, n=0):
    return asking.ask(room.session, room.answers[n], settles_parent=True)


def a_minute_later(why):
    Why.objects.filter(pk=why.pk).update(answers_until=timezone.now() - timedelta(seconds=1))
    return fresh(why)


def late(room):
    """Return the ids of the whys that a phone shows as taking late answers."""
    page = board.read_phone_page(room.session.pk)
    changes = board.read_changes(room.session.pk, 1, board.PHONE)
    assert page.late_whys == changes.late_whys
    return [why.id for why in page.late_whys]


def test_it_takes_what_was_being_written_for_a_minute(room):
    ask(room)
    above = fresh(room.why)
    assert (above.stage, late(room)) == ("settled", [above.pk])
    assert an_answer(room.seats[0], above, "Half a thought").parent_id == above.node_id
    with pytest.raises(Refused, match="This why is settled"):
        an_answer(room.seats[1], a_minute_later(above))


def test_it_stays_open_where_that_is_wanted(room):
    asking.ask(room.session, room.answers[0])
    assert (fresh(room.why).stage, late(room)) == ("reading", [])


def test_the_first_why_has_none_above_it():
    session = a_session()
    first = asking.ask(session, session.question, settles_parent=True)
    assert fresh(first).is_open
    assert session.undo_entries.get().kind == "ask"


def test_one_that_was_settled_before_takes_nothing_more(room):
    asking.settle(room.session, room.why)
    ask(room)
    assert (late(room), newest(room).kind) == ([], "ask")
    with pytest.raises(Refused, match="This why is settled"):
        an_answer(room.seats[0], fresh(room.why))


def test_a_version_before_can_undo_asking_that_settled_nothing(room):
    asking.ask(room.session, room.answers[0])
    assert newest(room).details == {"why": Why.objects.last().pk, "node": room.answers[0].pk}
    ask(room, 1)
    assert newest(room).kind == "asks"
    assert board.read_board(room.session.pk, board.DESK).undo_steps[0].kind == "ask"


def test_undo_opens_it_again_with_its_timer_and_what_came_late_stays(room):
    before = fresh(room.why)
    ask(room)
    an_answer(room.seats[0], fresh(room.why), "Half a thought")
    undo(room)
    above = fresh(room.why)
    assert (above.stage, above.ends_at, above.answers_until) == ("reading", before.ends_at, None)
    assert above.timer_seconds == before.timer_seconds > 0
    assert (Answer.objects.filter(parent=above.node).count(), above.answers) == (3, 3)


def reopen_and_settle(session, why):
    asking.reopen(session, why)
    asking.settle(session, why)


@pytest.mark.parametrize("since", [asking.reopen, reopen_and_settle])
def test_undo_leaves_it_as_it_is_if_something_was_done_with_it_since(room, since):
    ask(room)
    entry = newest(room)
    since(room.session, room.why)
    above = fresh(room.why)
    undoing.undo(room.session, entry)
    assert fresh(room.why).stage == above.stage


def test_what_was_opened_again_takes_nothing_once_it_is_settled_again(room):
    ask(room)
    reopen_and_settle(room.session, room.why)
    assert late(room) == []


def test_the_close_keeps_no_such_moment(room):
    ask(room)
    closing.begin_closing(room.session)
    closing.close(room.session)
    assert fresh(room.why).answers_until is None
