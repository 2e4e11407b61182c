"""A link to a desk, and what it opened, end with the rights of the account that made it."""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.actions import deletion
from tests.access.roles import signed_in
from tests.factories import a_room, an_organiser
from workshops.actions import chosen_members, invitations, members, organisations
from workshops.models import Helper, Invitation
from workshops.models.role import Role

pytestmark = pytest.mark.django_db

PAGES = {"invited": ("invite", "desk"), "helper": ("invite-helper", "held")}


@pytest.fixture
def room():
    organiser = an_organiser("organiser")
    theirs = organisations.create(an_organiser("owner"), "Elm Trust")
    organisations.join(organiser, theirs, by=None)
    organisations.join(an_organiser("chosen"), theirs, Role.FACILITATOR, by=None)
    room = a_room(answers=1, organiser=organiser, organisation=theirs)
    room.appointment = chosen_members.appoint(room.session, an_organiser("chosen"), by=None)
    return room


def link_by(browser, room, opens="invited"):
    """The address of a link to the desk that this browser has made."""
    invite, _page = PAGES[opens]
    code = room.session.written_code
    assert browser.post(reverse(invite, args=[code]), {"hours": 24}).status_code == 302
    return browser.session[f"invitation-{room.session.pk}"]


def who_opened(link):
    browser = Client()
    assert browser.post(link).status_code == 302
    return browser


def opens(browser, room, page="desk"):
    return browser.get(reverse(page, args=[room.session.written_code])).status_code


def membership_of(name):
    return an_organiser(name).memberships.get()


def end_of_appointment(room):
    chosen_members.end_appointment(room.session, room.appointment.pk, by=None)


def smaller_role(room):
    members.change_role(membership_of("chosen").pk, Role.HELPER, by=None)


def end_of_membership(room):
    members.remove(membership_of("chosen").pk, by=None)


def account_turned_off(room):
    user = an_organiser("chosen")
    user.is_active = False
    user.save()


def account_deleted(room):
    deletion.delete(an_organiser("chosen"))


def second_step_required(room):
    organisations.require_second_step(room.session.organisation, "everyone", by=None)


ENDS = (
    end_of_appointment,
    smaller_role,
    end_of_membership,
    account_turned_off,
    account_deleted,
    second_step_required,
)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("kind", PAGES)
def test_what_a_chosen_facilitator_let_in_ends_with_their_rights(room, kind, end):
    chosen, page = signed_in("chosen"), PAGES[kind][1]
    guest, unused = who_opened(link_by(chosen, room, kind)), link_by(chosen, room, kind)
    assert opens(guest, room, page) == 200
    end(room)
    assert opens(guest, room, page) == 404
    assert Client().post(unused).status_code == (404 if end is account_deleted else 410)


def test_what_such_a_guest_let_in_ends_too(room):
    guest = who_opened(link_by(signed_in("chosen"), room))
    guest_of_guest = who_opened(link_by(guest, room))
    helper_of_guest = who_opened(link_by(guest, room, "helper"))
    end_of_appointment(room)
    assert [opens(guest_of_guest, room), opens(helper_of_guest, room, "held")] == [404, 404]


def test_what_others_made_and_what_an_earlier_version_made_goes_on(room):
    by_organiser = who_opened(link_by(signed_in("organiser"), room))
    by_nobody = who_opened(f"/invited/{invitations.invite(room.session, made_by=None)}")
    end_of_appointment(room)
    assert [opens(by_organiser, room), opens(by_nobody, room)] == [200, 200]


def test_a_guest_with_an_account_of_their_own_right_answers_for_what_they_make(room):
    chosen = signed_in("chosen")
    chosen.post(link_by(signed_in("organiser"), room))
    link_by(chosen, room)
    assert Invitation.objects.latest("pk").made_by == an_organiser("chosen")


def test_sessions_that_are_handed_over_are_left_by_who_the_organiser_let_in(room):
    guest = who_opened(link_by(signed_in("organiser"), room))
    by_owner = who_opened(link_by(signed_in("owner"), room))
    members.hand_over(membership_of("organiser").pk, an_organiser("owner"), by=None)
    assert [opens(guest, room), opens(by_owner, room)] == [404, 200]


def test_share_says_why_a_link_does_not_work_and_counts_it_no_more(room):
    chosen, organiser = signed_in("chosen"), signed_in("organiser")
    who_opened(link_by(chosen, room))
    link_by(chosen, room)
    who_opened(link_by(chosen, room, "helper"))
    link_by(organiser, room)
    share = reverse("share", args=[room.session.written_code])
    why = "It does not work any more: the person who made it no longer runs the session."
    assert why not in organiser.get(share).content.decode()
    end_of_appointment(room)
    assert organiser.get(share).content.decode().count(why) == 3
    used = Invitation.objects.filter(used=True).get()
    remove = reverse("remove-facilitator", args=[room.session.written_code, used.pk])
    page = organiser.post(remove, follow=True).content.decode()
    assert "1 link that nobody has used still works." in page


def test_a_link_goes_with_the_account_that_made_it_even_in_the_version_before(room):
    link_by(signed_in("chosen"), room)
    link_by(signed_in("chosen"), room, "helper")
    chosen = an_organiser("chosen").pk
    with connection.cursor() as cursor:  # that version does not know the column
        for table in ("workshops_membership", "workshops_appointment", "auth_user"):
            column = "id" if table == "auth_user" else "user_id"
            cursor.execute(f"DELETE FROM {table} WHERE {column} = %s", [chosen])
    assert not Invitation.objects.exists() and not Helper.objects.exists()


def test_what_a_link_of_an_earlier_version_let_in_makes_ends_with_the_organiser(room):
    """That one did not store who made a link."""
    first = who_opened(link_by(signed_in("organiser"), room))
    Invitation.objects.update(made_by=None)
    guest = who_opened(link_by(first, room))
    account = an_organiser("organiser")
    account.is_active = False
    account.save()
    assert (opens(first, room), opens(guest, room)) == (200, 404)
