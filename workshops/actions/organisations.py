"""An organisation: its name, logo and colour, and who belongs to it."""

from django.db import transaction

from workshops.models import Appointment, Colleague, ExportJob, Membership, Organisation, Session
from workshops.models.organisation import Role

from . import activity
from .activity import Kind


def rebrand(user, name, accent, *, organisation=None, logo=None, without_logo=False):
    """Change an organisation: the first of `user`, unless another is given.

    Without any, make one that `user` owns, and that their sessions belong to from then on.
    `logo` is the bytes of a PNG; None keeps the one that is there.
    """
    with transaction.atomic():
        theirs = Organisation.objects.of(user).select_for_update(of=("self",))
        if organisation is not None:
            theirs = theirs.filter(pk=organisation.pk)
        theirs = theirs.first() or create(user, name)
        theirs.name, theirs.accent = name, accent
        theirs.logo = None if without_logo else logo or theirs.logo
        theirs.save()
        activity.log_organisation_event(Kind.LOOK_CHANGED, theirs, user)
    return theirs


@transaction.atomic
def create(user, name):
    """Make an organisation that `user` owns, with their sessions that belong to none."""
    made = Organisation.objects.create(name=name)
    Membership.objects.create(organisation=made, user=user, role=Role.OWNER)
    Session.objects.filter(organiser=user, organisation=None).update(organisation=made)
    return made


@transaction.atomic
def join(user, organisation, role=Role.ORGANISER, *, by):
    """Make `user` a member of `organisation`. Who is one already keeps their role."""
    known = {"organisation": organisation, "user": user}
    membership, is_new = Membership.objects.get_or_create(**known, defaults={"role": role})
    if is_new:
        about = None if user == by else user
        activity.log_organisation_event(Kind.JOINED, organisation, by, about=about, role=str(role))
    return membership


@transaction.atomic
def make_owner(user, organisation):
    """Make `user` an owner of `organisation`, also if they did not belong to it."""
    membership = join(user, organisation, Role.OWNER, by=None)
    if membership.role != Role.OWNER:
        before, membership.role = membership.role, Role.OWNER
        membership.save(update_fields=["role"])
        roles = {"before": str(before), "role": str(Role.OWNER)}
        activity.log_organisation_event(Kind.ROLE_CHANGED, organisation, None, about=user, **roles)


@transaction.atomic
def require_second_step(organisation, whom, by):
    """Let `by` set who must give a second step: `whom` is one of SecondStep.

    The desks of people who have none close within 5 seconds.
    """
    others = Organisation.objects.exclude(second_step=whom)
    if others.filter(pk=organisation.pk).update(second_step=whom):
        activity.log_organisation_event(Kind.SECOND_STEP_RULE, organisation, by, whom=str(whom))


def lock(organisation_id):
    """Let nobody else change who belongs to an organisation until the transaction ends."""
    Organisation.objects.select_for_update().only("pk").get(pk=organisation_id)


def cancel_invitations_by(user, organisation):
    """Delete what nobody has accepted: `user` may have kept a link, even one for an owner."""
    organisation.invitations.filter(invited_by=user, made=None).delete()


@transaction.atomic
def leave(user, organisation):
    """Take a membership away, with what was chosen for `user` in sessions of others."""
    Membership.objects.filter(user=user, organisation=organisation).delete()
    cancel_invitations_by(user, organisation)
    for model in (Appointment, Colleague):
        model.objects.filter(user=user, session__organisation=organisation).delete()
    # Files that are ready have sessions that this account may read no more.
    ExportJob.objects.filter(owner=user).delete()
