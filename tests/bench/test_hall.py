"""The phones of the hall's bench read our pages and frames as they are written today."""

import pytest

from bench.hall.shown import of_page
from tests.factories import a_room, an_answer
from workshops import board, fragments
from workshops.actions import joining

pytestmark = pytest.mark.django_db


def test_a_phone_of_the_bench_finds_each_answer_in_a_page_and_in_a_frame(client):
    room = a_room(answers=2, revealed=True)
    client.cookies["seat"] = joining.join(room.session)
    page = of_page(client.get(f"/s/{room.session.written_code}").content)
    assert page.nodes == {answer.pk: answer.text for answer in room.answers}
    late = an_answer(room.seats[0], room.why, "Asked too late")
    frame = fragments.frame(room.session.pk, page.revision, board.PHONE)
    shown, new = page.apply(frame.as_message().encode())
    assert (new, shown.nodes[late.pk]) == ((late.pk,), "Asked too late")
