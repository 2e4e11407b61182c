"""Which answers few phones have shown: in sum, each seat once, and only while they are read."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import a_room, an_answer, fresh
from workshops import board
from workshops.actions import asking, closing, coverage, grouping, hiding, joining, undoing
from workshops.board.ring import SLICE
from workshops.models import AuthorBucket, Node, SliceShown, UndoEntry, Why
from workshops.relay.coverage import seldom_shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return a_room(people=4, answers=1, revealed=True)


@pytest.fixture
def hall():
    """A revealed room with 10 answers in each of 16 slices."""
    hall = a_room(people=6, revealed=True)
    question = hall.session.question
    rows = [
        Node(session=hall.session, kind="answer", parent=question, depth=1, sort=n * SLICE // 10)
        for n in range(160)
    ]
    for n, row in enumerate(rows):
        row.path, row.text, row.revision = [question.pk], f"Answer number {n}", 2
    Node.objects.bulk_create(rows)
    Why.objects.filter(pk=hall.why.pk).update(answers=160)
    hall.answers, hall.session, hall.why = rows, fresh(hall.session), fresh(hall.why)
    return hall


def shown(room):
    return dict(room.why.slices.values_list("slice", "phones"))


def show(room, *slices, phones):
    for n in range(phones):
        coverage.count_slices(room.seats[n], room.why, slices)


def test_each_slice_counts_the_phones_that_have_shown_it(room):
    coverage.count_slices(room.seats[0], room.why, [3, 4])
    coverage.count_slices(room.seats[1], room.why, [4, 5])
    assert shown(room) == {3: 1, 4: 2, 5: 1}


def test_a_phone_counts_once_for_a_slice_however_often_it_says_so(room):
    for slices in ([3], [3, 4], [4, 4], [3]):
        coverage.count_slices(room.seats[0], room.why, slices)
    assert shown(room) == {3: 1, 4: 1}


def test_nothing_moves_and_no_author_is_made_of_a_phone_that_only_reads(room):
    before = fresh(room.session)
    with CaptureQueriesContext(connection) as writing:
        coverage.count_slices(room.seats[3], room.why, range(16))
        coverage.count_slices(room.seats[3], room.why, range(16))
    assert len(writing) == 1
    assert fresh(room.session).revision == before.revision
    assert AuthorBucket.objects.count() == 1  # of the answer's author
    assert not board.read_contributions(before, room.seats[3]).answers


@pytest.mark.parametrize("stage", ["writing", "settled"])
def test_only_what_the_room_reads_is_counted(room, stage):
    Why.objects.filter(pk=room.why.pk).update(stage=stage)
    coverage.count_slices(room.seats[0], room.why, [3])
    assert not SliceShown.objects.exists()


def test_the_close_deletes_it_and_nothing_is_counted_afterwards(room):
    coverage.count_slices(room.seats[0], room.why, [3])
    closing.close(fresh(room.session))
    coverage.count_slices(room.seats[1], room.why, [3])
    assert not SliceShown.objects.exists()


def test_a_process_that_does_not_know_the_table_leaves_nothing_at_the_close(room):
    coverage.count_slices(room.seats[0], room.why, [3])
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE workshops_session SET phase = 'closed', salt = NULL WHERE id = %s",
            [room.session.pk],
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not SliceShown.objects.exists()


def test_it_goes_with_a_why_that_an_undo_deletes(room):
    deeper = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, deeper)
    coverage.count_slices(room.seats[0], fresh(deeper), [3])
    for kind in ("reveal", "ask"):
        undoing.undo(room.session, UndoEntry.objects.filter(kind=kind, undone=False).first())
    coverage.count_slices(room.seats[1], deeper, [3])
    assert not SliceShown.objects.exists()


def test_the_desk_learns_how_many_answers_were_on_fewer_than_3_phones(hall):
    assert seldom_shown(hall.session.pk) == {hall.why.pk: 160}
    show(hall, *range(8), phones=2)
    assert seldom_shown(hall.session.pk) == {hall.why.pk: 160}
    show(hall, *range(11), phones=3)
    assert seldom_shown(hall.session.pk) == {hall.why.pk: 50}
    show(hall, *range(16), phones=6)
    assert seldom_shown(hall.session.pk) == {}


def test_what_nobody_has_to_unfold_is_not_counted(hall):
    for answer in hall.answers[:4]:
        hiding.hide(hall.session, answer, "It names a person")
    grouping.group(hall.session, [answer.pk for answer in hall.answers[4:30]], "The same")
    for n in range(10):
        an_answer(hall.seats[n % 6], fresh(hall.why), f"Late {n}")
    assert seldom_shown(hall.session.pk) == {hall.why.pk: 130}


def test_of_60_answers_or_of_none_that_can_be_read_the_desk_learns_nothing(hall):
    Why.objects.filter(pk=hall.why.pk).update(answers=60)
    assert seldom_shown(hall.session.pk) == {}
    Why.objects.filter(pk=hall.why.pk).update(answers=61)
    assert seldom_shown(hall.session.pk) != {}
    asking.settle(hall.session, hall.why)
    assert seldom_shown(hall.session.pk) == {}


def test_a_phone_posts_its_slices_and_nothing_else(room):
    browser = Client(headers={"accept": "application/json"})
    browser.cookies["seat"] = joining.join(room.session)
    address = f"/s/{room.session.written_code}/whys/{room.why.pk}/shown"
    assert browser.post(address, {"slice": ["0", "15"]}).status_code == 204
    assert shown(room) == {0: 1, 15: 1}
    for wrong in ({"slice": "16"}, {"slice": "-1"}, {"slice": "all"}, {}):
        assert browser.post(address, wrong).status_code == 422
    browser.cookies["seat"] = "of nobody"
    assert browser.post(address, {"slice": "3"}).status_code == 404
    assert shown(room) == {0: 1, 15: 1}
