"""What somebody may do with a session: in one place for views, sockets and templates.

docs/organisations.md has the same as a table.
"""

from dataclasses import dataclass, fields, replace

from django.db.models import Q

from common import second_step
from workshops.models import Appointment, MemberInvitation, Membership
from workshops.models.organisation import Role
from workshops.models.role import ORGANISING, RUNNING

HELPERS = "helpers"  # in a browser's session: {id of a session: id of the helper that it is}
DESKS = "desks"  # in a browser's session: {id of a session: id of the accepted invitation}
KEEPERS = "keepers"  # the group of accounts that `make_keeper` has named


@dataclass(frozen=True, slots=True)
class Permissions:
    """What one user or browser may do with one session; without any, it is a stranger's."""

    can_run: bool = False
    can_moderate: bool = False  # check and hide answers, and pause them
    can_read_after_close: bool = False  # by the desk's address, which then leads to the summary
    can_show_after_close: bool = False  # a hidden answer again
    can_close: bool = False  # for good
    can_edit: bool = False  # question and plan
    can_export: bool = False
    can_share: bool = False
    can_delete: bool = False
    can_update: bool = False  # what became of the actions, after the close
    can_archive: bool = False  # after the close, and take it out of the archive


@dataclass(frozen=True, slots=True)
class OrganisationPermissions:
    """What an account may do in one organisation, or without any."""

    can_create: bool = False  # sessions, also by copying and importing, and templates
    can_brand: bool = False  # name, logo and colour
    can_manage: bool = False  # people, their roles, and invitations
    can_read_activity: bool = False  # what its accounts did, and their names


NOTHING = Permissions()
# Nothing of a rehearsal is changed, kept or shared.
REHEARSING = Permissions(
    can_run=True,
    can_moderate=True,
    can_read_after_close=True,
    can_show_after_close=True,
    can_close=True,
)
EVERYTHING = Permissions(**{field.name: True for field in fields(Permissions)})


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is to a session, from which it follows what they may do."""

    role: str = ""  # in the session's organisation
    is_organiser: bool = False
    is_appointed: bool = False
    is_colleague: bool = False
    was_invited: bool = False  # by link, as was a helper
    is_helper: bool = False


def permissions_of(user, session, browser):
    """Return the Permissions for `session` of a user, or of a browser that accepted an invitation.

    An invited browser may be anybody's after the close, so that it runs nothing then.
    """
    standing = standing_of(user, session, role_in(user, session.organisation_id))
    if given := _as_their_own(standing, session):
        return given
    is_member = bool(standing.role)
    known = {
        "is_appointed": is_member and session.appointments.filter(user=user.pk).exists(),
        "is_colleague": _is_colleague(user, session),
        "was_invited": _was_invited(session, browser),
        "is_helper": not session.is_closed and _is_helper(session, browser),
    }
    return decide(replace(standing, **known), session)


def standing_of(user, session, role, *, is_appointed=False):
    """Return the Standing of a user with that role in the organisation of the session."""
    is_organiser = user.is_authenticated and session.organiser_id == user.pk
    return Standing(role, is_organiser, is_appointed)


def decide(standing, session):
    """Return the Permissions that follow from a Standing. It asks no database."""
    if given := _as_their_own(standing, session):
        return given
    runs = standing.was_invited or (standing.is_appointed and standing.role in RUNNING)
    helps = standing.is_helper or (standing.is_appointed and standing.role == Role.HELPER)
    reads = standing.role == Role.READER and session.is_closed and not session.is_rehearsal
    can_run = runs and not session.is_closed
    return Permissions(
        can_run=can_run,
        can_moderate=can_run or (helps and not session.is_closed),
        can_read_after_close=runs or reads,
        can_update=standing.is_colleague,
    )


def responsible_for_links(user, session, browser):
    """Return the account with whose rights a link ends that is made at this desk, or None.

    For a browser that was invited, this is the account that made the link by which it came.
    """
    if _runs_by_account(user, session):
        return user
    invitation = _accepted(session, browser)
    # An earlier version did not store who made a link. What it leads to ends with the organiser.
    return invitation and (invitation.made_by or session.organiser)


def maker_still_runs(link):
    """Return True while the account that made a link to the desk could open it without one.

    They also have a second step, if they must: somebody who stole the password may have made it.
    A link that no account is responsible for still works: the demo's, and an earlier version's.
    """
    maker = link.made_by
    return maker is None or (_runs_by_account(maker, link.session) and not _lacks_a_step(maker))


def permissions_in(user, organisation_id):
    """Return the OrganisationPermissions of an account in an organisation.

    Without one (None) an account that belongs to none has sessions of its own. As soon as it gives
    a name, it has an organisation, too. One that was made by an invitation is for work in the
    organisation that invited it.
    """
    if organisation_id is None:
        was_invited = MemberInvitation.objects.filter(made=user.pk).exists()
        is_free = not was_invited and not Membership.objects.filter(user=user.pk).exists()
        return OrganisationPermissions(can_create=is_free, can_brand=is_free)
    role = role_in(user, organisation_id)
    organises = role in ORGANISING
    owns = role == Role.OWNER
    return OrganisationPermissions(organises, organises, owns, owns)


def may_see(user, membership):
    """Return True for the page about a member: their own, and for owners."""
    is_own = membership.user_id == user.pk
    return is_own or permissions_in(user, membership.organisation_id).can_manage


def keeps_server(user):
    """Return True for a keeper of this server: both staff and in the group, by `make_keeper`.

    Being staff is not enough: `createsuperuser` makes staff without a second step, and anyone who
    has the password could then set one up.
    """
    return user.is_active and user.is_staff and user.groups.filter(name=KEEPERS).exists()


def role_in(user, organisation_id):
    """Return the Role of a user in an organisation, or "" without one."""
    if organisation_id is None or not user.is_authenticated:
        return ""
    theirs = Membership.objects.filter(user=user.pk, organisation=organisation_id)
    return theirs.values_list("role", flat=True).first() or ""


def listed_for(user, organisation_id):
    """Return the sessions with which the account of `user` may do anything, as a condition."""
    own = Q(organiser=user, organisation=None)
    role = role_in(user, organisation_id)
    there = Q(organisation=organisation_id)
    if role == Role.OWNER:
        return own | there
    if role == Role.READER:
        return own | there & Q(phase="closed")
    if role in ORGANISING:
        own |= there & Q(organiser=user)
    chosen = Q(pk__in=Appointment.objects.filter(user=user).values("session"))
    if role == Role.HELPER:
        chosen &= ~Q(phase="closed")
    return own | there & chosen if role else own


def owned_by(user):
    """Return the sessions with which `user` may do everything, as a condition."""
    owner_in = Membership.objects.filter(user=user, role=Role.OWNER).values("organisation")
    organiser_in = Membership.objects.filter(user=user, role__in=ORGANISING).values("organisation")
    is_organiser = Q(organisation=None) | Q(organisation__in=organiser_in)
    return Q(organiser=user) & is_organiser | Q(organisation__in=owner_in)


def _as_their_own(standing, session):
    """Return what an owner may do, and the organiser, unless their role is too little by now."""
    is_alone = session.organisation_id is None
    if standing.is_organiser and (is_alone or standing.role in ORGANISING):
        return REHEARSING if session.is_rehearsal else EVERYTHING
    is_owner = standing.role == Role.OWNER and not session.is_rehearsal
    return EVERYTHING if is_owner else None


def _was_invited(session, browser):
    """Return True if this browser has accepted an invitation that still works."""
    invitation = _accepted(session, browser)
    return invitation is not None and maker_still_runs(invitation)


def _accepted(session, browser):
    accepted = browser.get(DESKS, {}).get(str(session.pk))
    return _used(session.invitations, accepted)


def _used(links, link_id):
    """Return the link of that id and its maker, if it was used and not removed, or None."""
    return link_id and links.select_related("made_by").filter(pk=link_id, used=True).first()


def _is_helper(session, browser):
    """Return True if this browser has used a helper's link, which still works."""
    accepted = browser.get(HELPERS, {}).get(str(session.pk))
    helper = _used(session.helpers, accepted)
    return helper is not None and not helper.has_expired and maker_still_runs(helper)


def _runs_by_account(user, session):
    """Return True if `user` runs the session, or did until its close, without a link."""
    if not (user.is_authenticated and user.is_active):
        return False
    standing = standing_of(user, session, role_in(user, session.organisation_id))
    if _as_their_own(standing, session):
        return True
    return standing.role in RUNNING and session.appointments.filter(user=user.pk).exists()


def _lacks_a_step(user):
    """Return True if the account must have a second step and has set up none."""
    return second_step.mfa_required(user) and not second_step.has_one(user)


def _is_colleague(user, session):
    """Return True if the organiser has chosen this user, of their organisation, to add updates."""
    if not user.is_authenticated:
        return False  # as nearly everybody in a hall, for whom not even a query is built
    chosen = session.colleagues.filter(user=user.pk)
    return chosen.exists() and chosen.who_still_belong().exists()  # the first is enough for most
