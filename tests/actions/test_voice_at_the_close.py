"""What is left after the close of how much each group wrote: what was published, and no mark."""

import pytest
from django.db import connection

from tests.actions.voice_rooms import Room, counted
from workshops.actions import closing
from workshops.models import Seat

pytestmark = pytest.mark.django_db


def test_only_what_was_published_is_left():
    room = Room()
    room.write(30)
    closing.close(room.session)
    assert (room.blocks(), counted(), Seat.objects.count()) == ([30], 0, 0)


def test_a_process_that_does_not_know_the_marks_leaves_none_and_no_order_in_their_place():
    room = Room()
    room.write(30)
    room.reveal()
    late = {answer.pk for answer in room.write(3)}
    assert counted() == 30
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE workshops_session SET phase = 'closed', key = NULL, salt = NULL WHERE id = %s",
            [room.session.pk],
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SELECT id FROM workshops_node WHERE depth = 1 ORDER BY ctid")
        in_the_file = [pk for (pk,) in cursor.fetchall()]
    assert counted() == 0
    assert set(in_the_file[:3]) != late
    assert room.blocks() == [30]
