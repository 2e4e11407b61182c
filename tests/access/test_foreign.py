"""What belongs to someone else, or to another session, is not found."""

import pytest
from django.urls import reverse

from tests.access.roles import a_full_room, signed_in, with_cookie
from tests.factories import a_room, a_session, an_organiser, fresh
from workshops import access
from workshops.actions import joining
from workshops.cookies import SEAT

pytestmark = pytest.mark.django_db


def test_an_answer_of_somebody_else_is_not_found():
    room = a_room(answers=1)
    secret = joining.join(room.session)
    address = reverse("withdraw-answer", args=[room.session.written_code, room.answers[0].pk])
    assert with_cookie(secret).post(address).status_code == 404
    assert fresh(room.answers[0]).text == "Answer number 0"


FOREIGN = {
    "settle": "why_id",
    "hide": "node_id",
    "ungroup": "theme_id",
    "remove-action": "action_id",
    "undo": "entry_id",
    "erase-answer": "answer_id",
    "erase-remark": "remark_id",
}


def test_what_belongs_to_another_session_is_not_found_through_ones_own():
    _, arguments = a_full_room()
    mine, client = a_session(organiser=an_organiser("owner")), signed_in("owner")
    said = {}
    for name, foreign in FOREIGN.items():
        given = {"code": mine.written_code, foreign: arguments[foreign]}
        said[name] = client.post(reverse(name, kwargs=given), {"reason": "x"}).status_code
    assert said == dict.fromkeys(FOREIGN, 404)


def test_a_seat_is_worth_nothing_in_another_room():
    room, other = a_room(), a_room()
    secret = joining.join(other.session)
    cookies = {SEAT: secret}
    assert access.find_seat_in(other.session, cookies).session_id == other.session.pk
    assert access.find_seat_in(room.session, cookies) is None
