"""Phones spread over whys that were asked together; a newcomer begins where few have written."""

from collections import Counter

import pytest

from tests.factories import a_room, an_answer, fresh
from workshops import board
from workshops.actions import asking, hiding
from workshops.models import Why

pytestmark = pytest.mark.django_db

NOTHING_SENT = board.Contributions((), (), {})


@pytest.fixture
def room():
    return a_room(people=3, answers=4, revealed=True)


@pytest.fixture
def whys(room):
    return asking.ask_several(room.session, room.answers[:3])


def firsts(room, own):
    """Return how many of the 16 beginnings lead to each why, and what is said of it."""
    pages = [board.read_phone_page(room.session.pk, beginning=n) for n in range(16)]
    found = [board.first_why(page, own) for page in pages]
    return Counter((why.id, is_quiet) for why, is_quiet in found)


def own_of(room):
    return board.read_contributions(fresh(room.session), room.seats[0])


def write(why, times):
    Why.objects.filter(pk=why.pk).update(writers=times)


def test_beginnings_spread_evenly_over_those_asked_together(room, whys):
    spread = {(why.pk, False): count for why, count in zip(whys, (6, 5, 5), strict=True)}
    assert firsts(room, own_of(room)) == spread
    assert firsts(room, NOTHING_SENT) == spread


def test_they_spread_over_those_that_are_still_open(room, whys):
    asking.settle(room.session, whys[0])
    spread = {(whys[1].pk, False): 8, (whys[2].pk, False): 8}
    assert firsts(room, own_of(room)) == spread


def test_a_newcomer_begins_where_the_fewest_have_written(room, whys):
    write(whys[0], 2)
    assert firsts(room, NOTHING_SENT) == {(whys[1].pk, True): 8, (whys[2].pk, True): 8}
    write(whys[1], 1)
    assert firsts(room, NOTHING_SENT) == {(whys[2].pk, True): 16}
    assert len(firsts(room, own_of(room))) == 3


def test_all_follow_the_room_to_one_that_is_asked_alone(room, whys):
    alone = asking.ask(room.session, room.answers[3])
    assert firsts(room, own_of(room)) == {(alone.pk, False): 16}
    asking.ask(room.session, whys[1].node)
    assert firsts(room, NOTHING_SENT) == {(whys[1].pk, False): 16}


def test_without_an_open_why_there_is_none():
    room = a_room()
    asking.settle(room.session, room.why)
    page = board.read_phone_page(room.session.pk)
    assert board.first_why(page, NOTHING_SENT) == (None, False)


def test_writers_are_counted_where_somebody_writes(room, whys):
    an_answer(room.seats[0], whys[2])
    assert firsts(room, NOTHING_SENT).keys() == {(whys[0].pk, True), (whys[1].pk, True)}


def test_hiding_an_answer_does_not_tell_a_newcomer_whether_its_author_has_another(room):
    one, other = asking.ask_several(room.session, room.answers[:2], mode="quick")
    answers = [an_answer(room.seats[n], fresh(one), f"Answer {n}") for n in (0, 0, 1)]
    for seat in room.seats[1:]:
        an_answer(seat, fresh(other), "Another")
    found = []
    for answer in answers[1:]:  # the first author has another answer, the second has not
        hiding.hide(room.session, answer, "It names somebody")
        found.append(firsts(room, NOTHING_SENT))
        hiding.show(room.session, answer)
    assert found[0] == found[1]
