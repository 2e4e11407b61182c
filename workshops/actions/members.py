"""What becomes of a member of an organisation: another role, sessions handed over, the end."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from workshops import rules
from workshops.models import (
    Appointment,
    Colleague,
    ExportJob,
    Membership,
    Session,
)
from workshops.models.role import ORGANISING, Role

from . import activity, organisations, rehearsals
from .activity import Kind


@transaction.atomic
def change_role(membership_id, role, by):
    """Let `by` give a member another role. Desks that it opens no more close within 5 seconds.

    Raise Refused for the only owner, and for an organiser who has sessions.
    """
    membership = _locked(membership_id)
    _may_stop(membership, role)
    before, membership.role = membership.role, role
    membership.save(update_fields=["role"])
    activity.log_organisation_event(
        Kind.ROLE_CHANGED,
        membership.organisation,
        by,
        about=membership.user,
        before=str(before),
        role=str(role),
    )
    if role != Role.OWNER:
        organisations.cancel_invitations_by(membership.user, membership.organisation)
    ExportJob.objects.filter(owner=membership.user_id).delete()


@transaction.atomic
def remove(membership_id, by):
    """Let `by` take a membership away.

    Raise Refused for the only owner, and for somebody who has sessions.
    """
    membership = _locked(membership_id)
    _may_stop(membership, "")
    organisations.leave(membership.user, membership.organisation)
    if by == membership.user:
        activity.log_organisation_event(Kind.LEFT, membership.organisation, by)
    else:
        activity.log_organisation_event(
            Kind.REMOVED, membership.organisation, by, about=membership.user
        )


@transaction.atomic
def hand_over(membership_id, user, by):
    """Let `by` make the sessions of a member those of `user`, and return how many there were.

    Links to their desks that nobody has used stop working: the member may have kept one. Files with
    several of their sessions are deleted.
    """
    membership = _locked(membership_id)
    rules.may_hand_over_to(who_can_take_over(membership).filter(pk=user.pk).exists())
    rehearsals.end_all_of(membership.user)
    theirs = sessions_of(membership)
    ids = list(theirs.select_for_update().values_list("pk", flat=True))
    for session in Session.objects.filter(pk__in=ids):
        activity.log_session_event(Kind.HANDED_OVER, session, by, about=user)
        session.invitations.filter(used=False, signs_in=None).delete()
        session.helpers.filter(used=False).delete()
    for model in (Appointment, Colleague):
        model.objects.filter(user=user, session__in=ids).delete()
    ExportJob.objects.filter(owner=membership.user_id).delete()
    return Session.objects.filter(pk__in=ids).update(organiser=user)


def sessions_of(membership):
    """Return the sessions of a member in the organisation, without rehearsals."""
    return Session.objects.filter(
        organisation=membership.organisation_id,
        organiser=membership.user_id,
        rehearsal_of=None,
    )


def who_can_take_over(membership):
    """Return the accounts that can have the sessions of a member."""
    others = Membership.objects.filter(
        organisation=membership.organisation_id, role__in=ORGANISING
    ).exclude(pk=membership.pk)
    accounts = get_user_model().objects.filter(is_active=True, pk__in=others.values("user"))
    return accounts.order_by("first_name", "username")


def waiting_for(organisation):
    """Return the invitations to an organisation that can still be accepted."""
    unused = organisation.invitations.filter(made=None, works_until__gt=timezone.now())
    return unused.select_related("invited_by")


def _locked(membership_id):
    """Return a membership; nothing else in its organisation changes until the end.

    Otherwise 2 owners could leave at once, each as if the other stayed.
    """
    membership = Membership.objects.filter(pk=membership_id).first()
    rules.require_member(membership)
    organisations.lock(membership.organisation_id)
    membership = Membership.objects.select_related("user").filter(pk=membership_id).first()
    rules.require_member(membership)
    return membership


def _may_stop(membership, role):
    """Raise Refused if a member cannot have this role, or none, instead of their own."""
    if membership.role == Role.OWNER and role != Role.OWNER:
        others = membership.organisation.memberships.filter(role=Role.OWNER)
        rules.may_stop_owning(others.exclude(pk=membership.pk).count())
    if role not in ORGANISING:
        rules.may_stop_organising(sessions_of(membership).count())
