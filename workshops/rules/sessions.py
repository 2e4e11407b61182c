"""What may be done with a session as a whole, and with its whys."""

from django.utils.translation import gettext as _

from common.languages import figure
from workshops.models import Why
from workshops.models.limits import ASKED_AT_ONCE, DEEPEST

from .refused import Refused
from .requirements import require_open, require_revealed, require_started, require_visible


def may_run(session):
    """Raise Refused unless facilitators may change the session: its lock, its timers, its phase."""
    require_open(session)


def may_change_code(session):
    """Raise Refused after the close: the code only leads to the summary then, and ends."""
    if session.is_closed:
        raise Refused(_("The session is closed. Its code cannot be changed any more."))


def may_ask(session, node):
    """Raise Refused unless the room can ask why about this node.

    The room asks about what it can see, and about a theme rather than its members.
    """
    require_open(session)
    require_visible(node)
    require_revealed(node)
    if node.depth >= DEEPEST:
        words = _("This branch is %(levels)s levels deep. That is the limit.")
        raise Refused(words % {"levels": DEEPEST})
    if node.theme_id is not None:
        raise Refused(
            _(
                "This answer is in a theme. "
                "Ask why about the theme, or remove the answer from it first."
            )
        )


def may_ask_several(session, nodes):
    """Raise Refused unless the room can ask why about all of these at once, for the first time."""
    require_open(session)
    if not nodes:
        raise Refused(_("Choose an answer first."))
    if len(nodes) > ASKED_AT_ONCE:
        raise Refused(_("Choose up to %(n)s answers.") % {"n": figure(ASKED_AT_ONCE)})
    for node in nodes:
        may_ask(session, node)
        if hasattr(node, "why"):
            raise Refused(_("The room has already asked why about one of these answers."))


def may_move_to(session, why, stage):
    """Raise Refused unless the why's present stage leads to this one."""
    require_open(session)
    leads_to = {
        Why.Stage.WRITING: (Why.Stage.READING, Why.Stage.SETTLED),
        Why.Stage.READING: (Why.Stage.VOTING, Why.Stage.SETTLED),
        Why.Stage.VOTING: (Why.Stage.READING, Why.Stage.SETTLED),
        Why.Stage.SETTLED: (Why.Stage.READING,),
    }
    if stage not in leads_to[Why.Stage(why.stage)]:
        raise Refused(_already_in(why.stage))


def may_time(session, why):
    """Raise Refused if the why is settled, so that no timer can run for it."""
    require_open(session)
    if why.stage == Why.Stage.SETTLED:
        raise Refused(_("This why is settled. Reopen it before you start a timer."))


def may_reword(session):
    """Raise Refused once the session has opened: question and plan can change until then."""
    if session.is_collecting:
        require_started(session)
    if not session.is_preparing:
        raise Refused(
            _("The session has started. You can no longer change the question or the plan.")
        )


def may_reword_groups(session, people):
    """Raise Refused once `people` have joined: each of them chose a group, or none."""
    if people:
        raise Refused(_("People have joined. You can no longer change the groups."))


def may_start(session):
    """Raise Refused if the session has started already."""
    if not (session.is_preparing or session.is_collecting):
        raise Refused(_("This session has already started."))


def may_reopen(session):
    """Raise Refused unless the session is closing. A closed one cannot be reopened."""
    if not session.is_closing:
        raise Refused(_("You can only reopen a session that is closing."))


def may_go_to_step(session):
    """Raise Refused unless the session is closing, which is done step by step."""
    if not session.is_closing:
        raise Refused(_("The session is not closing."))


def may_close(session, permissions):
    """Raise Refused unless the organiser closes a session that is open or closing.

    Nobody else may, because it cannot be undone.
    """
    if not permissions.can_close:
        raise Refused(_("Only the organiser can close this session for good."), 403)
    if not session.is_running:
        raise Refused(_("This session is not open, so it cannot be closed."))


def _already_in(stage):
    if stage == Why.Stage.WRITING:
        return _("This why is already in writing. Reload the page.")
    if stage == Why.Stage.READING:
        return _("This why is already in reading. Reload the page.")
    if stage == Why.Stage.VOTING:
        return _("This why is already in voting. Reload the page.")
    return _("This why is already settled. Reload the page.")
