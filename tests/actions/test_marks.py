"""Ticks: what counts, when, and that nothing moves until the why is settled."""

import pytest
from django.db import connection

from tests.actions.test_fast_path import falls_back
from tests.factories import a_room, a_seat, bucket_of, fresh, set_tokens
from workshops import board
from workshops.actions import answering, asking, closing, grouping, hiding, marks, undoing
from workshops.actions.author_limits import consume_tap
from workshops.models import Answer, AuthorBucket, Mark, Node
from workshops.models.limits import TAPS
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fast path", "locked path"])
def way(request, monkeypatch):
    if request.param == "locked path":
        monkeypatch.setattr(marks, "_at_once", falls_back)


def tick(seat, node):
    marks.recognise(fresh(seat), as_asked(node))


def untick(seat, node):
    marks.take_back(fresh(seat), as_asked(node))


def as_asked(node):
    """Return the node as a request reads it, with its why."""
    return Node.objects.select_related("parent__why").get(pk=node.pk)


def a_room_that_reads(people=5, answers=3, **plan):
    return a_room(people=people, answers=answers, revealed=True, **plan)


@pytest.mark.usefixtures("way")
def test_people_are_counted_once_and_only_when_the_why_is_settled():
    room = a_room_that_reads()
    for seat in room.seats[1:4]:
        tick(seat, room.answers[0])
        tick(seat, room.answers[0])
    untick(room.seats[3], room.answers[0])
    assert fresh(room.answers[0]).recognised == 0
    asking.settle(room.session, room.why)
    assert [fresh(answer).recognised for answer in room.answers] == [2, 0, 0]


@pytest.mark.usefixtures("way")
def test_one_does_not_tick_what_one_wrote():
    room = a_room_that_reads()
    with pytest.raises(Refused, match="your own answer"):
        tick(room.seats[0], room.answers[0])
    assert not Mark.objects.exists()


@pytest.mark.parametrize(
    ("mode", "stage", "takes"),
    [
        ("full", "writing", False),
        ("full", "reading", True),
        ("full", "voting", False),
        ("full", "settled", False),
        ("quick", "reading", True),
        ("quick", "voting", True),
        ("quick", "settled", False),
    ],
)
def test_ticks_belong_to_reading_and_in_a_quick_session_to_all_until_it_is_settled(
    mode, stage, takes
):
    room = a_room(people=3, answers=2, mode=mode)
    room.session.whys.update(stage=stage)
    if takes:
        tick(room.seats[1], room.answers[0])
    else:
        with pytest.raises(Refused, match="while the room reads them"):
            tick(room.seats[1], room.answers[0])
    assert Mark.objects.exists() == takes


def test_a_theme_counts_everybody_who_recognises_it_or_a_member_once():
    room = a_room_that_reads(people=6)
    first, second, alone = room.answers
    tick(room.seats[3], first)
    tick(room.seats[3], second)
    tick(room.seats[4], second)
    theme = grouping.group(room.session, [first.pk, second.pk], "Too late")
    tick(room.seats[5], theme)
    asking.settle(room.session, room.why)
    assert [fresh(node).recognised for node in (theme, first, second, alone)] == [3, 1, 2, 0]


def test_a_theme_that_is_made_afterwards_is_counted_then():
    room = a_room_that_reads()
    tick(room.seats[4], room.answers[0])
    asking.settle(room.session, room.why)
    theme = grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Too late")
    assert fresh(theme).recognised == 1
    grouping.take_out(room.session, room.answers[0])
    assert fresh(theme).recognised == 0


def test_the_close_counts_what_is_still_read_and_keeps_no_tick():
    room = a_room_that_reads()
    tick(room.seats[4], room.answers[0])
    closing.close(fresh(room.session))
    assert fresh(room.answers[0]).recognised == 1
    assert not Mark.objects.exists()


def test_a_process_that_knows_no_ticks_leaves_none_when_it_closes():
    room = a_room_that_reads()
    tick(room.seats[4], room.answers[0])
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE workshops_session SET phase = 'closed', key = NULL, salt = NULL WHERE id = %s",
            [room.session.pk],
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not Mark.objects.exists()


def test_a_process_that_knows_no_ticks_deletes_an_answer_with_its_ticks():
    room = a_room_that_reads()
    tick(room.seats[4], room.answers[0])
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workshops_node WHERE id = %s", [room.answers[0].pk])
    assert not Mark.objects.exists()


def test_what_was_taken_back_or_said_differently_has_no_ticks():
    room = a_room_that_reads()
    taken_back, changed = room.answers[:2]
    tick(room.seats[4], taken_back)
    tick(room.seats[4], changed)
    undoing.undo(room.session, room.session.undo_entries.get(kind="reveal"))
    answering.edit(room.seats[1], changed, "Something else")
    asking.reveal(room.session, room.why)
    answering.withdraw(room.seats[0], taken_back)
    assert not Mark.objects.exists()


def test_a_hidden_answer_counts_for_nobody():
    room = a_room_that_reads()
    tick(room.seats[4], room.answers[0])
    hiding.hide(room.session, room.answers[0], "It names a person")
    with pytest.raises(Refused, match="hidden this answer"):
        tick(room.seats[3], room.answers[0])
    asking.settle(room.session, room.why)
    shown = board.read_board(room.session.pk, board.DESK).nodes
    assert shown[room.answers[0].pk].recognised == 0
    hiding.show(room.session, room.answers[0])
    assert fresh(room.answers[0]).recognised == 1


def test_a_settled_theme_counts_those_who_recognise_what_is_still_in_it():
    room = a_room_that_reads()
    first, second, _ = room.answers
    tick(room.seats[3], first)
    tick(room.seats[4], second)
    theme = grouping.group(room.session, [first.pk, second.pk], "Too late")
    asking.settle(room.session, room.why)
    counts = []
    for change in (hiding_it, hiding.show):
        change(room.session, first)
        counts.append(fresh(theme).recognised)
    answering.withdraw(room.seats[0], first)
    counts.append(fresh(theme).recognised)
    closing.close(room.session)
    hiding_it(room.session, second)
    assert [*counts, fresh(theme).recognised] == [1, 2, 1, 1]


def hiding_it(session, node):
    hiding.hide(session, node, "It names a person")


def test_what_was_said_aloud_can_be_undone_whoever_has_ticked_it():
    room = a_room_that_reads()
    answer, _ = answering.add_from_room(room.session, room.why, "Aloud", "op-aloud-1")
    tick(room.seats[0], answer)
    undoing.undo(room.session, room.session.undo_entries.get(kind="add"))
    assert not Answer.objects.filter(pk=answer.pk).exists()


def test_a_tick_on_what_has_just_gone_or_settled_is_refused():
    room = a_room_that_reads()
    gone, settled = as_asked(room.answers[0]), as_asked(room.answers[1])
    answering.withdraw(room.seats[0], room.answers[0])
    with pytest.raises(Refused, match="taken it back"):
        marks.recognise(fresh(room.seats[4]), gone)
    asking.settle(room.session, room.why)
    with pytest.raises(Refused, match="while the room reads them"):
        marks.recognise(fresh(room.seats[4]), settled)
    assert not Mark.objects.exists()


def test_ticks_have_a_bucket_of_their_own_that_a_quick_reader_does_not_empty():
    room = a_room_that_reads()
    set_tokens(room.seats[4], 0)
    for _ in range(40):
        tick(room.seats[4], room.answers[0])
    assert 75 < bucket_of(room.seats[4]).taps < TAPS - 30
    AuthorBucket.objects.update(taps=0)
    with pytest.raises(Refused, match="tap again") as refused:
        tick(room.seats[4], room.answers[0])
    assert refused.value.status == 429


def test_what_is_written_in_a_transaction_with_its_tap_waits_for_the_disk():
    room = a_room_that_reads()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit TO on")
        assert consume_tap(room.session, room.session.author_tag(room.seats[1]))
        assert cursor.execute("SHOW synchronous_commit").fetchone() == ("on",)


def test_nobody_taps_in_a_session_that_is_closing():
    room = a_room_that_reads()
    seat, node = fresh(room.seats[4]), as_asked(room.answers[0])
    seat.session, node.session = fresh(room.session), fresh(room.session)
    closing.close(fresh(room.session))
    with pytest.raises(Refused):
        marks.recognise(seat, node)
    assert not AuthorBucket.objects.exists()
    assert not Mark.objects.exists()


def test_the_first_tick_of_a_seat_is_shown_to_it_alone():
    room = a_room_that_reads()
    newcomer = a_seat(room.session)
    tick(newcomer, room.answers[0])
    assert board.read_contributions(fresh(room.session), newcomer).recognised == (
        room.answers[0].pk,
    )
    assert board.read_contributions(fresh(room.session), room.seats[1]).recognised == ()
