"""What keepers do to accounts, and what they must have themselves."""

from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User

from accounts.actions import keepers
from accounts.keeper.site import site
from accounts.models import Account
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
    theirs = organisations.create(owner, "Elm Trust")
    member_invitations.invite(theirs, Role.OWNER, owner)
    keepers.stop(owner.pk, keeper)
    assert not theirs.invitations.exists()


def test_an_account_that_is_deleted_meanwhile_keeps_no_other_from_being_stopped(
    keeper, monkeypatch
):
    gone, left, stop, said = an_organiser("gone"), an_organiser("left"), keepers.stop, []

    def stop_late(account_id, by):
        User.objects.filter(pk=gone.pk).delete()
        stop(account_id, by)

    page = site.get_model_admin(Account)
    monkeypatch.setattr(keepers, "stop", stop_late)
    monkeypatch.setattr(page, "message_user", lambda request, words, level: said.append(words))
    chosen = Account.objects.filter(pk__in=[gone.pk, left.pk]).order_by("pk")
    page.stop(SimpleNamespace(user=keeper), chosen)
    assert said == ["1 account is stopped."]
    assert not User.objects.get(pk=left.pk).is_active


def test_a_keeper_has_a_second_step_also_while_the_pages_are_off(keeper, settings):
    settings.ADMIN = False
    assert keepers.must_have_second_step(keeper)


def test_recovery_codes_alone_are_no_second_step():
    mona = an_organiser("mona")
    Authenticator.objects.create(user=mona, type=Authenticator.Type.RECOVERY_CODES, data={})
    with pytest.raises(Refused):
        keepers.make(mona)
