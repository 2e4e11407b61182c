"""People who are early take their seats, wait inside, and are there when the session opens."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_seat, a_session, an_answer, an_organiser, fresh
from workshops.actions import asking, joining, sessions
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def test_who_is_early_answers_from_the_seat_taken_before():
    session = a_session(opened=False)
    seat = a_seat(session)
    sessions.start(session)
    why = asking.ask(fresh(session), session.question)
    seat.session = fresh(session)
    assert an_answer(seat, why).author_tag == fresh(session).author_tag(seat)
    assert session.seats.count() == 1


def test_two_taps_take_one_seat_even_if_the_session_opens_between_them():
    session = a_session(opened=False)
    first = joining.join(session, op_id="one-tap-to-join")
    assert joining.join(session, op_id="one-tap-to-join") == first
    assert joining.join(session, op_id="another-phone") != first
    sessions.start(session)
    assert joining.join(fresh(session), op_id="one-tap-to-join") == first
    assert session.seats.count() == 2


def test_the_same_tap_in_another_session_is_another_seat():
    one, other = a_session(opened=False), a_session(opened=False)
    tap = "one-tap-to-join"
    assert joining.join(one, op_id=tap) != joining.join(other, op_id=tap)


@pytest.mark.parametrize("plan", [{"cap": 1}, {"locked": True}], ids=["full", "locked"])
def test_a_full_or_locked_session_keeps_them_out_before_it_opens_too(plan):
    session = a_session(opened=False, **plan)
    if "cap" in plan:
        a_seat(session)
    with pytest.raises(Refused):
        joining.join(session)


def test_once_people_have_joined_the_groups_stay(client):
    session = a_session(opened=False, role_groups=["I am a carer"])
    client.force_login(an_organiser())
    address = f"/sessions/{session.written_code}/edit"
    assert "readonly" not in client.get(address).text
    a_seat(session, "I am a carer")
    page = client.get(address).text
    assert "You can no longer change the groups." in page
    assert "readonly" in page
    with pytest.raises(Refused, match="can no longer change the groups"):
        sessions.edit(session, "Why?", role_groups=["Others"])
    sessions.edit(session, "Why now?", role_groups=["I am a carer"])
    assert fresh(session).question.text == "Why now?"


def test_they_are_counted_in_the_list_and_at_the_desk(client):
    session = a_session(opened=False)
    client.force_login(an_organiser())
    desk = f"/desk/{session.written_code}"
    assert "Nobody has joined yet." in client.get(desk).text
    a_seat(session)
    a_seat(session)
    assert "<b>2</b> waiting." in client.get(desk).text
    assert "2 joined" in client.get("/sessions").text


def test_a_phone_that_waits_gets_the_first_why_by_itself(phone, box):
    session = a_session(opened=False)
    page = phone(session)
    expect(page.get_by_role("heading", name="You are in")).to_be_visible()
    expect(page.get_by_text("The session has not started yet.")).to_be_visible()
    sessions.start(session)
    expect(page.get_by_text("The next why will appear here").first).to_be_visible()
    begins = fresh(session).beginning_of(session.seats.get())
    expect(page.locator(f"body[data-beginning='{begins}']")).to_be_attached()
    asking.ask(fresh(session), session.question)
    expect(box(page)).to_be_visible()


def test_without_javascript_a_link_shows_what_is_new(phone, box):
    session = a_session(opened=False)
    page = phone(session, java_script_enabled=False)
    expect(page.get_by_text("choose “Show what is new”")).to_be_visible()
    sessions.start(session)
    asking.ask(fresh(session), session.question)
    page.get_by_role("link", name="Show what is new").click()
    expect(box(page)).to_be_visible()
