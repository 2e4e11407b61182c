"""The keepers of this server, and what they do to accounts.

Django's log of its admin has who did which of these acts, when, and to the number of which account.
It has neither names nor words. The organisations of the account have a line in their log.
"""

from datetime import timedelta

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from common import second_step
from workshops.actions import activity
from workshops.models import MemberInvitation
from workshops.permissions import KEEPERS, keeps_server
from workshops.rules import Refused

from . import devices

STOPPED, STARTED, SIGNED_OUT = "stopped", "started", "signed out"
KINDS = {
    STOPPED: activity.Kind.ACCOUNT_STOPPED,
    STARTED: activity.Kind.ACCOUNT_STARTED,
    SIGNED_OUT: activity.Kind.SIGNED_OUT,
}
KEPT_FOR = timedelta(days=365)


def must_have_second_step(user):
    """Return True for keepers, also while their pages are off.

    Otherwise one could be without it, and whoever has the password would set one up later.
    """
    return keeps_server(user)


@transaction.atomic
def make(user):
    """Make `user` a keeper. Raise Refused if they have no second step.

    Otherwise anyone who has the password could set one up, and be a keeper.
    """
    account = _locked(user.pk)
    if not second_step.has_one(account):
        raise Refused(_("This account has no second step. It has to set one up first."))
    account.groups.add(Group.objects.get_or_create(name=KEEPERS)[0])
    _set(account, is_staff=True)


@transaction.atomic
def end(user):
    """Stop `user` being a keeper, if they are one."""
    account = _locked(user.pk)
    account.groups.remove(*Group.objects.filter(name=KEEPERS))
    _set(account, is_staff=False)


@transaction.atomic
def stop(account_id, by):
    """Stop an account from signing in, and sign it out everywhere. Raise Refused for a keeper.

    Invitations that it made and nobody has accepted end: they may be for whoever took it over.
    """
    account = _locked(account_id)
    if keeps_server(account):
        raise Refused(_("Keepers are stopped by a command only."))
    _set(account, is_active=False)
    MemberInvitation.objects.filter(invited_by=account, made=None).delete()
    devices.sign_out_everywhere(account)
    _note(STOPPED, account, by)


@transaction.atomic
def start(account_id, by):
    """Let an account sign in again."""
    account = _locked(account_id)
    _set(account, is_active=True)
    _note(STARTED, account, by)


@transaction.atomic
def sign_out(account_id, by):
    """Sign an account out everywhere. Raise Refused for the account of `by`."""
    account = _locked(account_id)
    if account.pk == by.pk:
        raise Refused(_("Your own devices are on the page of your account."))
    devices.sign_out_everywhere(account)
    _note(SIGNED_OUT, account, by)


def delete_old():
    """Delete what keepers did more than a year ago."""
    LogEntry.objects.filter(action_time__lt=timezone.now() - KEPT_FOR).delete()


def _locked(account_id):
    return get_user_model().objects.select_for_update().get(pk=account_id)


def _set(account, **values):
    get_user_model().objects.filter(pk=account.pk).update(**values)


def _note(act, account, by):
    LogEntry.objects.create(
        user_id=by.pk,
        object_id=str(account.pk),
        object_repr="",
        action_flag=CHANGE,
        change_message=act,
    )
    activity.log_account_event(KINDS[act], account, by)
