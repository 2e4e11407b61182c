"""Facilitators who were invited: how long they can come, who sees them, and when they must go."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import a_room, an_organiser
from workshops.actions import closing, invitations
from workshops.models import Invitation
from workshops.models.session import A_DAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return a_room(answers=1, organiser=an_organiser("owner"))


@pytest.fixture
def owner():
    client = Client()
    client.force_login(an_organiser("owner"))
    return client


def invited(room):
    """A browser that has accepted an invitation."""
    browser = Client()
    accepted = browser.post(f"/invited/{invitations.invite(room.session, made_by=None)}")
    assert accepted["Location"] == desk(room)
    return browser


def desk(room):
    return f"/desk/{room.session.written_code}"


def share(room):
    return f"/sessions/{room.session.written_code}/share"


def remove(client, room, invitation):
    path = f"/sessions/{room.session.written_code}/facilitators/{invitation.pk}/remove"
    return client.post(path).status_code


def grow_old(**age):
    Invitation.objects.update(works_until=timezone.now() - timedelta(**age))


def test_an_invitation_works_for_a_day_unless_another_time_was_chosen(room, owner):
    for chosen, hours in (({}, 24), ({"hours": "1"}, 1), ({"hours": "168"}, 168)):
        assert owner.post(f"{desk(room)}/invitations", chosen).status_code == 302
        left = Invitation.objects.latest("pk").works_until - timezone.now()
        assert timedelta(hours=hours) - left < timedelta(minutes=5)
    assert owner.post(f"{desk(room)}/invitations", {"hours": "9999"}).status_code == 422


def test_the_database_gives_a_day_to_what_an_earlier_version_makes(room):
    made = Invitation.objects.create(session=room.session, token_hash=b"x")
    made.refresh_from_db()
    assert abs(made.works_until - timezone.now() - A_DAY) < timedelta(minutes=5)


def test_an_expired_invitation_says_so_and_opens_nothing(room):
    token = invitations.invite(room.session, made_by=None)
    grow_old(seconds=1)
    browser = Client()
    for answered in (browser.get(f"/invited/{token}"), browser.post(f"/invited/{token}")):
        assert answered.status_code == 410
        assert b"This invitation has expired. Ask for a new one." in answered.content
    assert browser.get(desk(room)).status_code == 404
    assert not Invitation.objects.get().used


def test_looking_at_an_invitation_burns_nothing_and_a_used_one_is_not_there(room):
    token = invitations.invite(room.session, made_by=None)
    browser = Client()
    assert [browser.get(f"/invited/{token}").status_code for _ in range(2)] == [200, 200]
    assert browser.post(f"/invited/{token}").status_code == 302
    assert Client().get(f"/invited/{token}").status_code == 404


def test_who_accepted_in_time_stays_after_the_link_has_expired(room):
    browser = invited(room)
    grow_old(days=2)
    assert browser.get(desk(room)).status_code == 200


def test_the_organiser_sees_who_was_invited_and_removes_them(room, owner):
    assert b"People who run it with you" not in owner.get(share(room)).content
    browser = invited(room)
    invitations.invite(room.session, made_by=None)
    page = owner.get(share(room)).content.decode()
    assert "A guest, by link" in page and "Link for another facilitator, not used yet" in page
    guest, link = Invitation.objects.order_by("pk")
    assert [remove(owner, room, guest), remove(owner, room, link)] == [302, 302]
    assert browser.get(desk(room)).status_code == 404
    assert browser.post(f"{desk(room)}/lock").status_code == 404
    assert not Invitation.objects.exists()


def test_removing_somebody_shows_the_links_that_they_may_have_made_for_themselves(room, owner):
    browser = invited(room)
    removed = Invitation.objects.get()
    for _ in range(2):
        browser.post(f"{desk(room)}/invitations", {"hours": 24})
    invitations.invite(room.session, lasts=timedelta(seconds=-1), made_by=None)  # it has expired
    for links in (
        "2 links that nobody has used still work.",
        "1 link that nobody has used still works.",
    ):
        remove(owner, room, removed)
        assert links in owner.get(share(room)).content.decode()
        removed = Invitation.objects.filter(works_until__gt=timezone.now()).first()
    remove(owner, room, removed)
    assert "still work" not in owner.get(share(room)).content.decode()


def test_nobody_is_removed_from_a_session_through_another_or_by_a_guest(room, owner):
    browser = invited(room)
    guest = Invitation.objects.get()
    other = a_room(organiser=an_organiser("owner"))
    assert remove(owner, other, guest) == 404
    assert remove(browser, room, guest) == 302  # to sign in
    assert browser.get(desk(room)).status_code == 200


def test_after_the_close_an_invited_browser_sees_the_summary_and_the_organiser_the_desk(
    room, owner
):
    browser, unused = invited(room), invitations.invite(room.session, made_by=None)
    closing.close(room.session)
    answered = browser.get(desk(room))
    summary = f"/s/{room.session.written_code}/summary"
    assert (answered.status_code, answered["Location"]) == (302, summary)
    hide = f"{desk(room)}/nodes/{room.answers[0].pk}/hide"
    assert browser.post(hide, {"reason": "x"}).status_code == 409
    changes = f"/s/{room.session.written_code}/changes?since=0&audience=desk"
    assert browser.get(changes).status_code == 404
    assert Client().post(f"/invited/{unused}").status_code == 410
    assert owner.get(desk(room)).status_code == 200
    assert owner.post(hide, {"reason": "x"}).status_code == 302
    assert b"Only you can open its desk." in owner.get(share(room)).content


def test_a_stranger_learns_nothing_of_a_closed_session(room):
    closing.close(room.session)
    assert Client().get(desk(room)).status_code == 404
