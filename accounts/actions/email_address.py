"""The e-mail address of an account. It belongs to the person who has shown that they read it."""

from contextlib import suppress

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.core import signing
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from common import second_step
from workshops.actions import activity
from workshops.actions.activity import Kind
from workshops.rules import Refused

from . import devices

SALT = "accounts.email_address"
CONFIRMED_ONCE = "unique_verified_email"  # allauth's constraint
LASTS = 24 * 3600  # seconds; the e-mail says so


def is_taken(address, *, by_its_reader):
    """Return True if an account has the address.

    Anybody can type the address of somebody else. `by_its_reader` says that the person who asks has
    shown that they read it. Then only an account counts that has confirmed it, or was made by a
    command.
    """
    users = get_user_model().objects
    have_it = users.filter(email__iexact=address) | users.filter(
        pk__in=EmailAddress.objects.filter(email__iexact=address).values("user")
    )
    if by_its_reader:
        have_it = have_it.exclude(pk__in=_only_typed(address).values("user"))
    # Both are looked for, so that the number of queries does not tell.
    return any([have_it.exists(), users.filter(username__iexact=address).exists()])


def stored_form(address):
    """Return an address in small letters: allauth looks for these alone to confirm it."""
    return address.lower()


@transaction.atomic
def take_from_others(user, address):
    """Take an address that `user` reads away from accounts that have not confirmed it.

    These accounts stay, without an address.
    """
    others = _only_typed(address).exclude(user=user)
    theirs = get_user_model().objects.filter(pk__in=others.values("user"))
    theirs.filter(email__iexact=address).update(email="")
    others.delete()


@transaction.atomic
def end_earlier_ways(user):
    """End the password and every sign-in of an account that has never confirmed its address.

    Its reader has come now, by an e-mail. Somebody else may have made the account with this
    address, to read later what is done with it. Return True if there was anything to end.
    """
    unconfirmed = EmailAddress.objects.filter(user=user, verified=False)
    if not unconfirmed.exists():
        return False
    # An earlier version kept them as they were typed, and then allauth cannot confirm them.
    for row in unconfirmed:
        row.email = stored_form(row.email)
        row.save(update_fields=["email"])
    user.set_unusable_password()
    user.save(update_fields=["password"])
    devices.sign_out_everywhere(user)
    activity.log_account_event(Kind.PASSWORD_CHANGED, user, user)
    return True


def confirm(user):
    """Confirm the address of `user`, who has shown by a link in an e-mail that they read it.

    Not if a second step is set up: somebody else may have made the account, and has the step.
    """
    if user.email and user.is_active and not second_step.has_one(user):
        with suppress(Refused):  # another account has confirmed it: this one goes on without
            _give(user, user.email)


def token(user, address):
    """Return the token of a link that gives `user` an address, or confirms the present one."""
    return signing.dumps([user.pk, user.email, address], salt=SALT)


def new_address(user, token):
    """Return the address that a token is about. Raise Refused unless it is of `user` and new."""
    try:
        pk, before, address = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        pk, before, address = None, None, None
    if (pk, before) != (user.pk, user.email):
        words = _("This link has expired, or is for another account. Change the address again.")
        raise Refused(words, 410)
    return address


@transaction.atomic
def change(user, token):
    """Change the address of `user`, and return the one before and the new one."""
    user = get_user_model().objects.select_for_update().get(pk=user.pk)
    before, address = user.email, new_address(user, token)
    _give(user, address)
    user.email = address
    user.save(update_fields=["email"])
    if address != before:
        activity.log_account_event(Kind.EMAIL_CHANGED, user, user)
    return before, address


@transaction.atomic
def _give(user, address):
    """Make an address that `user` reads their only one. Raise Refused if others confirmed it."""
    confirmed = EmailAddress.objects.filter(email__iexact=address, verified=True)
    if confirmed.exclude(user=user).exists():
        raise _taken()
    take_from_others(user, address)
    EmailAddress.objects.filter(user=user).delete()
    try:
        EmailAddress.objects.create(
            user=user, email=stored_form(address), verified=True, primary=True
        )
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name != CONFIRMED_ONCE:
            raise
        raise _taken() from None  # another account has confirmed it at this moment


def _taken():
    return Refused(_("Another account has this e-mail address."))


def _only_typed(address):
    return EmailAddress.objects.filter(email__iexact=address, verified=False)
