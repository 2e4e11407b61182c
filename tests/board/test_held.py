"""The page of answers to check says what may be personal in them."""

import pytest

from tests.factories import a_room, an_answer, fresh
from workshops.board.held import read_held

pytestmark = pytest.mark.django_db


def test_what_may_be_personal_is_named_until_it_is_decided_that_nobody_sees_it(client):
    room = a_room(people=2, checks_first=True)
    for seat, words in zip(room.seats, ("Nobody asked us", "It was John Smith"), strict=True):
        an_answer(seat, fresh(room.why), words)
    rows = read_held(fresh(room.session)).to_check
    assert [row.found and (row.found.kind, row.found.words) for row in rows] == [
        None,
        ("name", "John Smith"),
    ]
    client.force_login(room.session.organiser)
    desk = f"/desk/{room.session.written_code}"
    assert (
        client.get(f"{desk}/held").text.count("There is a name in it: <bdi>John Smith</bdi>") == 1
    )
    refused = {"reason": "hurtful", "seen": rows[1].text}
    client.post(f"{desk}/nodes/{rows[1].id}/refuse", refused)
    assert "There is a name in it: <bdi>John" not in client.get(f"{desk}/held").text
