"""Which account here is whose at the provider, and who gets a new one (docs/decisions/0073)."""

import time
from contextlib import suppress

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts import names
from workshops.actions import activity, member_invitations
from workshops.forms.text import cleaned
from workshops.rules import Refused

from . import email_address, members

WAITING = "account-to-connect"  # in a browser's session: what connect_waiting() connects
LASTS = 900  # seconds
CONFIRMED = "confirmed-by-provider"  # there too: whose sign-in was confirmed, and when


class AddressTaken(Exception):
    """An account here has the address, and nobody has shown yet that it is theirs."""


@transaction.atomic
def sign_up(identity, token):
    """Make an account for somebody who has none here, with an invitation by a link or by e-mail.

    `token` is that of the page to accept an invitation, or "". Raise Refused without a verified
    address or an invitation, and AddressTaken if somebody has the address already.
    """
    email = _address_of(identity)
    invitation = _invitation(token, email)
    # Somebody who has the link of an e-mail reads that address, whatever the provider says.
    reads_it = bool(token) and invitation.email.casefold() == email.casefold()
    if email_address.is_taken(email, by_its_reader=reads_it):
        raise AddressTaken
    if invitation is None and not settings.OIDC.sign_up:
        words = _("Nobody has invited %(email)s yet. Ask an owner of your organisation.")
        raise Refused(words % {"email": email}, 403)
    name = (_name_of(identity) or email.partition("@")[0])[: names.LONGEST_NAME]
    known = {"is_confirmed": True, "is_invited": bool(invitation)}
    user = members.new_account(name, email, None, **known)
    # Where anybody may invite, a stranger may have sent one to this address. If it were
    # accepted unseen, the stranger could open the first sessions of this account.
    if invitation and (token or not members.anybody_may_invite()):
        member_invitations.accept_found(invitation, user, is_new=True)
    SocialAccount.objects.create(user=user, provider=identity.issuer, uid=identity.subject)
    return user


def is_connected(user):
    """Return True if `user` can sign in by the provider."""
    return settings.OIDC is not None and _accounts_of(user).exists()


@transaction.atomic
def disconnect(user):
    """Stop the provider signing `user` in. Raise Refused if they have no other way."""
    if not user.has_usable_password():
        raise Refused(_("Choose a password first. Otherwise you could not sign in any more."))
    if _accounts_of(user).delete()[0]:
        activity.log_account_event(activity.Kind.PROVIDER_REMOVED, user, user)


def wait_for_owner(session, identity):
    """Keep in a browser's session who was at the provider, until somebody signs in here."""
    known = [identity.issuer, identity.subject, identity.email, time.time()]
    session[WAITING] = known


def sign_out_and_wait(request):
    """Sign the account of a browser out, and keep who waits there for another one."""
    waiting = request.session.get(WAITING)
    logout(request)
    if waiting:
        request.session[WAITING] = waiting


def is_waiting(session):
    """Return True if the next sign-in in this browser connects an account."""
    return WAITING in session and time.time() - session[WAITING][3] < LASTS


def connect_waiting(session, user):
    """Connect `user`, who has just signed in here, if it is their address that waits.

    So the person with the address at the provider and the one with the account here are the same.
    Return True if that was done.
    """
    is_new = is_waiting(session)
    issuer, subject, email, _at = session.pop(WAITING, ["", "", "", 0])
    if not is_new or not _has_address(user, email):
        return False
    made = _connect(user, issuer, subject)
    if made:
        get_adapter().send_notification_mail("account/email/provider_connected", user)
    return made


def note_confirmation(session, user):
    """Keep in a browser's session that the provider has just asked `user` to sign in again."""
    session[CONFIRMED] = [user.pk, time.time()]


def was_confirmed(session, user):
    """Return True if that was so lately that a password would still count as confirmed."""
    pk, at = session.get(CONFIRMED, [None, 0])
    return pk == user.pk and time.time() - at < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


@transaction.atomic
def _connect(user, issuer, subject):
    known = {"provider": issuer, "uid": subject}
    made = SocialAccount.objects.get_or_create(**known, defaults={"user": user})[1]
    if made:
        activity.log_account_event(activity.Kind.PROVIDER_ADDED, user, user)
    return made


def _address_of(identity):
    email = names.cleaned(identity.email)
    try:
        names.validate_address(email)
    except ValidationError:
        words = _("%(name)s does not say that your e-mail address has been verified. Ask them.")
        raise Refused(words % {"name": settings.OIDC.name}, 403) from None
    return email


def _name_of(identity):
    """Return the name that the provider gives, or "" if it cannot be kept."""
    with suppress(ValidationError):
        return cleaned(identity.name)
    return ""


def _invitation(token, email):
    if token:
        return member_invitations.invitation_of(token)
    return member_invitations.newest_for(email)


def _accounts_of(user):
    return SocialAccount.objects.filter(user=user, provider=settings.OIDC.issuer)


def _has_address(user, email):
    same = EmailAddress.objects.filter(user=user, email__iexact=email)
    known = {user.email.casefold(), user.get_username().casefold()}
    return email.casefold() in known or same.exists()
