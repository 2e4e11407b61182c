"""Live numbers of the open whys: who has written and who has voted, in sum only."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import a_room, an_answer, fresh
from workshops.actions import answering, asking, hiding, joining, voting
from workshops.models import Node
from workshops.relay import numbers, numbers_for_phones, reading

pytestmark = pytest.mark.django_db


def shown(room, here):
    whys = numbers.of_whys(reading.open_whys(room.session.pk), here, {room.why.pk: 9})
    return {int(pk): told for pk, told in whys.items()}


def give(seat, answer):
    voting.give(fresh(seat), Node.objects.select_related("parent__why").get(pk=answer.pk))


def test_those_who_have_written_are_counted_once_of_those_who_are_here():
    room = a_room(people=7, answers=3)
    an_answer(room.seats[0], room.why)
    answering.add_from_room(room.session, room.why, "Said aloud", "op-id-aloud")
    assert shown(room, here=7) == {room.why.pk: {"written": 3, "of": 7, "finished": 3}}


def test_who_has_written_and_gone_is_still_one_of_them():
    room = a_room(people=6, answers=6)
    assert shown(room, here=2) == {room.why.pk: {"written": 6, "of": 6, "finished": 6}}


def test_among_fewer_than_5_people_nobody_learns_who_has_written():
    room = a_room(people=4, answers=4)
    assert shown(room, here=4) == {}
    joining.join(room.session)
    assert shown(room, here=5) == {room.why.pk: {"written": 4, "of": 5, "finished": 4}}


def test_a_quick_why_has_no_numbers():
    assert shown(a_room(people=6, answers=2, mode="quick"), here=6) == {}


def test_while_1_why_is_read_or_voted_on_there_are_no_numbers():
    room = a_room(people=6, answers=6, revealed=True)
    assert shown(room, here=6) == {}
    asking.open_voting(room.session, room.why)
    assert shown(room, here=6) == {}


def test_of_several_whys_each_has_its_own_and_nobody_belongs_to_one():
    room = a_room(people=6, answers=3, revealed=True)
    written = asking.ask(room.session, room.answers[1])
    an_answer(room.seats[0], written)
    asking.open_voting(room.session, fresh(room.why))
    for seat in room.seats[:2]:
        for answer in room.answers[:2]:
            give(seat, answer)
    assert shown(room, here=6) == {
        written.pk: {"written": 1, "finished": 0},
        room.why.pk: {"voted": 2},
    }


def test_hiding_an_answer_does_not_tell_whether_its_author_has_another():
    room = a_room(people=5, answers=5, mode="quick")
    asking.ask(room.session, room.answers[0], mode="silent")
    before = shown(room, here=4)
    hiding.hide(room.session, room.answers[4], "It names somebody")
    assert shown(room, here=4) == before


def test_phones_learn_how_many_have_written_at_most_every_5_seconds(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(numbers_for_phones, "_kept", {7: (990.0, {})})
    monkeypatch.setattr(numbers_for_phones, "time", SimpleNamespace(monotonic=lambda: now[0]))
    room = a_room(people=7, answers=6)
    shown = {str(room.why.pk): {"written": 6, "of": 6}}
    assert numbers_for_phones.of(room.session.pk) == (shown, 0)
    an_answer(room.seats[6], room.why)
    now[0] += 3
    assert numbers_for_phones.of(room.session.pk) == (shown, 2)
    now[0] += 2
    shown[str(room.why.pk)] = {"written": 7, "of": 7}
    assert numbers_for_phones.of(room.session.pk) == (shown, 0)
    assert list(numbers_for_phones._kept) == [room.session.pk]


def test_what_is_voted_on_is_no_news_for_phones():
    room = a_room(people=6, answers=6, revealed=True)
    asking.ask(room.session, room.answers[1])
    asking.open_voting(room.session, fresh(room.why))
    for seat in room.seats:
        give(seat, room.answers[0])
    told, _ = numbers_for_phones.of(room.session.pk)
    assert list(told.values()) == [{"written": 0}]


def test_they_cost_the_same_whatever_has_been_written():
    costs = []
    for answers in (6, 60):
        room = a_room(people=6, answers=answers)
        with CaptureQueriesContext(connection) as queries:
            reading.open_whys(room.session.pk)
        costs.append(len(queries))
    assert costs == [1, 1]
