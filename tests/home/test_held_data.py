"""What is held about a person: asked by their phone, by words that they remember, by an account."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model

from tests.access.roles import with_cookie
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops import access
from workshops.actions import asking, closing, hiding, joining, marks, organisations, remarks
from workshops.board import account_data
from workshops.cookies import SEAT
from workshops.models import Remark

pytestmark = pytest.mark.django_db


def test_a_phone_gets_its_own_entries_and_nobody_elses():
    room = a_room(answers=2, role_groups=["I use services"])
    secret = joining.join(room.session, "I use services")
    seat = access.find_seat_in(room.session, {SEAT: secret})
    own = an_answer(seat, room.why, "They never ring")
    asking.reveal(room.session, room.why)
    marks.recognise(seat, room.answers[0])
    remarks.add_view(seat, room.answers[1], "Not for us")
    hiding.hide(room.session, own, "It names somebody")
    held = with_cookie(secret).get(f"/s/{room.session.written_code}/held.json").json()
    assert held["group"] == "I use services"
    (answer,) = held["answers"]
    assert (answer["text"], answer["state"]) == ("They never ring", "hidden")
    assert (answer["reason"], answer["answer_to"]) == (
        "It names somebody",
        held["session"]["question"],
    )
    assert [(view["text"], view["about"]) for view in held["views"]] == [
        ("Not for us", "Answer number 1")
    ]
    assert held["recognised"] == ["Answer number 0"]
    assert "No name, e-mail address or IP address is held." in held["notes"]


def test_after_the_close_a_phone_gets_nothing_and_words_are_chosen(client):
    room = a_room(answers=2, revealed=True)
    remarks.add_view(room.seats[2], room.answers[0], "Not number 0")
    secret = joining.join(room.session)
    closing.close(room.session)
    code = room.session.written_code
    assert with_cookie(secret).get(f"/s/{code}/held.json").status_code == 302
    client.force_login(an_organiser())
    address = f"/sessions/{code}/words/held.json"
    assert client.post(address).status_code == 422
    ticked = {"answers": room.answers[0].pk, "remarks": Remark.objects.get().pk}
    held = client.post(address, ticked).json()
    assert [answer["text"] for answer in held["answers"]] == ["Answer number 0"]
    assert [view["text"] for view in held["views"]] == ["Not number 0"]
    assert "nothing shows who wrote what" in held["notes"][0]
    other = a_room(answers=1, revealed=True)
    assert client.post(address, {"answers": other.answers[0].pk}).json()["answers"] == []


def test_an_account_gets_all_that_is_held_about_it(client):
    mona = an_organiser()
    client.force_login(mona)
    session = a_session(title="Elm Road", opened=False)
    a_session(title="Of somebody else", organiser=an_organiser("other"))
    organisations.rebrand(mona, "Elm Trust", "#055641")
    held = client.get("/account/data.json").json()
    assert held["account"]["user_name"] == "mona"
    assert [each["title"] for each in held["sessions"]] == ["Elm Road"]
    assert held["sessions"][0]["code"] == session.written_code
    assert held["organisations"] == [{"name": "Elm Trust", "role": "owner"}]
    assert "password" not in str(held).lower()


def test_every_table_with_a_key_to_an_account_is_in_its_copy_or_left_out_for_a_reason():
    pointing = {
        model.__name__
        for model in apps.get_models()
        if not model._meta.proxy
        for field in model._meta.concrete_fields
        if field.related_model is get_user_model()
    }
    assert pointing == {*account_data.PLACES, *account_data.LEFT_OUT}
