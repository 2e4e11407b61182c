"""Other views: who may write one, when the room can read it, and what is left of its author."""

import pytest
from django.db import connection

from tests.actions.remarks_written import DIFFERENT, a_room_that_reads, differ, shown
from tests.factories import a_room, a_seat, fresh
from workshops import board
from workshops.actions import answering, asking, causes, closing, grouping, hiding, remarks, undoing
from workshops.models import Answer, AuthorBucket, ExportJob, Remark
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def test_a_view_is_for_its_author_until_the_why_is_settled_and_then_for_all_who_read_the_tree():
    room = a_room_that_reads()
    before = fresh(room.session).revision
    differ(room)
    assert fresh(room.session).revision == before
    assert shown(room.session, board.DESK, room.answers[0]) == []
    asking.settle(room.session, room.why)
    changes = board.read_changes(room.session.pk, before, board.DESK)
    assert [view.text for node in changes.nodes for view in node.views] == [DIFFERENT]
    seen = [shown(room.session, audience, room.answers[0]) for audience in board.AUDIENCES]
    assert seen == [[DIFFERENT], [DIFFERENT], []]  # phone, desk, big screen
    asking.reopen(room.session, room.why)
    assert shown(room.session, board.DESK, room.answers[0]) == []


def test_one_beside_an_answer_of_a_settled_why_moves_the_pages_at_once():
    room = a_room_that_reads()
    asking.settle(room.session, room.why)
    since = fresh(room.session).phone_revision
    differ(room)
    changes = board.read_changes(room.session.pk, since, board.PHONE)
    assert [view.text for node in changes.nodes for view in node.views] == [DIFFERENT]


def test_each_seat_has_one_beside_an_answer_and_may_change_it_until_it_is_shown():
    room = a_room_that_reads()
    differ(room)
    differ(room, text="Nobody asked twice")
    differ(room, text="Nobody asked twice")
    differ(room, who=3, text="We were there")
    own = board.read_contributions(fresh(room.session), room.seats[4]).remarks
    assert [(view.text, view.about, view.can_edit) for view in own] == [
        ("Nobody asked twice", "Answer number 0", True)
    ]
    asking.settle(room.session, room.why)
    with pytest.raises(Refused, match="cannot change them"):
        differ(room, text="Too late")
    assert sorted(Remark.objects.values_list("text", flat=True)) == [
        "Nobody asked twice",
        "We were there",
    ]


def test_nobody_writes_beside_their_own_answer_nor_beside_what_nobody_can_read():
    room = a_room(people=5, answers=3)
    with pytest.raises(Refused, match="not been revealed"):
        differ(room)
    asking.reveal(room.session, room.why)
    with pytest.raises(Refused, match="your own answer"):
        differ(room, who=0)
    hiding.hide(room.session, room.answers[0], "hurtful")
    with pytest.raises(Refused, match="hidden this answer"):
        differ(room)
    with pytest.raises(Refused, match="the question"):
        remarks.add_view(room.seats[1], room.session.question, DIFFERENT)
    closing.begin_closing(room.session)
    with pytest.raises(Refused, match="closing"):
        differ(room, about=1)
    assert not Remark.objects.exists()


def test_a_view_takes_a_token_and_tells_the_phone_that_it_has_taken_part():
    room = a_room_that_reads()
    reader = a_seat(fresh(room.session))
    remarks.add_view(reader, room.answers[0], DIFFERENT)
    assert len(board.read_contributions(fresh(room.session), reader).remarks) == 1
    AuthorBucket.objects.update(tokens=0)
    with pytest.raises(Refused) as refused:
        remarks.add_view(reader, room.answers[1], DIFFERENT)
    assert refused.value.status == 429


def test_its_author_takes_it_back_until_the_close():
    room = a_room_that_reads()
    view, other = differ(room), differ(room, who=3)
    asking.settle(room.session, room.why)
    since = fresh(room.session).revision
    remarks.withdraw(fresh(room.seats[4]), view)
    changes = board.read_changes(room.session.pk, since, board.DESK)
    assert [len(node.views) for node in changes.nodes] == [1]
    seat = fresh(room.seats[3])
    closing.close(fresh(room.session))
    seat.session = fresh(room.session)
    with pytest.raises(Refused, match="Nothing links these words"):
        remarks.withdraw(seat, other)


def test_taking_back_what_nobody_could_read_leaves_the_files_as_they_are():
    room = a_room_that_reads()
    view = differ(room)
    a_file(room)
    remarks.withdraw(fresh(room.seats[4]), view)
    assert ExportJob.objects.exists()


def test_no_file_keeps_what_was_shown_and_is_not_any_more():
    room = a_room_that_reads()
    view = differ(room)
    asking.settle(room.session, room.why)
    a_file(room)
    asking.reopen(room.session, room.why)
    assert not ExportJob.objects.exists()
    asking.settle(room.session, fresh(room.why))
    a_file(room)
    remarks.withdraw(fresh(room.seats[4]), view)
    assert not ExportJob.objects.exists()


def a_file(room):
    ExportJob.objects.create(session=room.session, key="a file", slug="pdf", reader="organiser")


def test_what_was_taken_back_or_said_differently_takes_the_views_beside_it_along():
    room = a_room_that_reads()
    differ(room, about=0)
    differ(room, about=1)
    undoing.undo(room.session, room.session.undo_entries.get(kind="reveal"))
    answering.edit(room.seats[1], room.answers[1], "Something else")
    answering.withdraw(room.seats[0], room.answers[0])
    assert not Remark.objects.exists()


def test_what_was_typed_in_can_be_undone_whoever_sees_it_differently():
    room = a_room_that_reads()
    answer, _ = answering.add_from_room(room.session, room.why, "Aloud", "op-aloud-1")
    remarks.add_view(room.seats[0], answer, DIFFERENT)
    undoing.undo(room.session, room.session.undo_entries.get(kind="add"))
    assert not Answer.objects.filter(pk=answer.pk).exists()
    assert not Remark.objects.exists()


def test_a_theme_has_views_of_its_own_while_it_is_there():
    room = a_room_that_reads()
    theme = grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Too late")
    remarks.add_view(room.seats[4], theme, DIFFERENT)
    asking.settle(room.session, room.why)
    assert shown(room.session, board.PHONE, theme) == [DIFFERENT]
    causes.mark_cause(room.session, room.answers[2], "A cause")
    grouping.ungroup(room.session, theme)
    assert shown(room.session, board.PHONE, theme) == []


def test_the_close_keeps_the_words_and_nothing_of_their_author():
    room = a_room_that_reads()
    differ(room)
    closing.close(fresh(room.session))
    assert Remark.objects.values_list("text", "author_tag").get() == (DIFFERENT, None)


def test_a_process_that_knows_no_views_leaves_no_tag_when_it_closes():
    room = a_room_that_reads()
    for who in (3, 4):
        differ(room, who)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE workshops_session SET phase = 'closed', key = NULL, salt = NULL WHERE id = %s",
            [room.session.pk],
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert list(Remark.objects.values_list("author_tag", flat=True)) == [None, None]


def test_a_process_that_knows_no_views_deletes_an_answer_with_those_beside_it():
    room = a_room_that_reads()
    differ(room)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workshops_node WHERE id = %s", [room.answers[0].pk])
    assert not Remark.objects.exists()
