"""A session's code can be changed, and ends some time after the close."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests.access.roles import facilitator, signed_in
from tests.factories import a_room, a_session, an_organiser, fresh
from tests.live.sockets import Page
from workshops import codes
from workshops.actions import (
    causes,
    closing,
    did_it_change,
    expiry,
    joining,
    joining_code,
    sharing,
    undoing,
)
from workshops.cookies import SEAT
from workshops.exports.sheets.payload import payload_of
from workshops.models import Session
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

OLD = "K7QXM2P1"


@pytest.fixture
def room():
    return a_room(code=OLD, organiser=an_organiser("owner"))


def phone_in(session):
    client = Client()
    client.cookies[SEAT] = joining.join(session)
    return client


def get(code, door="", client=None):
    return (client or Client()).get(f"/s/{codes.written(codes.parse(code))}{door}")


def status(code, door="", client=None):
    return get(code, door, client).status_code


def changed(room):
    """Change the code at the desk; return the new one, as it is written."""
    address = reverse("change-code", args=[codes.written(OLD)])
    response = facilitator(room).post(address, headers={"HX-Request": "true"})
    new = fresh(room.session).written_code_to_join
    assert response.status_code == 204
    assert f"The code is now {new}." in response["Note"]
    return new


def test_nobody_else_joins_with_the_old_code_and_who_is_in_stays_in(room):
    phone = phone_in(room.session)
    new = changed(room)
    wrong = codes.make()
    for door in ("", "/screen", "/qr.svg", "/summary", "/changes?audience=screen&since=0"):
        answers = get(OLD, door), get(wrong, door)
        assert [each.status_code for each in answers] == [404, 404], door
    assert Client().post(f"/s/{codes.written(OLD)}/seats").status_code == 404
    assert status(OLD, client=phone) == status(OLD, "/tree", phone) == 200
    assert get(new, client=phone)["Location"] == f"/s/{codes.written(OLD)}"


def test_people_join_with_the_new_code(room):
    new, someone = changed(room), Client()
    typed = someone.post(reverse("join"), {"code": new.lower()})
    assert typed["Location"] == f"/s/{new}"
    page = get(new, client=someone)
    assert f'action="/s/{new}/seats"' in page.text
    assert codes.written(OLD) not in page.text
    joined = someone.post(f"/s/{new}/seats")
    assert joined["Location"] == f"/s/{codes.written(OLD)}"
    someone.cookies[SEAT] = someone.cookies[SEAT].value
    assert status(OLD, client=someone) == 200


def test_what_shows_the_code_shows_the_new_one(room):
    before = get(OLD, "/qr.svg").content
    new = changed(room)
    assert get(new, "/qr.svg").content != before
    assert payload_of(fresh(room.session), "example.org")["pages"][0]["code"] == new
    organiser = signed_in("owner")
    desk = organiser.get(f"/desk/{codes.written(OLD)}").text
    assert f"/s/{new}</a>" in desk
    assert f">{codes.written(OLD)}<" not in desk
    assert f">{new}</span>" in organiser.get("/sessions").text
    assert f'"{new}"' in get(new, "/summary.json").text


def test_the_big_screen_of_the_desk_moves_on_and_that_of_a_stranger_ends(room):
    new, organiser = changed(room), signed_in("owner")
    assert get(OLD, "/screen", organiser)["Location"] == f"/s/{new}/screen"
    shown = get(new, "/screen").text
    assert new in shown
    assert codes.written(OLD) not in shown
    polled = get(OLD, "/changes?audience=screen&since=1", organiser)
    assert polled.json()["reload"] is True


def test_undo_lets_people_in_with_the_old_code_again(room):
    first, second = changed(room), changed(room)
    undoing.undo(room.session, room.session.undo_entries.first())
    assert (status(second), status(first)) == (404, 200)
    undoing.undo(room.session, room.session.undo_entries.get(undone=False, kind="code"))
    assert (status(first), status(OLD)) == (404, 200)


def test_undo_does_not_take_back_a_code_that_was_changed_since(room):
    changed(room)
    entry = room.session.undo_entries.get(kind="code")
    changed(room)
    with pytest.raises(Refused, match="changed this since"):
        undoing.undo(room.session, entry)


def test_the_code_of_a_closed_session_stays(room):
    closing.close(room.session)
    with pytest.raises(Refused, match="closed"):
        joining_code.change_code(room.session)


def test_after_the_close_the_new_code_and_the_phones_that_were_in_lead_to_the_summary(room):
    phone, new = phone_in(room.session), changed(room)
    closing.close(fresh(room.session))
    assert get(OLD, client=phone)["Location"] == f"/s/{codes.written(OLD)}/summary"
    assert status(OLD, "/summary", phone) == status(new, "/summary") == 200
    assert status(OLD, "/summary") == 404


def test_30_days_after_the_close_the_code_ends_for_all_but_the_organiser(room):
    phone, token = phone_in(room.session), sharing.share(room.session, by=None)
    closing.close(room.session)
    assert fresh(room.session).code_until == fresh(room.session).closed_at + timedelta(days=30)
    assert "The code leads here until" in get(OLD, "/summary").text
    Session.objects.update(code_until=timezone.now() - timedelta(seconds=1))
    for door in ("", "/summary", "/summary.txt", "/screen", "/qr.svg", "/change"):
        assert status(OLD, door) == status(OLD, door, phone) == status(codes.make(), door) == 404
    assert status(OLD, "/summary", signed_in("owner")) == 200
    assert Client().get(f"/summary/{token}").status_code == 200


def test_while_people_are_asked_whether_things_changed_the_code_works_again():
    room = a_room(code=OLD, answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "A cause")
    causes.add_action(room.session, cause, what="Do it")
    closing.close(room.session)
    Session.objects.update(code_until=timezone.now() - timedelta(days=60))
    today = timezone.localdate()
    did_it_change.ask(fresh(room.session), today, today)
    assert status(OLD, "/summary") == 200
    did_it_change.end(fresh(room.session))
    assert status(OLD, "/summary") == 404


def test_both_codes_of_a_deleted_session_are_remembered_as_hashes(room):
    new = changed(room)
    expiry.delete(fresh(room.session), by=None)
    assert status(OLD) == status(new) == 410


@pytest.mark.django_db(transaction=True)
def test_a_big_screen_that_is_connected_with_the_old_code_is_loaded_again(server):
    session = a_session()
    with Page(server, session, audience="screen") as screen:
        screen.next("beat")
        joining_code.change_code(session)
        assert screen.next("reload")


def test_every_desk_says_and_shows_the_new_code(at_desk):
    room = a_room(answers=1)
    page = at_desk(room.session)
    head = page.locator("#head")
    head.get_by_role("button", name=f"{room.session.written_code}, show QR code").click()
    dialog = page.get_by_role("dialog", name="How to join")
    dialog.locator("summary").click()
    dialog.get_by_role("button", name="Change the code").click()
    expect(dialog).to_be_hidden()
    new = fresh(room.session).written_code_to_join
    expect(page.locator("#notice")).to_contain_text(f"The code is now {new}.")
    shown = page.locator("#join-dialog .code-words")
    expect(shown).to_have_text(new)
    elsewhere = joining_code.change_code(room.session)
    expect(head.get_by_role("button", name=f"{elsewhere}, show QR code")).to_be_visible()
    expect(shown).to_have_text(elsewhere)
    assert page.errors == []
