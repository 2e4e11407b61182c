"""What someone may do with a session, by role and by the phase of the session."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories import a_session, an_organiser, fresh
from workshops import access
from workshops.actions import closing, invitations, organisations, rehearsals
from workshops.board.session_list import read_session_list
from workshops.models import Session
from workshops.models.role import Role
from workshops.permissions import (
    DESKS,
    EVERYTHING,
    NOTHING,
    REHEARSING,
    OrganisationPermissions,
    Permissions,
    owned_by,
    permissions_in,
    permissions_of,
)
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

STRANGER, NO_BROWSER = AnonymousUser(), {}


@pytest.fixture
def session():
    return a_session()


def invited(session):
    invitation = invitations.accept(invitations.invite(session, made_by=None))
    return {DESKS: {str(session.pk): invitation.pk}}


@pytest.mark.parametrize("phase", Session.Phase.values)
def test_the_organiser_may_do_everything_in_every_phase(session, phase):
    session.phase = phase
    assert permissions_of(session.organiser, session, NO_BROWSER) == EVERYTHING


@pytest.mark.parametrize("phase", Session.Phase.values)
def test_an_invited_browser_runs_the_session_until_the_close(session, phase):
    browser = invited(session)
    session.phase = phase
    runs = phase != "closed"
    may = Permissions(can_run=runs, can_moderate=runs, can_read_after_close=True)
    assert permissions_of(STRANGER, session, browser) == may
    assert permissions_of(an_organiser("another"), session, browser) == may


def test_an_invitation_to_another_session_gives_nothing(session):
    assert permissions_of(STRANGER, session, invited(a_session())) == NOTHING


def test_an_invitation_that_was_withdrawn_gives_nothing(session):
    browser = invited(session)
    invitations.remove_facilitator(session, browser[DESKS][str(session.pk)], by=None)
    assert permissions_of(STRANGER, session, browser) == NOTHING


def test_another_organiser_may_do_nothing(session):
    assert permissions_of(an_organiser("another"), session, NO_BROWSER) == NOTHING


def test_without_permission_a_session_is_not_closed(session):
    with pytest.raises(Refused, match="Only the organiser") as refused:
        closing.close(session, Permissions(can_run=True))
    assert (refused.value.status, fresh(session).phase) == (403, "open")


@pytest.fixture
def theirs(session):
    """The organisation that the session belongs to."""
    return organisations.create(session.organiser, "Elm Trust")


def member(theirs, role):
    user = an_organiser("member")
    organisations.join(user, theirs, role, by=None)
    return user


@pytest.mark.parametrize("phase", Session.Phase.values)
@pytest.mark.parametrize("role", Role.values)
def test_in_a_session_of_a_colleague_the_role_says_what_a_member_may_do(
    session, theirs, role, phase
):
    session = fresh(session)
    session.phase = phase
    is_closed = phase == "closed"
    by_role = {
        Role.OWNER: EVERYTHING,
        Role.READER: Permissions(can_read_after_close=is_closed),
    }
    user = member(theirs, role)
    assert permissions_of(user, session, NO_BROWSER) == by_role.get(role, NOTHING)
    session.appointments.create(user=user)
    runs = Permissions(not is_closed, not is_closed, can_read_after_close=True)
    by_role |= {Role.ORGANISER: runs, Role.FACILITATOR: runs}
    by_role[Role.HELPER] = Permissions(can_moderate=not is_closed)
    assert permissions_of(user, session, NO_BROWSER) == by_role[role]


def test_nobody_but_the_organiser_has_to_do_with_a_rehearsal(theirs):
    planned = a_session(opened=False, organisation=theirs)
    rehearsal = rehearsals.begin(planned, planned.organiser)
    assert rehearsal.organisation == theirs
    rehearsal.phase = "closed"
    for role in Role.values:
        organisations.join(user := an_organiser(role), theirs, role, by=None)
        assert permissions_of(user, rehearsal, NO_BROWSER) == NOTHING
    assert permissions_of(planned.organiser, rehearsal, NO_BROWSER) == REHEARSING


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.HELPER, Role.READER])
def test_who_may_not_organise_any_more_has_no_session_of_their_own(session, theirs, role):
    theirs.memberships.update(role=role)
    session = fresh(session)
    assert permissions_of(session.organiser, session, NO_BROWSER) == NOTHING
    assert not Session.objects.filter(owned_by(session.organiser)).exists()


@pytest.mark.parametrize("role", Role.values)
def test_the_list_has_what_the_account_may_do_something_with(session, theirs, role):
    user = member(theirs, role)
    appointed, closed, _other = (a_session(organisation=theirs) for _ in range(3))
    appointed.appointments.create(user=user)
    closing.close(closed)
    elsewhere = organisations.create(an_organiser("another"), "Oak Trust")
    a_session(organiser=an_organiser("another"), organisation=elsewhere)
    rows = read_session_list(user, organisation_id=theirs.pk)
    for row in rows:
        assert row.may == permissions_of(user, access.find_by_code(row.code), NO_BROWSER)
    listed = {row.code for row in rows}
    expected = {each for each in Session.objects.all() if _may_anything(user, each)}
    assert listed == {each.written_code for each in expected}
    owned = set(Session.objects.filter(owned_by(user)))
    assert owned == {each for each in expected if permissions_of(user, each, {}).can_delete}


def _may_anything(user, session):
    return permissions_of(user, session, NO_BROWSER) != NOTHING


def test_in_an_organisation_owners_manage_and_organisers_create(theirs):
    may = {role: permissions_in(member_of(theirs, role), theirs.pk) for role in Role.values}
    assert may == {
        "owner": OrganisationPermissions(True, True, True, True),
        "organiser": OrganisationPermissions(True, True),
        **dict.fromkeys(("facilitator", "helper", "reader"), OrganisationPermissions()),
    }


def member_of(theirs, role):
    organisations.join(user := an_organiser(role), theirs, role, by=None)
    return user


def test_who_belongs_to_no_organisation_has_sessions_alone_until_they_belong_to_one(theirs):
    alone = an_organiser("alone")
    assert permissions_in(alone, None) == OrganisationPermissions(True, True)
    assert permissions_in(alone, theirs.pk) == OrganisationPermissions()
    organisations.join(alone, theirs, Role.READER, by=None)
    assert permissions_in(alone, None) == OrganisationPermissions()
