"""What a person wrote beside answers, causes and the record, in the list on their own phone."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import a_room, fresh
from workshops import access
from workshops.actions import (
    asking,
    causes,
    closing,
    joining,
    moderation,
    remark_moderation,
    remarks,
)
from workshops.cookies import SEAT

pytestmark = pytest.mark.django_db


def test_what_is_held_says_so_and_what_is_not_shown_says_why_and_is_changed():
    room = a_room(people=1, answers=1, revealed=True)
    moderation.check_first(room.session)
    client = Client(headers={"accept": "text/html"})
    client.cookies[SEAT] = joining.join(room.session)
    code = room.session.written_code
    page, mine = reverse("view", args=[code, room.answers[0].pk]), reverse("mine", args=[code])
    client.post(page, {"text": "Some of us were asked"})
    assert "Sent. Someone checks it first." in client.get(mine).content.decode()
    view = room.session.remarks.get()
    remark_moderation.refuse(room.session, view, "hurtful", view.text)
    told = client.get(mine, headers={"accept": "application/json"}).json()["remarks"][0]
    assert (told["state"], told["reason"]) == ("held", "It could hurt someone")
    for place in (mine, page):
        assert "It could hurt someone" in client.get(place).content.decode()
    sent = client.post(page, {"text": "Said better"}, follow=True)
    assert "Sent. Someone checks it first." in sent.content.decode()
    assert (fresh(view).text, fresh(view).state, fresh(view).reason) == ("Said better", "held", "")


def test_each_leads_to_the_page_on_which_it_is_changed_or_taken_back():
    room = a_room(people=3, answers=2, revealed=True)
    secret = joining.join(room.session)
    seat = access.find_seat_in(fresh(room.session), {SEAT: secret})
    first, second = room.answers
    cause = causes.mark_cause(room.session, first, "They decide first")
    remarks.add_view(seat, second, "Some of us were asked")
    asking.settle(room.session, room.why)
    closing.begin_closing(room.session)
    remarks.differ_about_cause(seat, cause, "It was the money")
    for kind in ("record", "missing"):
        remarks.speak_of_record(seat, kind, f"A word about {kind}")
    client = Client(headers={"accept": "text/html"})
    client.cookies[SEAT] = secret
    code = room.session.written_code
    page = client.get(reverse("mine", args=[code])).content.decode()
    pages = [
        reverse("view", args=[code, second.pk]),
        reverse("view-of-cause", args=[code, first.pk]),
        reverse("view-of-record", args=[code]),
        reverse("missing", args=[code]),
    ]
    assert sorted(pages) == sorted(address for address in pages if f'href="{address}"' in page)
    assert [client.get(address).status_code for address in pages] == [200] * 4
    assert "{%" not in page
    sent = client.post(pages[3], {"text": "People who work at night"})
    assert sent.status_code == 302
    assert seat.session.remarks.filter(kind="missing", text="People who work at night").exists()
