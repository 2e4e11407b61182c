"""What may be done with other views, and with who was not here."""

from django.utils.translation import gettext as _

from workshops.models import Node, Remark, Why

from .moderation import require_not_paused
from .refused import Refused
from .requirements import (
    require_open,
    require_open_or_closing,
    require_revealed,
    require_started,
    require_visible,
)


def is_shown(session, kind, node):
    """Return True if others can read remarks of a kind: once the why of `node` is settled.

    What is about a cause or the record, and who was not here, is shown once everybody was asked
    what they think of the record; at the latest from the close on.
    """
    if kind == Remark.Kind.VIEW:
        return node.parent.why.stage == Why.Stage.SETTLED
    return is_record_shown(session)


def is_record_shown(session):
    """Return True if others can read what people think of the record, and who was not here."""
    return session.is_closed or session.is_record_closed


def may_differ(session, node, is_own, view=None):
    """Raise Refused unless this seat may write a view beside this answer, or change its `view`.

    That is allowed once everybody can read the answer. A view that everybody can read stays, one
    that is held can be changed. None is added while answers are paused.
    """
    require_open(session)
    if node.parent_id is None:
        raise Refused(_("You cannot do this with the question. Choose an answer."))
    if node.state == Node.State.HIDDEN:
        raise Refused(_("The facilitator has hidden this answer. You cannot add your view."))
    require_visible(node)
    require_revealed(node)
    if is_own:
        raise Refused(_("This is your own answer. You can take it back."))
    if view is None:
        require_not_paused(session)
    else:
        _require_changeable(view, is_shown(session, Remark.Kind.VIEW, node))


def may_differ_about_cause(session, cause, view=None):
    """Raise Refused unless this seat may write beside this cause: while the session is closing."""
    _require_closing(session)
    if cause.removed:
        raise Refused(_("This is not a cause any more."))
    _require_record_not_shown(session, view)


def may_speak_of_record(session, remark=None):
    """Raise Refused unless this seat may say what it thinks of the record, or who was not here."""
    _require_closing(session)
    _require_record_not_shown(session, remark)


def may_take_remark_back(session):
    """Raise Refused after the close. Authors may do so until the key is destroyed."""
    if session.is_closed:
        raise Refused(
            _(
                "The session is closed. Nothing links these words to you any more, "
                "so they cannot be taken back."
            )
        )


def may_release_remark(session, remark):
    """Raise Refused unless this is held, so that it can be shown."""
    require_open_or_closing(session)
    if not remark.is_held:
        raise Refused(_("These words are not held any more."))


def may_refuse_remark(session, remark):
    """Raise Refused unless this is held and nobody has decided about it yet."""
    may_release_remark(session, remark)
    if remark.reason:
        raise Refused(_("This is already hidden."))


def may_hide_remark(session, remark):
    """Raise Refused unless this can be hidden: while others can read it, after the end, too."""
    require_started(session)
    if remark.is_hidden:
        raise Refused(_("This is already hidden."))
    if remark.is_held or not is_shown(session, remark.kind, remark.node):
        raise Refused(_("This is not shown yet."))


def may_show_remark(session, remark):
    """Raise Refused unless this is hidden, so that it can be shown again."""
    require_started(session)
    if not remark.is_hidden:
        raise Refused(_("This is not hidden."))


def may_black_out_remark(session, remark):
    """Raise Refused unless words can be taken out of this: if others can read it, or it is held."""
    require_open_or_closing(session)
    if not remark.is_held:
        may_hide_remark(session, remark)


def require_remark_seen(remark, seen):
    """Raise Refused unless this still reads as somebody saw it who decides about it."""
    if remark.text != seen:
        raise Refused(_("These words have just changed. Look at them again."))


def _require_changeable(remark, shown):
    if remark.is_held:
        return  # nobody but its author has it
    if remark.is_hidden:
        raise Refused(_("The facilitator has hidden your words. You can only take them back."))
    if shown:
        raise Refused(
            _("Everyone can see your words now, so you cannot change them. You can take them back.")
        )


def _require_record_not_shown(session, remark):
    if remark:
        _require_changeable(remark, is_record_shown(session))
    elif is_record_shown(session):
        raise Refused(_("This question has closed. You cannot add your view."))


def _require_closing(session):
    if session.is_running and not session.is_closing:
        raise Refused(_("You can do this when the session is closing."))
    if not session.is_closing:
        require_open(session)
