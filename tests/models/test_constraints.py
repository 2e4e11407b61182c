"""What must never be, the database itself refuses: the fault is put into the rows directly."""

import pytest
from django.db import IntegrityError, connection, transaction

from tests.factories import a_room, a_session
from workshops.actions import asking, grouping
from workshops.models import Node, Session, Vote, Why

pytestmark = pytest.mark.django_db


def refused(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()
        # Some are deferred to the commit; have them looked at now.
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def put(node, **values):
    return lambda: Node.objects.filter(pk=node.pk).update(**values)


def test_a_parent_in_another_session():
    room, other = a_room(answers=1), a_session()
    refused(put(room.answers[0], parent=other.question))


def test_a_depth_that_is_not_the_parents_and_one():
    room = a_room(answers=1)
    refused(put(room.answers[0], depth=2))


def test_a_cycle():
    room = a_room(answers=1, revealed=True)
    why = asking.ask(room.session, room.answers[0])
    child = Node.objects.create(
        session=room.session, kind="answer", parent=why.node, depth=2, text="x", revision=9
    )
    refused(put(room.answers[0], parent=child))
    refused(put(room.answers[0], parent=room.answers[0]))


def test_a_second_root_that_is_no_question():
    room = a_room(answers=1)
    refused(put(room.answers[0], parent=None, depth=0))


def test_a_question_below_another_node():
    room = a_room(answers=1)
    refused(put(room.answers[0], kind="question"))


def test_a_theme_whose_member_has_another_parent():
    room = a_room(answers=2, revealed=True)
    why = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, why)
    deeper = Node.objects.create(
        session=room.session, kind="answer", parent=why.node, depth=2, text="x", revision=9
    )
    second = room.session.nodes.exclude(pk=room.answers[0].pk).filter(depth=1).get()
    theme = Node.objects.create(
        session=room.session, kind="theme", parent=second.parent, depth=1, text="t", revision=9
    )
    refused(put(deeper, theme=theme))


def test_a_theme_that_is_an_answer():
    room = a_room(answers=2, revealed=True)
    refused(put(room.answers[0], theme=room.answers[1]))


def test_a_theme_in_a_theme():
    room = a_room(people=3, answers=3, revealed=True)
    theme = grouping.group(room.session, [a.pk for a in room.answers[:2]], "Both")
    other = Node.objects.create(
        session=room.session, kind="theme", parent=theme.parent, depth=1, text="t", revision=9
    )
    refused(put(other, theme=theme))


def test_two_dots_of_one_seat_on_one_node():
    room = a_room(answers=1)
    dot = {"why": room.why, "node": room.answers[0], "author_tag": b"somebody"}
    Vote.objects.create(**dot)
    refused(lambda: Vote.objects.create(**dot))


def test_two_whys_under_one_node():
    room = a_room()
    again = {"node": room.why.node, "position": 2, "opened_at": room.why.opened_at, "revision": 9}
    refused(lambda: Why.objects.create(session=room.session, **again))


def test_a_why_of_another_session():
    room, other = a_room(), a_session()
    why = {"node": other.question, "position": 2, "opened_at": room.why.opened_at, "revision": 9}
    refused(lambda: Why.objects.create(session=room.session, **why))


def test_withdrawn_text_that_is_still_there():
    room = a_room(answers=1)
    refused(put(room.answers[0], state="withdrawn"))


def test_a_digest_of_a_first_text_beside_a_withdrawn_one_or_without_its_op_id():
    room = a_room(answers=1)
    refused(put(room.answers[0], state="withdrawn", text="", original_digest=b"mark"))
    refused(put(room.answers[0], author_tag=None, op_id=None, original_digest=b"mark"))


def test_a_closed_session_that_kept_its_key():
    session = a_session()
    kept = {"phase": "closed", "key": b"k" * 32}
    refused(lambda: Session.objects.filter(pk=session.pk).update(**kept))
