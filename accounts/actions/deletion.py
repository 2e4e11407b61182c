"""Deleting an account, when no session is its any more."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.actions import members, organisations, rehearsals
from workshops.models import MemberInvitation, Membership, Session
from workshops.rules import Refused

from . import devices


def sessions_of(user):
    """Return the number of sessions that would go with the account. Rehearsals do not count."""
    return Session.objects.filter(organiser=user, rehearsal_of__isnull=True).count()


@transaction.atomic
def delete(user):
    """Delete the account of `user` and sign it out everywhere.

    Raise Refused if it has sessions, or is the only owner of an organisation with other members.

    The first lock keeps out a session that is created at the same time, the others somebody who
    accepts an invitation to an organisation that nobody would own.
    """
    user = get_user_model().objects.select_for_update().get(pk=user.pk)
    if sessions := sessions_of(user):
        raise Refused(words_about(sessions))
    for membership in Membership.objects.filter(user=user):
        organisations.lock(membership.organisation_id)
        if membership.organisation.memberships.exclude(user=user).exists():
            members.remove(membership.pk, user)
        else:
            membership.organisation.invitations.filter(made=None).delete()
    MemberInvitation.objects.filter(invited_by=user, made=None).delete()
    rehearsals.end_all_of(user)
    devices.sign_out_everywhere(user)
    user.delete()


def words_about(sessions):
    """Return what has to be done with the sessions first."""
    has = ngettext("This account has %(n)s session.", "This account has %(n)s sessions.", sessions)
    first = _("An owner of the organisation can hand them over. Or delete them first.")
    return f"{has % {'n': figure(sessions)}} {first}"
