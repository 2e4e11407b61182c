"""Where a phone begins in the shuffle decides what comes first on its page, and nothing else."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import a_room, an_answer, fresh
from workshops import board
from workshops.actions import grouping
from workshops.board import phone_page
from workshops.board.ring import distance
from workshops.models import Node
from workshops.models.limits import BEGINNINGS
from workshops.models.node import LATE
from workshops.templatetags import phone as drawing

pytestmark = pytest.mark.django_db

EACH = range(BEGINNINGS)
FIRST = 5


@pytest.fixture(autouse=True)
def short_pages(monkeypatch):
    monkeypatch.setattr(phone_page, "FIRST", FIRST)


def a_shuffled_room(answers, late=0):
    """A revealed room, whose answers are spread evenly over the ring, in any order."""
    room = a_room(people=20, answers=answers, revealed=True)
    random.Random(answers).shuffle(room.answers)
    for n, answer in enumerate(room.answers):
        Node.objects.filter(pk=answer.pk).update(sort=n * LATE // answers)
    room.late = [an_answer(room.seats[n], fresh(room.why), f"Late {n}") for n in range(late)]
    room.session = fresh(room.session)
    return room


def ids_on(page, room):
    return [row.id for row in page.children(room.why.node_id)]


def test_a_page_has_the_first_of_the_ring_from_where_the_phone_begins():
    room = a_shuffled_room(16, late=2)
    ring = [answer.pk for answer in room.answers]
    for begins in EACH:
        page = board.read_phone_page(room.session.pk, beginning=begins)
        first = (ring[begins:] + ring[:begins])[:FIRST]
        assert ids_on(page, room) == [*first, *(answer.pk for answer in room.late)]
        [until] = page.until.values()
        assert until == (FIRST - 1) * LATE // 16
        assert page.not_loaded(page.newest) == 16 - FIRST


def test_no_answer_is_first_more_often_than_another():
    room = a_shuffled_room(16)
    first = [ids_on(board.phone_page_of(room.session, beginning=n), room)[0] for n in EACH]
    assert sorted(first) == sorted(answer.pk for answer in room.answers)


@pytest.mark.parametrize("whole", [True, False])
def test_a_page_that_is_turned_equals_one_that_is_read(whole):
    room = a_shuffled_room(16 if whole else FIRST, late=FIRST + 2)
    grouping.group(room.session, [room.answers[1].pk, room.answers[3].pk], "The same")
    session = fresh(room.session)
    for begins in EACH:
        turned = board.phone_page_of(session, whole, begins)
        read = board.read_phone_page(session.pk, whole, begins)
        assert as_values(turned) == as_values(read)


def test_a_theme_has_its_answers_in_the_same_order_on_every_phone():
    room = a_shuffled_room(16)
    theme = grouping.group(room.session, [answer.pk for answer in room.answers[8:]], "The same")
    pages = [board.read_phone_page(room.session.pk, beginning=n) for n in EACH]
    assert all(theme.pk in ids_on(page, room) for page in pages)
    assert len({page.in_theme(theme.pk) for page in pages}) == 1


def test_wherever_a_phone_begins_its_page_costs_the_same_number_of_queries():
    costs = set()
    for answers in (3, 40):
        room = a_shuffled_room(answers)
        for begins in (0, 7):
            with CaptureQueriesContext(connection) as reading:
                board.read_phone_page(room.session.pk, beginning=begins)
            costs.add(len(reading))
    assert len(costs) == 1


def test_each_answer_and_theme_is_drawn_once_for_all_beginnings(monkeypatch):
    room = a_shuffled_room(16)
    grouping.group(room.session, [answer.pk for answer in room.answers[8:]], "The same")
    drawn, draw = [], drawing.render_to_string
    monkeypatch.setattr(
        drawing,
        "render_to_string",
        lambda name, given: drawn.append(given["row"].id) or draw(name, given),
    )
    session = fresh(room.session)
    for begins in EACH:
        page = board.phone_page_of(session, beginning=begins)
        drawing.answers_under(page, page.newest, None, ())
    assert len(drawn) == len(set(drawn)) == 9


def test_what_comes_late_is_after_all_others_wherever_a_phone_begins():
    assert {distance(LATE + 7, begins) for begins in EACH} == {LATE + 7}
    assert {max(distance(n * LATE // 16, b) for n in EACH) < LATE for b in EACH} == {True}


def as_values(page):
    """A page as what it holds; it is equal only to itself."""
    return (page.beginning, page.below, page.members, page.until, page.open_whys)
