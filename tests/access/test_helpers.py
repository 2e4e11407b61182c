"""Helpers: somebody who only checks and hides answers, on a page of their own."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.access.roles import signed_in
from tests.factories import a_room, a_seat, an_answer, an_organiser, fresh
from workshops.actions import asking, closing, helpers, moderation, remarks
from workshops.models import Helper

pytestmark = pytest.mark.django_db

SAID = "It was Ms Smith"


@pytest.fixture
def room():
    room = a_room(people=2, checks_first=True, organiser=an_organiser("owner"))
    room.held = an_answer(room.seats[0], fresh(room.why), SAID)
    return room


def helping(room):
    """A browser that has used a helper's link."""
    browser = Client()
    link = reverse("helper", args=[helpers.invite(room.session, timedelta(hours=1), made_by=None)])
    assert "Check answers" in browser.get(link).content.decode()
    assert browser.post(link)["Location"] == held(room)
    assert Client().post(link).status_code == 404  # it works once
    return browser


def held(room):
    return f"/desk/{room.session.written_code}/held"


def node(room, action, answer):
    return f"/desk/{room.session.written_code}/nodes/{answer.pk}/{action}"


def test_a_helper_reads_what_is_held_and_shows_it_and_hides_what_is_shown(room):
    browser = helping(room)
    assert SAID in browser.get(held(room)).content.decode()
    browser.post(node(room, "black-out", room.held), {"seen": SAID, "word": "3", "back": "held"})
    assert fresh(room.held).text == "It was Ms […]"
    browser.post(node(room, "release", room.held), {"seen": "It was Ms […]"})
    assert fresh(room.held).state == "here"
    room.session.whys.update(stage="reading")
    assert "It was Ms […]" in browser.get(held(room)).content.decode()
    browser.post(node(room, "hide", room.held), {"reason": "hurtful", "back": "held"})
    assert (fresh(room.held).state, fresh(room.held).reason) == ("hidden", "hurtful")
    browser.post(node(room, "show", room.held), {"back": "held"})
    assert fresh(room.held).state == "here"


@pytest.mark.parametrize(
    ("page", "words"),
    [("invite", "Link for another facilitator"), ("invite-helper", "Link for a helper")],
)
def test_the_desk_says_for_whom_a_link_is(room, page, words):
    address = reverse(page, args=[room.session.written_code])
    shown = signed_in("owner").post(address, {"hours": 24}, follow=True).content.decode()
    link = shown.partition('id="invitation-link">')[2].partition("</p>")[0]
    assert link.split("http")[0].strip().startswith(words)


def test_a_helper_decides_about_what_is_written_beside_answers(room):
    asking.reveal(room.session, fresh(room.why))
    moderation.release(room.session, room.held, SAID)
    shown, unsure = (
        remarks.add_view(a_seat(fresh(room.session)), room.held, f"Ms {name} as well")
        for name in ("Jones", "Brown")
    )
    browser = helping(room)
    page = browser.get(held(room)).content.decode()
    assert "Ms Jones as well" in page
    assert f'<q dir="auto">{SAID}</q>' in " ".join(page.split())
    assert page.count("It does not answer this why") == 1  # only the answer could
    at = f"/desk/{room.session.written_code}/remarks"
    seen = {"seen": shown.text, "word": "1", "back": "held"}
    assert browser.post(f"{at}/{shown.pk}/black-out", seen)["Location"] == held(room)
    browser.post(f"{at}/{shown.pk}/release", {"seen": "Ms […] as well"})
    assert (fresh(shown).text, fresh(shown).state) == ("Ms […] as well", "here")
    browser.post(f"{at}/{unsure.pk}/refuse", {"seen": unsure.text, "reason": "hurtful"})
    assert (fresh(unsure).state, fresh(unsure).reason) == ("held", "hurtful")
    assert "Not shown, because:" in browser.get(held(room)).content.decode()
    assert browser.post(f"{at}/{shown.pk}/hide", {"reason": "hurtful"}).status_code == 404


def test_the_desk_leads_a_helper_to_that_page(room):
    browser = helping(room)
    desk = f"/desk/{room.session.written_code}"
    assert browser.get(desk)["Location"] == held(room)
    assert browser.post(f"{desk}/lock").status_code == 404
    assert browser.get(f"/s/{room.session.written_code}/changes?audience=desk&since=0").status_code


@pytest.mark.parametrize("end", ["closed", "removed", "over"])
def test_the_right_ends(room, end):
    browser = helping(room)
    ends = {
        "closed": lambda: (closing.begin_closing(room.session), closing.close(room.session)),
        "removed": lambda: helpers.remove(room.session, Helper.objects.get().pk, by=None),
        "over": lambda: Helper.objects.update(works_until=timezone.now()),
    }
    ends[end]()
    assert browser.get(held(room)).status_code == 404
    assert browser.post(node(room, "release", room.held), {"seen": SAID}).status_code == 404


def test_the_organiser_makes_the_link_sees_it_and_turns_it_off(room):
    owner, code = signed_in("owner"), room.session.written_code
    owner.post(f"/desk/{code}/helpers", {"hours": "1"})
    assert "/helping/" in owner.get(f"/desk/{code}?pane=room").content.decode()
    share = f"/sessions/{code}/share"
    assert "Helper: checks and hides answers." in owner.get(share).content.decode()
    helper = Helper.objects.get()
    assert timedelta() < helper.works_until - timezone.now() <= timedelta(hours=1)
    owner.post(f"/sessions/{code}/helpers/{helper.pk}/remove")
    assert not Helper.objects.exists()


def test_a_link_that_has_expired_says_so(room):
    token = helpers.invite(room.session, timedelta(hours=-1), made_by=None)
    response = Client().post(reverse("helper", args=[token]))
    assert response.status_code == 410
