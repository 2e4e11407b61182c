"""What both sides recognise, and what mainly 1 side does: compared when, of what, and only once."""

import traceback

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import a_seat, a_session, an_answer, fresh, some_seats
from workshops import keys, rules
from workshops.actions import asking, checks, closing, common_ground, grouping, hiding, marks
from workshops.models import Choice, Mark

pytestmark = pytest.mark.django_db

USE, WORK, OTHER = "I use services", "I work in services", "I am curious"
SIDES = {"role_groups": [USE, WORK, OTHER], "sides": [1, 2, 0], "side_names": ["Us", "Them"]}
PEOPLE = 20  # on each side


class Room:
    """A room of 2 sides that reads 3 answers of somebody who is on neither."""

    def __init__(self, **plan):
        self.session = a_session(**SIDES | plan)
        self.author = a_seat(self.session, OTHER)
        self.first = some_seats(self.session, [USE] * PEOPLE)
        self.second = some_seats(self.session, [WORK] * PEOPLE)
        self.why = asking.ask(self.session, self.session.question)
        self.answers = [an_answer(self.author, self.why, f"Answer {n}") for n in range(3)]
        asking.reveal(self.session, self.why)

    def tick(self, answer, first, second, others=()):
        """Let so many of the first and of the second side tick an answer."""
        seats = [*self.first[:first], *self.second[:second], *others]
        tags = self.session.author_tags(seats).values()
        Mark.objects.bulk_create(Mark(author_tag=tag, node=answer) for tag in tags)

    def settle(self):
        """Settle the why, of which everybody on the sides and 2 others ticked the last answer."""
        others = some_seats(self.session, [OTHER] * 2)
        self.tick(self.answers[2], PEOPLE, PEOPLE, others)
        asking.settle(self.session, fresh(self.why))

    def batches(self):
        return (fresh(self.session).voice or {}).get("batches", [])

    def placed(self):
        return [batch["placed"] for batch in self.batches()]


def test_start_closing_compares_what_is_settled_once():
    room = Room()
    common, mainly, _ = room.answers
    room.tick(common, 16, 16)
    room.tick(mainly, 16, 1)
    room.settle()
    assert room.batches() == []
    closing.begin_closing(room.session)
    placed = [[common.pk, "common", 32], [mainly.pk, "first", 17]]
    assert room.batches() == [{"whys": [room.session.question.pk], "checks": [], "placed": placed}]
    closing.reopen(room.session)
    closing.begin_closing(room.session)
    assert room.placed() == [placed]


def test_a_key_compares_while_the_session_is_open_and_says_when_nothing_is_new():
    room = Room()
    with pytest.raises(rules.Refused, match="Nothing new is settled yet"):
        common_ground.compare(room.session)
    room.settle()
    common_ground.compare(room.session)
    assert room.placed() == [[]]
    with pytest.raises(rules.Refused, match="Nothing new is settled yet"):
        common_ground.compare(room.session)


def test_the_number_is_that_of_the_whole_room_and_who_is_on_neither_side_is_not_compared():
    room = Room()
    room.tick(room.answers[0], 16, 16, others=[a_seat(room.session, OTHER), a_seat(room.session)])
    room.settle()
    closing.begin_closing(room.session)
    assert room.placed() == [[[room.answers[0].pk, "common", 34]]]


def test_a_theme_is_compared_with_the_ticks_on_its_answers_which_are_not():
    room = Room()
    one, other, _ = room.answers
    room.tick(one, 16, 0)
    room.tick(other, 0, 16)
    theme = grouping.group(room.session, [one.pk, other.pk], "Both")
    room.settle()
    closing.begin_closing(room.session)
    assert room.placed() == [[[theme.pk, "common", 32]]]


def test_what_is_hidden_before_is_not_compared_and_what_is_hidden_later_stays_placed():
    room = Room()
    one, other, _ = room.answers
    for answer in (one, other):
        room.tick(answer, 16, 16)
    room.settle()
    hiding.hide(room.session, one, "It names a person")
    closing.begin_closing(room.session)
    hiding.hide(room.session, other, "It names a person")
    assert room.placed() == [[[other.pk, "common", 32]]]


def test_ticks_that_the_room_has_not_seen_counted_are_not_compared():
    room = Room()
    room.tick(room.answers[0], 16, 16)
    room.settle()
    asking.reopen(room.session, fresh(room.why))
    for seat in (room.first[16], room.second[16]):
        marks.recognise(seat, fresh(room.answers[0]))
    asking.settle(room.session, fresh(room.why))
    closing.begin_closing(room.session)
    assert room.placed() == [[[room.answers[0].pk, "common", 32]]]


@pytest.mark.parametrize("turn", [1, -1])
def test_the_choices_of_a_check_are_compared_once_it_is_counted(turn):
    """Of 2 that differ as much the first on the page is placed, whoever chose first."""
    room = Room()
    check = checks.open_check(room.session, "act", room.answers[0])
    chose = [(room.first[:13], "yes"), (room.first[13:], "unsure"), (room.second, "unsure")]
    Choice.objects.bulk_create(
        Choice(author_tag=tag, of_check=check, choice=choice)
        for seats, choice in chose[::turn]
        for tag in room.session.author_tags(seats).values()
    )
    checks.close_check(room.session, check)
    closing.begin_closing(room.session)
    assert room.batches() == [
        {
            "whys": [],
            "checks": [check.pk],
            "placed": [[room.answers[0].pk, "first", 13, "act", "yes"]],
        }
    ]


def test_nothing_is_compared_without_sides_or_without_the_key(monkeypatch):
    without_sides = Room(sides=[0, 0, 0], side_names=[])
    without_sides.settle()
    with pytest.raises(rules.Refused, match="no sides"):
        common_ground.compare(without_sides.session)
    room = Room()
    room.settle()
    monkeypatch.setattr(keys, "derive", lambda salt: None)
    with pytest.raises(rules.Refused):
        common_ground.compare(room.session)
    closing.begin_closing(room.session)
    assert room.batches() == []


def test_no_statement_has_a_tag_beside_a_seat_and_none_has_a_count_by_side():
    room = Room()
    room.tick(room.answers[0], 16, 16)
    room.settle()
    with CaptureQueriesContext(connection) as queries:
        common_ground.compare(room.session)
    for query in queries:
        assert not ("workshops_seat" in query["sql"] and "tag" in query["sql"])
    assert not any("workshops_seat" in q["sql"] and "UPDATE" in q["sql"] for q in queries)


def test_an_error_while_comparing_shows_nobody_s_side(monkeypatch):
    room = Room()
    room.settle()
    monkeypatch.setattr(common_ground, "place", lambda compared, batch: 1 / 0)
    with pytest.raises(ZeroDivisionError) as raised:
        common_ground.compare(room.session)
    told = "".join(traceback.format_exception(raised.value))
    tags = room.session.author_tags(room.first).values()
    assert not any(str(tag) in told or tag.hex() in told for tag in tags)
