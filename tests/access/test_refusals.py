"""Too late, too fast, or not there: a clear message, and the text is kept."""

import pytest
from django.test import Client

from tests.access.person import JSON, Person
from tests.factories import a_room, fresh, set_tokens
from workshops import op_ids
from workshops.actions import asking, closing, expiry, hiding, invitations
from workshops.permissions import Permissions
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

ENDS = {
    "settled": (lambda room: asking.settle(room.session, room.why), 409, "settled"),
    "closing": (lambda room: closing.begin_closing(room.session), 409, "closing"),
}


@pytest.mark.parametrize("name", ENDS)
def test_too_late_is_said_and_the_text_is_kept(name):
    end, status, words = ENDS[name]
    person = Person(a_room())
    end(person.room)
    response = person.send("A late thought")
    page = response.content.decode()
    assert response.status_code == status
    assert words in page and "A late thought" in page


def test_a_late_text_does_not_go_into_the_box_of_another_why():
    room = a_room(answers=1, revealed=True)
    person = Person(room)
    other = asking.ask(room.session, room.answers[0])
    asking.settle(room.session, room.why)
    page = person.send("A late thought").content.decode()
    composer = page[page.index('id="composer"') :]
    assert "A late thought" in page and "A late thought" not in composer
    assert f"/whys/{other.pk}/answers" in composer
    assert f'href="{person.base}?why={other.pk}"' in page


def test_an_address_that_only_takes_forms_says_so():
    person = Person(a_room())
    response = person.client.get(f"{person.base}/whys/{person.room.why.pk}/answers")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "Nothing has changed" in response.content.decode()


@pytest.mark.parametrize("at", ["²", "9" * 5000, "-1", "one", "0"])
def test_a_branch_that_is_none_is_no_fault_of_ours(at):
    person = Person(a_room())
    assert person.client.get(f"{person.base}/tree", {"at": at}).status_code in (200, 404)


def test_a_program_that_changes_an_answer_gets_json():
    person = Person(a_room())
    answer = person.send("Too late", **JSON).json()["answer"]
    address = f"{person.base}/answers/{answer}/edit"
    told = person.client.post(address, {"text": ""}, headers=JSON)
    assert (told.status_code, told.json()["field"]) == (422, "text")
    asking.reveal(person.room.session, person.room.why)
    told = person.client.post(address, {"text": "Too early"}, headers=JSON)
    assert told.status_code == 409 and "Everyone can see" in told.json()["error"]


def test_whatever_was_written_is_kept_on_the_page_of_a_refusal():
    room = a_room(answers=1, revealed=True)
    stale = Client(enforce_csrf_checks=True)
    stale.force_login(room.session.organiser)
    address = f"/desk/{room.session.written_code}/nodes/{room.answers[0].pk}/cause"
    response = stale.post(address, {"wording": "Plans come late", "password": "a secret"})
    page = response.content.decode()
    assert response.status_code == 403
    assert "Plans come late" in page and "a secret" not in page


def test_a_fault_of_ours_keeps_the_text(monkeypatch):
    person = Person(a_room())
    person.client.raise_request_exception = False
    monkeypatch.setattr(op_ids, "PATTERN", None)
    response = person.send("A thought")
    assert response.status_code == 500
    assert "A thought" in response.content.decode()


def test_a_deleted_session_keeps_the_text_on_the_page():
    person = Person(a_room())
    expiry.delete(person.room.session, by=None)
    response = person.send("A late thought")
    assert response.status_code == 410
    assert "A late thought" in response.content.decode()


def test_a_closed_session_says_so_and_keeps_the_text_on_the_page():
    person = Person(a_room())
    closing.close(person.room.session)
    response = person.send("A late thought")
    page = response.content.decode()
    assert response.status_code == 409
    assert "The session is closed" in page and "A late thought" in page


def test_a_phone_that_browses_a_closed_session_is_led_to_its_summary():
    person = Person(a_room())
    closing.close(person.room.session)
    response = person.client.get(f"{person.base}/tree")
    assert (response.status_code, response["Location"]) == (302, f"{person.base}/summary")


def test_a_reused_op_id_keeps_the_new_text_and_offers_a_fresh_one():
    person = Person(a_room())
    address = f"{person.base}/whys/{person.room.why.pk}/answers"
    first = {"text": "Too late", "op_id": "back-button"}
    assert person.client.post(address, first).status_code == 302
    response = person.client.post(address, first | {"text": "Too early"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Too early" in page and "back-button" not in page


def test_too_fast_says_when_to_come_back():
    person = Person(a_room())
    for seat in person.room.session.seats.all():
        set_tokens(seat, -99)  # for the next hundred seconds
    response = person.send("One more", **JSON)
    assert response.status_code == 429
    assert 50 < int(response["Retry-After"]) <= 100


@pytest.mark.parametrize(("who", "status"), [("guest", 409), ("organiser", 204)])
def test_after_the_close_only_the_organiser_hides_an_answer_and_brings_it_back(who, status):
    room = a_room(answers=1, revealed=True)
    client = Client()
    client.post(f"/invited/{invitations.invite(room.session, made_by=None)}")
    if who == "organiser":
        client.force_login(room.session.organiser)
    closing.close(room.session)
    desk = f"/desk/{room.session.written_code}/nodes/{room.answers[0].pk}"
    hidden = client.post(f"{desk}/hide", {"reason": "It names somebody"}, headers=JSON)
    assert hidden.status_code == status
    assert client.post(f"{desk}/show", headers=JSON).status_code == status
    assert fresh(room.answers[0]).state == "here"


def test_who_came_to_the_desk_before_the_close_brings_nothing_back_after_it():
    room = a_room(answers=1, revealed=True)
    hiding.hide(room.session, room.answers[0], "It names somebody")
    closing.close(room.session)
    with pytest.raises(Refused, match="organiser"):
        hiding.show(room.session, fresh(room.answers[0]), Permissions(can_run=True))
