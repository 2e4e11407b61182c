"""What may be done after the close: to say what became of an action, and to delete the answers."""

from django.utils.translation import gettext as _

from .refused import Refused


def require_action(action):
    """Raise Refused(404) unless this action is still there."""
    if action is None:
        raise Refused(_("This action has already been removed."), 404)


def may_update(session):
    """Raise Refused unless the session is closed: until then its actions can still change."""
    if not session.is_closed:
        raise Refused(_("You can add updates once the session is closed."))


def may_add_colleague(is_candidate):
    """Raise Refused for somebody who is not in the organisation of the organiser."""
    if not is_candidate:
        raise Refused(_("This person is not in your organisation."))


def may_delete_answers(session):
    """Raise Refused unless the session is closed, and its answers are still there."""
    if not session.is_closed:
        raise Refused(_("You can delete the answers once the session is closed."))
    if session.answers_deleted_at:
        raise Refused(_("The answers have already been deleted."))
