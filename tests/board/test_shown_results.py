"""The result of a vote stays on the big screen, whatever the desk is at."""

import pytest

from tests.board.screens import shown
from tests.board.test_shown import DESK, choose, hidden
from tests.factories import an_answer, fresh
from workshops import board
from workshops.actions import asking, screen, voting

pytestmark = pytest.mark.django_db


def voted(room, why, answer):
    asking.open_voting(room.session, fresh(why))
    voting.give(room.seats[0], answer)
    asking.settle(room.session, fresh(why))


def test_the_result_of_a_vote_stays_while_the_desk_is_elsewhere(branched):
    voted(branched, branched.why, branched.answers[2])
    choose(branched, "result", branched.newer)  # which has none, so it is that of the last vote
    now = shown(branched.session)
    assert (now.view, now.why.id, now.face) == ("result", branched.why.pk, "tree")
    assert board.read_board(branched.session.pk, board.SCREEN).result.dots == 1
    screen.follow(branched.session, DESK, branched.older.node_id)
    screen.turn(branched.session, DESK, 1)
    assert shown(branched.session) == now


def test_once_the_why_is_open_again_its_result_gives_way_to_the_room(branched):
    voted(branched, branched.why, branched.answers[2])
    choose(branched, "result", branched.why)
    asking.reopen(branched.session, fresh(branched.why))
    assert shown(branched.session).view == "follow"
    asking.settle(branched.session, fresh(branched.why))
    assert shown(branched.session).view == "result"


@pytest.mark.parametrize("audience", [board.SCREEN, board.DESK], ids=str)
def test_pages_and_frames_agree_on_which_vote_was_the_last(branched, audience):
    def last():
        loaded = board.read_board(branched.session.pk, audience).voted
        assert board.read_changes(branched.session.pk, 0, audience).voted == loaded
        return loaded and loaded.id

    assert last() is None
    voted(branched, branched.why, branched.answers[2])
    said = an_answer(branched.seats[1], branched.older, "Dates come from above")
    asking.reveal(branched.session, fresh(branched.older))
    voted(branched, branched.older, said)
    assert last() == branched.older.pk
    hidden(branched)
    assert last() == branched.why.pk
