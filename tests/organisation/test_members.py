"""Owners change roles and take memberships away; who leaves hands sessions over first."""

import pytest
from django.test import Client

from tests.factories import a_session, an_organiser, fresh
from workshops import access
from workshops.actions import helpers, invitations, members, organisations
from workshops.export_jobs import job_for_many
from workshops.models import ExportJob, Membership
from workshops.permissions import EVERYTHING, NOTHING, permissions_of
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust():
    """An organisation of an owner, mona, and an organiser, omar, who has a session."""
    trust = organisations.create(an_organiser("mona"), "Elm Trust")
    organisations.join(an_organiser("omar"), trust, by=None)
    a_session(organiser=an_organiser("omar"), organisation=trust)
    return trust


@pytest.fixture
def mona(client):
    client.force_login(an_organiser("mona"))
    return client


def membership(name):
    return Membership.objects.get(user__username=name)


def session_of(name):
    return an_organiser(name).sessions.get()


def post(client, name, what, **typed):
    return client.post(f"/organisation/people/{membership(name).pk}/{what}", typed)


def roles():
    return dict(Membership.objects.values_list("user__username", "role"))


def test_everybody_sees_who_belongs_and_only_owners_what_can_become_of_others(mona, trust):
    page = mona.get("/organisation/people").text
    assert ("More about omar" in page, "More about mona" in page) == (True, True)
    mona.force_login(an_organiser("omar"))
    page = mona.get("/organisation/people").text
    assert ("More about omar" in page, "More about mona" in page) == (True, False)
    assert "Invite people" not in page


def test_a_role_is_changed_and_what_it_opens_with_it(mona, trust):
    organisations.join(an_organiser("nia"), trust, "facilitator", by=None)
    session_of("omar").appointments.create(user=an_organiser("nia"))
    assert permissions_of(an_organiser("nia"), session_of("omar"), {}).can_run
    assert post(mona, "nia", "role", role="reader").status_code == 302
    assert roles()["nia"] == "reader"
    assert permissions_of(an_organiser("nia"), session_of("omar"), {}) == NOTHING


def test_nobody_changes_their_own_role_but_owners(client, trust):
    client.force_login(an_organiser("omar"))
    assert post(client, "omar", "role", role="owner").status_code == 404
    assert roles()["omar"] == "organiser"


def test_the_last_owner_neither_leaves_nor_becomes_less(mona, trust):
    for what, typed in (("role", {"role": "organiser"}), ("remove", {})):
        refused = post(mona, "mona", what, **typed)
        assert (refused.status_code, "There is no other owner." in refused.text) == (409, True)
    organisations.make_owner(an_organiser("omar"), trust)
    assert post(mona, "mona", "remove").status_code == 302
    assert roles() == {"omar": "owner"}


@pytest.mark.parametrize("what", ["remove", "role"])
def test_who_has_sessions_hands_them_over_first(mona, trust, what):
    typed = {"role": "helper"} if what == "role" else {}
    refused = post(mona, "omar", what, **typed)
    assert "1 session belongs to this person. Hand it over first." in refused.text
    assert post(mona, "omar", "hand-over", to=an_organiser("mona").pk).status_code == 302
    assert session_of("mona").organiser == an_organiser("mona")
    assert post(mona, "omar", what, **typed).status_code == 302
    assert roles().get("omar") == typed.get("role")


def test_sessions_go_to_nobody_who_may_not_organise_or_belongs_elsewhere(mona, trust):
    organisations.join(an_organiser("nia"), trust, "facilitator", by=None)
    for name in ("nia", "stranger", "omar"):
        assert post(mona, "omar", "hand-over", to=an_organiser(name).pk).status_code == 422
        with pytest.raises(Refused, match="Only an owner or an organiser"):
            members.hand_over(membership("omar").pk, an_organiser(name), by=None)
    assert session_of("omar")


def test_links_that_nobody_has_used_are_not_kept_by_who_hands_over(trust):
    session = session_of("omar")
    used = invitations.accept(invitations.invite(session, made_by=None))
    invitations.invite(session, made_by=None)
    helpers.invite(session, lasts=invitations.A_DAY, made_by=None)
    members.hand_over(membership("omar").pk, an_organiser("mona"), by=None)
    assert [each.pk for each in session.invitations.all()] == [used.pk]
    assert not session.helpers.exists()


def test_a_file_with_sessions_that_were_handed_over_is_not_kept(trust):
    job = job_for_many(an_organiser("omar"), [session_of("omar")], "zip")
    members.hand_over(membership("omar").pk, an_organiser("mona"), by=None)
    assert not ExportJob.objects.filter(pk=job.pk).exists()


def test_sessions_of_another_organisation_are_not_handed_over(trust):
    other = organisations.create(an_organiser("omar"), "Oak Trust")
    elsewhere = a_session(organiser=an_organiser("omar"), organisation=other)
    in_trust = trust.memberships.get(user=an_organiser("omar"))
    assert members.hand_over(in_trust.pk, an_organiser("mona"), by=None) == 1
    members.remove(in_trust.pk, by=None)
    assert fresh(elsewhere).organiser == an_organiser("omar")
    assert permissions_of(an_organiser("omar"), fresh(elsewhere), {}) == EVERYTHING


def test_a_socket_of_who_was_removed_may_stay_no_longer(trust):
    """The relay asks every 3 seconds: tests/live/test_shut_out.py."""
    organisations.join(an_organiser("nia"), trust, "facilitator", by=None)
    session = session_of("omar")
    session.appointments.create(user=an_organiser("nia"))
    browser = Client()
    browser.force_login(an_organiser("nia"))
    cookies = {name: cookie.value for name, cookie in browser.cookies.items()}
    assert access.may_still_run(session.pk, cookies)
    members.remove(membership("nia").pk, by=None)
    assert not access.may_still_run(session.pk, cookies)
    assert browser.get(f"/desk/{session.written_code}").status_code == 404
    assert not session.appointments.exists()


def test_nobody_is_found_through_another_organisation(client, trust):
    organisations.create(an_organiser("other"), "Oak Trust")
    client.force_login(an_organiser("other"))
    for what in ("role", "hand-over", "remove"):
        assert post(client, "omar", what, role="reader").status_code == 404
    assert roles()["omar"] == "organiser"
