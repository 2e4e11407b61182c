"""Accounts that are made by an invitation to an organisation, and the e-mails that invite."""

import secrets
from functools import partial

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import gettext as _

from common import mail
from common.person import person_name
from workshops.actions import member_invitations
from workshops.models.member_invitation import a_week_from_now

from . import email_address


@transaction.atomic
def sign_up(token, name, email, password, *, is_confirmed):
    """Make an account with an invitation, and return it.

    `is_confirmed` says that the invitation came by an e-mail to this address.
    """
    user = new_account(name, email, password, is_confirmed=is_confirmed)
    member_invitations.accept(token, user, is_new=True)
    return user


def new_account(name, email, password, *, is_confirmed, is_invited=True):
    """Make an account, and return it. Without a `password` (None) nobody signs in by one.

    Other accounts that have not confirmed the address lose it if this one has.
    """
    user = get_user_model()(first_name=name, email=email)
    # Operators type user names in commands: a stranger's must not look like a colleague's address.
    known_by = email if is_invited else f"user-{secrets.token_hex(4)}"
    user.username = get_adapter().generate_unique_username([known_by])
    user.set_password(password)
    user.save()
    stored = email_address.stored_form(email)
    EmailAddress.objects.create(user=user, email=stored, primary=True, verified=is_confirmed)
    if is_confirmed:
        email_address.take_from_others(user, email)
    return user


def anybody_may_invite():
    """Return True if people may make accounts alone: then they can own organisations and invite."""
    return bool(settings.SIGN_UP) or bool(settings.OIDC and settings.OIDC.sign_up)


def shown_address(inviter):
    """Return the confirmed address of `inviter` if the page of an invitation shows it, or "".

    Where anybody may invite, people can use the name of somebody else, but not their address.
    """
    if not (inviter and anybody_may_invite()):
        return ""
    confirmed = EmailAddress.objects.filter(user=inviter, verified=True)
    return confirmed.values_list("email", flat=True).first() or ""


def email_that_invites(organisation, role, invited_by, email):
    """Make an invitation, and return what sends its link, in the language of the page."""
    token = member_invitations.invite(organisation, role, invited_by, email)
    who = person_name(invited_by)
    return partial(_send, organisation.name, who, token, email, translation.get_language())


def invitation_path(token):
    """Return the path of the page on which the invitation of a token is accepted."""
    return reverse("join-organisation", args=[token])


def _send(name, who, token, email, language):
    with translation.override(language):
        subject, invited = _invited(" ".join(name.split()), " ".join(who.split()))
        day = formats.date_format(a_week_from_now(), "j F Y")
        lines = (
            invited,
            f"{settings.SITE_ADDRESS}{invitation_path(token)}",
            _("The link works once, until %(day)s.") % {"day": day},
            _("If you did not expect this, do nothing."),
        )
    mail.send(email, subject, "\n\n".join(lines))


def _invited(name, who):
    """Return the subject and the first sentence, without names that would mislead."""
    sentence = _("%(who)s has invited you to join %(name)s on Coprod:")
    if mail.would_mislead(name) or mail.would_mislead(who):
        name, sentence = "Coprod", _("You have been invited to join an organisation on Coprod:")
    words = {"name": name, "who": who}
    return _("Your invitation to %(name)s") % words, sentence % words
