"""Asking why about several answers at once is 1 step, and phones spread over the whys."""

import pytest

from tests.actions.steps import newest, undo
from tests.factories import a_room, an_answer, fresh
from workshops import board
from workshops.actions import asking, grouping, screen
from workshops.models import Why
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

DESK, OTHER = b"one desk", b"the next"


@pytest.fixture
def room():
    return a_room(people=4, answers=8, revealed=True)


def ask(room, count=3, **how):
    return asking.ask_several(room.session, room.answers[:count], settles_parents=True, **how)


def standing(room):
    session = fresh(room.session)
    return session.whys.count(), session.undo_entries.count(), session.revision


def test_it_is_one_step_that_settles_the_why_above_once(room):
    before = fresh(room.session).revision
    whys = ask(room, prompt=("keeps", ""))
    assert {(why.stage, why.prompt_kind) for why in whys} == {("writing", "keeps")}
    assert (fresh(room.why).stage, fresh(room.session).revision) == ("settled", before + 1)
    [step, *_] = board.read_board(room.session.pk, board.DESK).undo_steps
    assert (step.kind, step.why_id) == ("asks", whys[0].pk)


def test_the_fast_path_goes_on(room):
    before = fresh(room.session).header_revision
    ask(room, desk=DESK)
    assert fresh(room.session).header_revision == before


def test_none_is_asked_unless_all_can_be(room):
    asking.ask(room.session, room.answers[2])
    grouping.group(room.session, [room.answers[n].pk for n in (3, 4)], "Too late")
    before = standing(room)
    with pytest.raises(Refused, match="already asked why about one of these"):
        ask(room)
    with pytest.raises(Refused, match="in a theme"):
        asking.ask_several(room.session, room.answers[3:6])
    assert standing(room) == before


def test_it_asks_about_six_at_most(room):
    before = standing(room)
    with pytest.raises(Refused, match="Choose up to 6 answers"):
        ask(room, 7)
    assert standing(room) == before
    assert len(ask(room, 6)) == 6


def test_it_cannot_be_undone_once_any_of_them_has_answers(room):
    whys = ask(room)
    an_answer(room.seats[0], whys[2])
    with pytest.raises(Refused, match="One of these whys has answers"):
        undo(room)
    assert (newest(room).kind, room.session.whys.count()) == ("asks", 4)


def test_pages_of_every_audience_lose_them_when_it_is_undone(room):
    whys = ask(room)
    since = fresh(room.session).revision
    undo(room)
    for audience in board.AUDIENCES:
        gone = board.read_changes(room.session.pk, since, audience).unasked
        assert {why.id for why in gone} == {why.pk for why in whys}
    assert not Why.objects.filter(pk__in=[why.pk for why in whys]).exists()


def test_opening_the_vote_on_one_leaves_the_others_where_they_are(room):
    first, second, _ = ask(room)
    place = fresh(first).position
    asking.reveal(room.session, first)
    asking.open_voting(room.session, first)
    assert (fresh(first).position, fresh(first).asked_together) == (place, second.asked_together)


def test_the_room_can_turn_back_to_one_of_them_alone(room):
    first, second, _ = ask(room)
    asking.ask(room.session, first.node)
    assert board.read_phone_page(room.session.pk).newest.id == first.pk
    assert fresh(first).asked_together is None
    assert fresh(second).asked_together is not None
    undo(room)
    assert fresh(first).asked_together == fresh(second).asked_together


@pytest.mark.parametrize(
    ("before", "view"),
    [
        (lambda session, at: screen.follow(session, DESK, at), "side_by_side"),
        (lambda session, at: screen.show(session, DESK, "why", at), "why"),
        (lambda session, at: screen.follow(session, OTHER, at), "follow"),
    ],
)
def test_the_big_screen_shows_them_side_by_side_if_it_follows_that_desk(room, before, view):
    before(room.session, room.why.node_id)
    ask(room, desk=DESK)
    assert board.read_board(room.session.pk, board.SCREEN).shown.view == view


def test_the_big_screen_follows_again_when_they_are_undone(room):
    screen.follow(room.session, DESK, room.why.node_id)
    ask(room, desk=DESK)
    undo(room)
    assert board.read_board(room.session.pk, board.SCREEN).shown.view == "follow"
