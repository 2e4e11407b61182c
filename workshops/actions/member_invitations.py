"""Invitations to an organisation."""

import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workshops import rules
from workshops.models import MemberInvitation
from workshops.models.member_invitation import LASTS
from workshops.models.role import Role

from . import activity, organisations
from .activity import Kind
from .joining import digest
from .rate_limits import RateLimit, consume_token

WORDS = _("You have invited many people. Wait a minute, then go on.")
BY_ACCOUNT = RateLimit("invitations by account", 60, 1 / 60, WORDS, 60)


def invite(organisation, role, invited_by, email=""):
    """Make an invitation, and return its token, which is stored nowhere.

    It replaces an earlier one to the same e-mail address. Raise Refused unless `invited_by` is
    still an owner.
    """
    consume_token(BY_ACCOUNT, str(invited_by.pk))
    token = secrets.token_urlsafe(24)
    known = {"role": role, "invited_by": invited_by, "email": email}
    with transaction.atomic():
        organisations.lock(organisation.pk)
        owners = organisation.memberships.filter(role=Role.OWNER)
        rules.require_member(owners.filter(user=invited_by).first())
        if email:
            organisation.invitations.filter(email__iexact=email, made=None).delete()
        organisation.invitations.create(token_hash=digest(token), **known)
        activity.log_organisation_event(Kind.INVITED, organisation, invited_by, role=str(role))
    return token


def invitation_of(token):
    """Return the invitation of a token. Raise Refused unless it can be accepted now."""
    invitation = _of(MemberInvitation.objects, token).first()
    rules.may_become_member(invitation)
    return invitation


@transaction.atomic
def accept(token, user, *, is_new=False):
    """Use the invitation of a token. See accept_found."""
    return accept_found(invitation_of(token), user, is_new=is_new)


@transaction.atomic
def accept_found(found, user, *, is_new=False):
    """Use an invitation, and return the organisation that `user` belongs to from now on.

    Who belongs to it already keeps their role. `is_new` is an account that was made with it.
    """
    # If whoever invited leaves meanwhile, the invitation is deleted: either before this, or after.
    organisations.lock(found.organisation_id)
    invitations = _open(MemberInvitation.objects.select_for_update(of=("self",)))
    invitation = invitations.filter(pk=found.pk).first()
    rules.may_become_member(invitation)
    organisations.join(user, invitation.organisation, invitation.role, by=user)
    if is_new:
        invitation.made, invitation.email = user, ""
        invitation.save(update_fields=["made", "email"])
    else:
        invitation.delete()
    return invitation.organisation


@transaction.atomic
def cancel(organisation, invitation_id, by):
    """Let `by` end an invitation of `organisation`, unless it has been accepted."""
    waiting = organisation.invitations.select_for_update(of=("self",))
    found = waiting.filter(pk=invitation_id, made=None).first()
    if found:
        found.delete()
        role = str(found.role)
        activity.log_organisation_event(Kind.INVITATION_CANCELLED, organisation, by, role=role)


def delete_expired():
    """Delete what nobody accepted, a week after it ended: until then its link says that it has."""
    long_ago = timezone.now() - LASTS
    MemberInvitation.objects.filter(made=None, works_until__lt=long_ago).delete()


def newest_for(email):
    """Return the newest invitation to an e-mail address that can be accepted now, or None."""
    works = MemberInvitation.objects.filter(email__iexact=email, works_until__gt=timezone.now())
    return _open(works).order_by("-pk").first()


def _of(invitations, token):
    return _open(invitations).filter(token_hash=digest(token))


def _open(invitations):
    return invitations.filter(made=None).select_related("organisation", "invited_by")
