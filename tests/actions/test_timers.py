"""The timers that stages start by themselves, and the minutes that are planned for each why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_room, a_session, fresh
from workshops import board, fragments
from workshops.actions import asking, closing, timers, undoing
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

PLAN = {"minutes": 45, "minutes_to_arrive": 5, "minutes_to_close": 10, "levels": 5}


def minutes_left(why):
    return round((fresh(why).ends_at - timezone.now()).total_seconds() / 60, 1)


def undo_last(room):
    undoing.undo(room.session, room.session.undo_entries.filter(undone=False).first())


@pytest.mark.parametrize(("mode", "seconds"), [("quick", 360), ("silent", 180), ("full", 120)])
def test_the_stages_of_a_mode_share_the_minutes_of_a_why(mode, seconds):
    assert timers.stage_length(a_session(**PLAN), mode) == seconds


def test_a_session_without_minutes_to_arrive_and_to_close_has_all_of_them_for_whys():
    assert timers.stage_length(a_session(minutes=45, levels=5), "quick") == 540


@pytest.mark.parametrize(("minutes", "levels", "seconds"), [(5, 15, 30), (40, 7, 170)])
def test_a_stage_lasts_whole_tens_of_seconds_and_at_least_30(minutes, levels, seconds):
    session = a_session(minutes=minutes, levels=levels)
    assert timers.stage_length(session, "silent") == seconds


def test_a_plan_that_leaves_nothing_for_whys_still_has_stages():
    plan = {"minutes": 10, "minutes_to_arrive": 60, "minutes_to_close": 60}
    assert timers.stage_length(a_session(**plan), "full") == timers.SHORTEST


def test_each_stage_starts_its_timer_until_the_why_is_settled():
    room = a_room(mode="full", **PLAN)
    assert minutes_left(room.why) == 2
    for move in (asking.reveal, asking.open_voting):
        asking.stop_timer(room.session, room.why)
        move(room.session, room.why)
        assert (minutes_left(room.why), fresh(room.why).timer_seconds) == (2, 120)
    asking.settle(room.session, room.why)
    assert (fresh(room.why).ends_at, fresh(room.why).timer_seconds) == (None, None)
    asking.reopen(room.session, room.why)
    assert minutes_left(room.why) == 2


def test_a_timer_that_runs_out_changes_no_stage():
    room = a_room(answers=1, **PLAN)
    room.session.whys.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert fresh(room.why).stage == "writing"
    assert board.read_board(room.session.pk, board.PHONE).newest.stage == "writing"


def test_undo_gives_a_stage_the_timer_that_it_had():
    room = a_room(answers=1, **PLAN)
    asking.set_timer(room.session, room.why, 60)
    before = fresh(room.why)
    asking.reveal(room.session, room.why)
    undo_last(room)
    after = fresh(room.why)
    assert (after.ends_at, after.timer_seconds) == (before.ends_at, before.timer_seconds)


def test_undo_starts_no_timer_that_was_stopped():
    room = a_room(answers=1, revealed=True, **PLAN)
    asking.stop_timer(room.session, room.why)
    asking.settle(room.session, room.why)
    undo_last(room)
    assert fresh(room.why).ends_at is None


def test_a_timer_knows_how_long_it_runs_in_all():
    room = a_room(**PLAN)
    asking.set_timer(room.session, room.why, 60)
    assert fresh(room.why).timer_seconds == 240
    asking.stop_timer(room.session, room.why)
    asking.set_timer(room.session, room.why, 60)
    assert fresh(room.why).timer_seconds == 60


def test_the_minutes_for_each_why_count_from_the_next_stage_on():
    room = a_room(answers=1, mode="silent", **PLAN)
    timers.plan_each(room.session, 2)
    assert minutes_left(room.why) == 3
    asking.reveal(room.session, room.why)
    assert minutes_left(room.why) == 1


def test_phones_and_fast_answers_notice_nothing_of_a_new_pace():
    room = a_room()
    before = fresh(room.session)
    timers.plan_each(room.session, 2)
    after = fresh(room.session)
    assert after.revision == before.revision + 1
    assert (after.phone_revision, after.header_revision) == (
        before.phone_revision,
        before.header_revision,
    )
    assert fresh(room.why).revision == room.why.revision
    assert 'data-each="2"' in _plan_piece(after, before.revision)


def test_planning_the_same_pace_again_changes_nothing():
    room = a_room()
    timers.plan_each(room.session, 2)
    revision = fresh(room.session).revision
    timers.plan_each(room.session, 2)
    assert fresh(room.session).revision == revision


@pytest.mark.parametrize("close", [closing.begin_closing, closing.close])
def test_no_pace_is_planned_when_the_session_is_over(close):
    room = a_room()
    close(room.session)
    with pytest.raises(Refused, match="Nothing more can be added"):
        timers.plan_each(room.session, 2)


def test_the_plan_counts_the_open_whys_at_the_deepest_level():
    room = a_room(people=2, answers=3, revealed=True)
    for answer in room.answers[:2]:
        asking.ask(room.session, answer)
    assert board.read_board(room.session.pk, board.DESK).open_at_the_deepest == 2
    assert board.read_changes(room.session.pk, 0, board.DESK).open_at_the_deepest == 2


def _plan_piece(session, since):
    pieces = fragments.frame(session.pk, since, board.DESK).upserts
    return next(piece.html for piece in pieces if piece.id == "plan")
