"""What someone may do with a session, by role and by the phase of the session."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories import a_session, an_organiser, fresh
from workshops.actions import closing, invitations
from workshops.models import Session
from workshops.permissions import DESKS, EVERYTHING, NOTHING, Permissions, permissions_of
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

STRANGER, NO_BROWSER = AnonymousUser(), {}


@pytest.fixture
def session():
    return a_session()


def invited(session):
    invitation = invitations.accept(invitations.invite(session))
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
    invitations.remove_facilitator(session, browser[DESKS][str(session.pk)])
    assert permissions_of(STRANGER, session, browser) == NOTHING


def test_another_organiser_may_do_nothing(session):
    assert permissions_of(an_organiser("another"), session, NO_BROWSER) == NOTHING


def test_without_permission_a_session_is_not_closed(session):
    with pytest.raises(Refused, match="Only the organiser") as refused:
        closing.close(session, Permissions(can_run=True))
    assert (refused.value.status, fresh(session).phase) == (403, "open")
