"""Changing the e-mail address of an account, when its owner has shown that they read it."""

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.core import signing
from django.db import transaction
from django.utils.translation import gettext as _

from workshops.rules import Refused

SALT = "accounts.email_address"
LASTS = 24 * 3600  # seconds; the e-mail says so


def token(user, address):
    """Return what a link has that changes the address of `user` from the present one."""
    return signing.dumps([user.pk, user.email, address], salt=SALT)


def new_address(user, token):
    """Return the address that a token is about. Raise Refused unless it is of `user` and new."""
    try:
        pk, before, address = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        pk, before, address = None, None, None
    if (pk, before) != (user.pk, user.email):
        words = _("This link has ended, or is for another account. Change the address again.")
        raise Refused(words, 410)
    return address


@transaction.atomic
def change(user, token):
    """Change the address of `user`, and return the one before and the new one."""
    user = get_user_model().objects.select_for_update().get(pk=user.pk)
    before, address = user.email, new_address(user, token)
    taken = EmailAddress.objects.filter(email__iexact=address, verified=True).exclude(user=user)
    if taken.exists():
        raise Refused(_("Another account has this e-mail address."))
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=address.lower(), verified=True, primary=True)
    user.email = address
    user.save(update_fields=["email"])
    return before, address
