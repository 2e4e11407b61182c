"""What somebody may do with a session: in one place for views, sockets and templates."""

from dataclasses import dataclass, fields

HELPERS = "helpers"  # in a browser's session: {id of a session: id of the helper that it is}
DESKS = "desks"  # in a browser's session: {id of a session: id of the accepted invitation}


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


def permissions_of(user, session, browser):
    """Return the Permissions for `session` of a user, or of a browser that accepted an invitation.

    An invited browser may be anybody's after the close, so that it runs nothing then.
    """
    if user.is_authenticated and session.organiser_id == user.pk:
        return REHEARSING if session.is_rehearsal else EVERYTHING
    was_invited = _was_invited(session, browser)
    can_run = was_invited and not session.is_closed
    return Permissions(
        can_run=can_run,
        can_moderate=can_run or (not session.is_closed and _is_helper(session, browser)),
        can_read_after_close=was_invited,
        can_update=_is_colleague(user, session),
    )


def _was_invited(session, browser):
    """Return True if this browser has accepted an invitation that has not been withdrawn."""
    accepted = browser.get(DESKS, {}).get(str(session.pk))
    return bool(accepted) and session.invitations.filter(pk=accepted, used=True).exists()


def _is_helper(session, browser):
    """Return True if this browser has used a helper's link, which still works."""
    accepted = browser.get(HELPERS, {}).get(str(session.pk))
    helper = session.helpers.filter(pk=accepted, used=True).first() if accepted else None
    return helper is not None and not helper.has_expired


def _is_colleague(user, session):
    """Return True if the organiser has chosen this user, of their organisation, to add updates."""
    chosen = session.colleagues.who_still_belong()
    return user.is_authenticated and chosen.filter(user=user.pk).exists()
