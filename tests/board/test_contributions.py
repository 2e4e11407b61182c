"""What a phone shows of its own answers and dots, and the low cost for a seat without any."""

import pytest
from django.utils import timezone

from tests.access.person import Person
from tests.factories import a_room, a_seat, an_answer, fresh
from workshops import board
from workshops.actions import asking, grouping, voting
from workshops.actions.checks import CHOOSE
from workshops.actions.marks import TICK, UNTICK
from workshops.board.contributions import GIVEN
from workshops.models import Seat

pytestmark = pytest.mark.django_db


def test_people_who_have_just_joined_cost_no_more_queries(django_assert_num_queries):
    room = a_room(people=1, answers=1)
    newcomer = a_seat(room.session)
    with django_assert_num_queries(1):
        own = board.read_contributions(room.session, newcomer)
    assert own == board.Contributions((), (), {})


def test_the_first_answer_is_there_and_stays_when_it_is_all_there_is(django_assert_num_queries):
    room = a_room(people=1)
    an_answer(room.seats[0], room.why, "Too late")
    session, seat = fresh(room.session), fresh(room.seats[0])
    # Whether it sent anything is asked with its dots; its views; and whether 10 people take part.
    with django_assert_num_queries(4):
        own = board.read_contributions(session, seat)
    assert [answer.text for answer in own.answers] == ["Too late"]


def test_a_dot_on_an_answer_is_shown_on_the_theme_that_the_answer_is_in_by_now():
    room = a_room(answers=3, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    person = Person(room)
    seat = room.session.seats.latest("pk")
    voting.give(seat, room.answers[1])
    members = [answer.pk for answer in room.answers[1:]]
    theme = grouping.group(room.session, members, "Too late")
    own = board.read_contributions(fresh(room.session), fresh(seat))
    assert (own.votes, own.dotted) == ((members[0],), {members[0], theme.pk})
    asking.settle(room.session, fresh(room.why))
    page = person.client.get(person.base).content.decode()
    assert f'data-dotted="{theme.pk}">' in page


def test_what_was_sent_to_a_version_without_buckets_is_there():
    room = a_room(people=1, revealed=True)
    an_answer(room.seats[0], room.why, "Too late")
    room.session.author_buckets.all().delete()
    Seat.objects.update(tokens_at=timezone.now())
    own = board.read_contributions(fresh(room.session), fresh(room.seats[0]))
    assert ([answer.text for answer in own.answers], own.votes) == (["Too late"], ())


def test_the_first_dot_is_there_also_of_a_seat_that_wrote_nothing():
    room = a_room(people=1, answers=1, revealed=True)
    asking.open_voting(room.session, room.why)
    newcomer = a_seat(room.session)
    voting.give(newcomer, room.answers[0])
    own = board.read_contributions(fresh(room.session), fresh(newcomer))
    assert own.votes == (room.answers[0].pk,)
    assert own.dots_given == {room.why.pk: 1}


def test_the_last_statement_of_a_connection_shows_no_tag():
    shown = 100  # letters, of what coprod/hosting/postgres.py starts
    for statement in (GIVEN, TICK, UNTICK, CHOOSE):
        assert "%(tag)s" in statement[shown:]
        assert "%(tag)s" not in statement[:shown]
