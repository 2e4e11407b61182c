"""A facilitator pauses answers: phones keep their words, and the desk can go on."""

import pytest

from tests.access.roles import with_cookie
from tests.factories import a_room, an_answer, fresh
from workshops import op_ids
from workshops.actions import answering, closing, joining, moderation
from workshops.models import Answer
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    room = a_room(people=2, answers=1)
    moderation.pause(room.session)
    return room


@pytest.mark.parametrize("was_read_before", [True, False])
def test_no_phone_can_send_an_answer(was_read_before):
    room = a_room(people=1)
    seat, why = fresh(room.seats[0]), fresh(room.why)
    assert not seat.session.paused
    moderation.pause(room.session)
    if not was_read_before:
        seat = fresh(seat)
    with pytest.raises(Refused, match="has paused answers") as refused:
        answering.submit(seat, why, "Because", op_ids.make())
    assert (refused.value.status, refused.value.retry_after) == (409, 10)
    assert Answer.objects.count() == 0
    moderation.resume(room.session)
    assert an_answer(fresh(seat), fresh(why)).text


def test_a_program_is_told_when_to_try_again(room):
    seat = joining.join(room.session)
    address = f"/s/{room.session.written_code}/whys/{room.why.pk}/answers"
    sent = {"text": "Because", "op_id": op_ids.make()}
    response = with_cookie(seat).post(address, sent, headers={"accept": "application/json"})
    assert (response.status_code, response["Retry-After"]) == (409, "10")
    assert response.json()["op_id"]


def test_a_form_without_scripts_keeps_the_words_in_its_box(room):
    address = f"/s/{room.session.written_code}/whys/{room.why.pk}/answers"
    page = with_cookie(joining.join(room.session)).post(
        address, {"text": "Nobody asked us", "op_id": op_ids.make()}
    )
    assert page.status_code == 409
    words = page.content.decode()
    assert "Nobody asked us</textarea>" in words
    assert "The facilitator has paused answers." in words


def test_authors_can_still_change_what_they_wrote_and_take_it_back(room):
    seat, answer = fresh(room.seats[0]), room.answers[0]
    answering.edit(seat, answer, "Said better")
    answering.withdraw(seat, answer)
    assert fresh(answer).text == ""


def test_what_is_said_aloud_or_on_paper_is_typed_in(room):
    answering.add_from_room(room.session, room.why, "Said aloud", op_ids.make())
    answering.add_from_paper(room.session, room.why, ["On paper"], op_ids.make())
    assert {answer.text for answer in Answer.objects.filter(from_room=True)} == {
        "Said aloud",
        "On paper",
    }


def test_pausing_twice_changes_nothing(room):
    before = fresh(room.session).revision
    moderation.pause(room.session)
    assert fresh(room.session).revision == before


def test_nothing_is_paused_once_the_session_is_closing(room):
    closing.begin_closing(room.session)
    with pytest.raises(Refused, match="closing"):
        moderation.resume(room.session)
