"""Joining: the page for the code, and the page to join a session."""

import pytest

from tests.factories import a_seat, a_session, fresh
from workshops.actions import closing, joining

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{lower}", "{plain}", "{spaced}"])
def test_the_code_is_taken_however_it_is_typed(client, typed):
    code = a_session().written_code
    forms = {
        "code": code,
        "lower": code.lower(),
        "plain": code.replace("-", ""),
        "spaced": " ".join(code),
    }
    response = client.post("/", {"code": typed.format(**forms)})
    assert (response.status_code, response["Location"]) == (302, f"/s/{code}")


def test_a_wrong_code_is_said_beside_the_field_and_kept(client):
    response = client.post("/", {"code": "K7QX-M2PD"})
    assert response.status_code == 422
    assert 'value="K7QX-M2PD"' in response.text
    assert "No session has this code." in response.text


def test_the_join_page_shows_the_question_and_the_promise(client):
    session = a_session(welcome="Bus fares are paid.", role_groups=["I use services"])
    page = client.get(f"/s/{session.written_code}").text
    assert "Why is" in page
    assert "No name, no account, about 45 minutes." in page
    assert "Bus fares are paid." in page
    assert "I use services" in page
    assert "Join</button>" in page


def test_coming_in_is_one_post_without_any_choice(client):
    session = a_session()
    response = client.post(f"/s/{session.written_code}/seats", follow=True)
    assert 'class="phone"' in response.text
    assert session.seats.count() == 1


def test_a_session_that_has_not_started_lets_people_wait_inside(client):
    session = a_session(opened=False)
    assert "Join</button>" in client.get(f"/s/{session.written_code}").text
    response = client.post(f"/s/{session.written_code}/seats", follow=True)
    assert "The session has not started yet." in response.text
    assert session.seats.count() == 1


def test_a_locked_session_says_so_before_and_after_the_tap(client):
    session = a_session()
    joining.lock(session)
    assert "You cannot join at the moment" in client.get(f"/s/{session.written_code}").text
    response = client.post(f"/s/{session.written_code}/seats")
    assert response.status_code == 409
    assert "New people cannot join at the moment." in response.text


def test_a_full_room_says_so(client):
    session = a_session(cap=1)
    a_seat(session)
    response = client.post(f"/s/{session.written_code}/seats")
    assert response.status_code == 409
    assert "This session is full. The only place is taken." in response.text


def test_what_the_organiser_wrote_is_text_and_never_markup(client):
    session = a_session(
        "Why <script>alert(1)</script>?", welcome="<b>Hi</b>", role_groups=["<i>us</i>"]
    )
    page = client.get(f"/s/{session.written_code}").text
    assert "<script>alert" not in page
    assert "<b>Hi" not in page
    assert "<i>us" not in page


def test_a_closed_session_leads_to_its_summary(client):
    session = a_session()
    closing.begin_closing(session)
    closing.close(fresh(session))
    response = client.get(f"/s/{session.written_code}")
    assert response["Location"] == f"/s/{session.written_code}/summary"
