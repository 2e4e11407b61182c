import pytest

from tests.factories import a_room, an_answer, fresh
from workshops import board
from workshops.actions import asking, hiding, undoing
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def newest(room):
    return board.read_phone_page(room.session.pk).newest


def test_several_whys_are_open_at_once_and_the_newest_is_where_the_room_is():
    room = a_room(people=2, answers=2, revealed=True)
    whys = [asking.ask(room.session, answer) for answer in room.answers]
    assert all(fresh(why).is_open for why in (room.why, *whys))
    assert newest(room).id == whys[1].pk


def test_asking_again_turns_the_room_back_to_it():
    room = a_room(people=2, answers=2, revealed=True)
    first, _ = (asking.ask(room.session, answer) for answer in room.answers)
    assert asking.ask(room.session, room.answers[0]) == first
    assert newest(room).id == first.pk


def test_asking_a_settled_why_again_opens_it_for_reading():
    room = a_room(answers=1, revealed=True)
    asking.settle(room.session, room.why)
    asking.ask(room.session, room.session.question)
    assert (fresh(room.why).stage, fresh(room.why).settled_at) == ("reading", None)


def test_a_quick_session_shows_answers_at_once():
    room = a_room(mode="quick")
    assert room.why.is_revealed
    before = fresh(room.session).phone_revision
    an_answer(room.seats[0], room.why)
    assert fresh(room.session).phone_revision > before


def test_a_hidden_answer_is_not_asked_why():
    room = a_room(answers=1, revealed=True)
    hiding.hide(room.session, room.answers[0], "It names a person")
    with pytest.raises(Refused, match="hidden"):
        asking.ask(room.session, room.answers[0])


def test_an_answer_that_nobody_has_seen_is_not_asked_why():
    room = a_room(answers=1)
    with pytest.raises(Refused, match="not been revealed"):
        asking.ask(room.session, room.answers[0])


def test_the_clock_starts_and_is_extended_from_what_is_left():
    room = a_room()
    asking.stop_timer(room.session, room.why)
    asking.set_timer(room.session, room.why, 60)
    first = fresh(room.why).ends_at
    asking.set_timer(room.session, room.why, 60)
    assert (fresh(room.why).ends_at - first).total_seconds() == 60
    asking.stop_timer(room.session, room.why)
    assert fresh(room.why).ends_at is None


def test_a_settled_why_has_no_clock():
    room = a_room()
    asking.set_timer(room.session, room.why, 60)
    asking.settle(room.session, room.why)
    assert fresh(room.why).ends_at is None


@pytest.mark.parametrize("move", [asking.open_voting, asking.reopen])
def test_a_why_moves_only_to_stages_that_its_own_allows(move):
    room = a_room()
    if move is asking.reopen:
        asking.reveal(room.session, room.why)
    with pytest.raises(Refused, match="already in"):
        move(room.session, room.why)


def test_opening_voting_turns_the_room_to_it():
    room = a_room(people=2, answers=2, revealed=True)
    asking.ask(room.session, room.answers[0])
    asking.open_voting(room.session, room.why)
    assert newest(room).id == room.why.pk


@pytest.mark.parametrize("since", [0, 1])
def test_the_screen_stays_with_what_was_settled_until_the_room_turns(since):
    room = a_room(people=2, answers=2, revealed=True)
    deeper = asking.ask(room.session, room.answers[0])
    asking.settle(room.session, deeper)
    assert board.read_changes(room.session.pk, since, board.SCREEN).latest.id == deeper.pk
    assert board.read_board(room.session.pk, board.SCREEN).latest.id == deeper.pk
    asking.ask(room.session, room.answers[1])
    assert board.read_changes(room.session.pk, since, board.SCREEN).latest.id != deeper.pk


@pytest.mark.parametrize("move", ["onward", "back", "undone"])
def test_a_clock_belongs_to_its_stage(move):
    room = a_room(answers=1, revealed=True)
    if move != "onward":
        asking.open_voting(room.session, room.why)
    asking.set_timer(room.session, room.why, 3600)
    ends_at = fresh(room.why).ends_at
    {
        "onward": lambda: asking.open_voting(room.session, room.why),
        "back": lambda: asking.reopen(room.session, room.why),
        "undone": lambda: undoing.undo(room.session, room.session.undo_entries.first()),
    }[move]()
    assert fresh(room.why).ends_at < ends_at


def test_turning_the_room_back_to_a_why_leaves_its_clock():
    room = a_room(answers=1, revealed=True)
    asking.ask(room.session, room.answers[0])
    asking.set_timer(room.session, room.why, 60)
    asking.ask(room.session, room.session.question)
    assert fresh(room.why).ends_at is not None


def test_the_planned_time_runs_from_the_first_why():
    room = a_room(answers=1, revealed=True)
    asking.ask(room.session, room.answers[0])
    first = fresh(room.why).opened_at
    assert board.read_board(room.session.pk, board.DESK).begun_at == first
    assert board.read_changes(room.session.pk, 0, board.DESK).begun_at == first
