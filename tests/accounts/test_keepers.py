"""What keepers do to accounts, and what they must have themselves."""

import pytest
from allauth.mfa.models import Authenticator

from accounts.actions import keepers
from tests.factories import an_organiser
from workshops.actions import member_invitations, organisations
from workshops.models.role import Role
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper():
    keeper = an_organiser("keeper")
    Authenticator.objects.create(user=keeper, type=Authenticator.Type.TOTP, data={})
    keepers.make(keeper)
    return an_organiser("keeper")


def test_what_a_stopped_account_has_invited_is_let_in_no_more(keeper):
    owner = an_organiser("owner")
    theirs = organisations.found(owner, "Elm Trust")
    member_invitations.invite(theirs, Role.OWNER, owner)
    keepers.stop(owner.pk, keeper)
    assert not theirs.invitations.exists()


def test_a_keeper_has_a_second_step_also_while_the_pages_are_off(keeper, settings):
    settings.ADMIN = False
    assert keepers.must_have_second_step(keeper)


def test_recovery_codes_alone_are_no_second_step():
    mona = an_organiser("mona")
    Authenticator.objects.create(user=mona, type=Authenticator.Type.RECOVERY_CODES, data={})
    with pytest.raises(Refused):
        keepers.make(mona)
