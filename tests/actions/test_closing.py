"""The steps of closing: any of them, in any order, and none of them for good."""

import pytest

from tests.factories import a_room, fresh
from workshops import board, closing_steps
from workshops.actions import causes, checks, closing, record, undoing
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def a_closing_room(people=6, answers=2):
    room = a_room(people=people, answers=answers, revealed=True)
    for answer in room.answers:
        causes.mark_cause(room.session, answer, f"{answer.text}, in short")
    closing.begin_closing(room.session)
    return room


def closing_of(session):
    return board.read_board(session.pk, board.DESK).closing


def asked(room, kind, node, *choices):
    check = checks.open_check(room.session, kind, node)
    for seat, choice in zip(room.seats, choices, strict=False):
        checks.choose(seat, check, choice)
    checks.close_check(room.session, check)


def test_closing_begins_at_the_first_step_and_goes_to_any(db):
    room = a_closing_room()
    assert closing_of(room.session).step == closing_steps.STEPS[0]
    for step in (closing_steps.ACTIONS, closing_steps.CAUSES, closing_steps.ACT):
        closing.go_to_step(room.session, step)
        assert closing_of(room.session).step == step


def test_only_steps_that_something_came_of_have_a_result(db):
    room = a_closing_room(answers=1)
    closing.go_to_step(room.session, closing_steps.MISSING)
    assert [step.key for step in closing_of(room.session).past if step.has_result] == ["causes"]
    closing.go_to_step(room.session, closing_steps.RECORD)  # which asks
    closing.go_to_step(room.session, closing_steps.MISSING)
    assert [step.key for step in closing_of(room.session).past if step.has_result] == ["causes"]
    record.close_record(room.session)
    causes.add_action(room.session, room.session.causes.get(), what="Meet in the evening")
    found = [step.key for step in closing_of(room.session).past if step.has_result]
    assert found == ["causes", "actions", "record", "ladder"]


def test_actions_can_be_added_where_their_causes_are(db):
    room = a_closing_room()
    where = []
    for step in closing_steps.STEPS:
        closing.go_to_step(room.session, step)
        if closing_of(room.session).can_add_actions:
            where.append(step)
    assert where == ["actions", "record"]
    for cause in room.session.causes.all():
        causes.unmark_cause(room.session, cause)
    closing.go_to_step(room.session, closing_steps.ACTIONS)
    assert not closing_of(room.session).can_add_actions


def test_a_step_moves_desks_and_screens_but_no_phone_and_stamps_no_why(db):
    room = a_closing_room()
    before, why = fresh(room.session), fresh(room.why).revision
    closing.go_to_step(room.session, closing_steps.ACT)
    now = fresh(room.session)
    assert (now.revision, now.screen_revision) == (before.revision + 1,) * 2
    assert (now.phone_revision, fresh(room.why).revision) == (before.phone_revision, why)
    closing.go_to_step(room.session, closing_steps.ACT)
    assert fresh(room.session).revision == now.revision


def test_only_a_session_that_is_closing_has_steps(db):
    room = a_room()
    with pytest.raises(Refused, match="not closing"):
        closing.go_to_step(room.session, closing_steps.ACT)
    assert closing_of(room.session) is None


@pytest.mark.parametrize("end", [closing.reopen, closing.close])
def test_what_was_reached_is_forgotten_when_it_is_open_again_or_closed(db, end):
    room = a_closing_room()
    closing.go_to_step(room.session, closing_steps.ACTIONS)
    end(room.session)
    if end is closing.reopen:
        closing.begin_closing(room.session)
    assert fresh(room.session).closing_step == ""


def test_a_step_of_a_later_version_counts_as_the_first(db):
    room = a_closing_room()
    type(room.session).objects.filter(pk=room.session.pk).update(closing_step="later")
    assert closing_of(room.session).number == 1


def test_steps_that_are_done_say_what_came_of_them(db):
    room = a_closing_room()
    first, second = room.answers
    asked(room, "meant", first, *["yes"] * 5, "partly")
    asked(room, "act", second, *["yes"] * 4, "beyond")
    causes.add_action(room.session, second.cause, what="Send drafts early")
    found = closing_of(room.session)
    assert (found.causes, found.reworded, found.actions) == (2, 2, 1)
    assert [cause.wording for cause in found.without_actions] == [f"{first.text}, in short"]
    assert [(row.first, row.people) for row in found.meant] == [(5, 6)]
    assert [row.people for row in found.act] == [5]


def test_what_was_meant_is_about_the_wording_that_was_asked_and_the_last_time_counts(db):
    room = a_closing_room(answers=1)
    [cause] = room.answers
    asked(room, "meant", cause, *["partly"] * 5)
    causes.mark_cause(room.session, cause, "Plans are made without us")
    assert closing_of(room.session).meant == ()
    asked(room, "meant", cause, *["yes"] * 6)
    assert [row.first for row in closing_of(room.session).meant] == [6]


def test_undo_does_not_know_the_steps(db):
    room = a_closing_room()
    entry = room.session.undo_entries.order_by("-pk").first()
    closing.go_to_step(room.session, closing_steps.ACT)
    assert room.session.undo_entries.order_by("-pk").first() == entry
    undoing.undo(room.session, entry)
    assert closing_of(room.session).step == closing_steps.ACT
