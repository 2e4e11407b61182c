"""Accounts that people make without an invitation, where the host allows it.

First an e-mail goes to the address, so nobody makes an account with the address of somebody else,
and no address of people who only ask is stored. The page does not tell who has an account.
"""

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core import signing
from django.db import IntegrityError, transaction
from django.http.request import validate_host
from django.urls import reverse
from django.utils.translation import gettext as _

from workshops.actions import member_invitations
from workshops.rules import Refused

from . import email_address, members

SALT = "accounts.sign_up"
LASTS = 24 * 3600  # seconds; the e-mail says so
# allauth's constraint, and Django's on names, which are made from addresses
ONCE = {email_address.CONFIRMED_ONCE, "auth_user_username_key"}


def is_open():
    """Return True if anybody may make an account without an invitation."""
    return bool(settings.SIGN_UP)


def may(address):
    """Return True if whoever has this e-mail address may make an account."""
    return validate_host(address.rpartition("@")[2].lower(), settings.SIGN_UP)


def send_link(address, invitation=""):
    """E-mail a link with which an account can be made, or say there that the address has one.

    `invitation` is the token of the page of an invitation on which the address was typed.
    """
    if email_address.is_taken(address, by_its_reader=True):
        template, path = "account/email/has_account", reverse("sign-in")
        if invitation:
            path += f"?{urlencode({'next': members.invitation_path(invitation)})}"
    else:
        known = [token(address, invitation)]
        template, path = "account/email/sign_up", reverse("new-account", args=known)
    get_adapter().send_mail(template, address, {"path": path})


def token(address, invitation=""):
    """Return the token of a link for whoever reads an address."""
    return signing.dumps([address, invitation], salt=SALT)


def asked_for(token):
    """Return the address in a token, and the token of the invitation to accept with it, or "".

    Raise Refused if no account can be made with it any more.
    """
    try:
        address, invitation = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        raise _expired() from None
    if email_address.is_taken(address, by_its_reader=True):
        raise _taken()
    if invitation:
        member_invitations.invitation_of(invitation)
    elif not may(address):
        raise _expired()
    return address, invitation


@transaction.atomic
def make_account(token, name, password):
    """Make an account with the address of a token, which it has confirmed, and return it."""
    address, invitation = asked_for(token)
    try:
        with transaction.atomic():
            known = {"is_confirmed": True, "is_invited": bool(invitation)}
            user = members.new_account(name, address, password, **known)
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name not in ONCE:
            raise
        raise _taken() from None  # somebody has followed the link twice at this moment
    if invitation:
        member_invitations.accept(invitation, user, is_new=True)
    return user


def _expired():
    return Refused(_("It has expired."), 410)


def _taken():
    return Refused(_("This address has an account already."), 410)
