"""Where a seat begins in the shuffle of answers."""

from collections import Counter

from workshops.actions import closing, sessions
from workshops.models import Seat

from ..factories import a_room, a_seat, a_session, fresh


def test_a_seat_begins_at_the_same_place_each_time(db):
    room = a_room(1)

    [seat] = room.seats

    assert fresh(room.session).beginning_of(fresh(seat)) == room.session.beginning_of(seat)


def test_the_seats_of_a_hall_begin_everywhere_about_equally_often(db):
    session = a_session()

    begin = Counter(session.beginning_of(Seat(pk=n)) for n in range(1600))

    assert set(begin) == set(range(16))
    assert all(50 <= count <= 150 for count in begin.values())


def test_another_session_has_its_seats_begin_elsewhere(db):
    one, other = a_session(), a_session()

    assert begin_of_40(one) != begin_of_40(other)


def test_all_begin_at_0_before_the_start_and_after_the_close(db):
    session = a_session(opened=False)
    seats = [a_seat(session) for _ in range(3)]
    before = [session.beginning_of(seat) for seat in seats]

    sessions.start(session)
    closing.close(fresh(session))

    assert before == [0, 0, 0]
    assert [fresh(session).beginning_of(seat) for seat in seats] == [0, 0, 0]


def begin_of_40(session):
    return [session.beginning_of(Seat(pk=n)) for n in range(40)]
