"""What may be done with a session as a whole, and with its whys."""

from workshops.models import Session, Why
from workshops.models.limits import DEEPEST

from .refused import Refused
from .requirements import require_open, require_revealed, require_visible


def may_run(session):
    """May the facilitators change the room at all: its lock, its clocks, its phase?"""
    require_open(session)


def may_ask(session, node):
    """Why is asked of what the room can see, and of a theme rather than of its members."""
    require_open(session)
    require_visible(node)
    require_revealed(node)
    if node.depth >= DEEPEST:
        raise Refused(f"This branch is {DEEPEST} whys deep, and that is as far as it goes.")
    if node.theme_id is not None:
        raise Refused(
            "This answer lies in a theme. Ask why of the theme, or take the answer out first."
        )


def may_move_to(session, why, stage):
    """A why goes only where its present stage leads."""
    require_open(session)
    leads_to = {
        Why.Stage.WRITING: (Why.Stage.READING, Why.Stage.SETTLED),
        Why.Stage.READING: (Why.Stage.VOTING, Why.Stage.SETTLED),
        Why.Stage.VOTING: (Why.Stage.READING, Why.Stage.SETTLED),
        Why.Stage.SETTLED: (Why.Stage.READING,),
    }
    if stage not in leads_to[Why.Stage(why.stage)]:
        words = Why.Stage(why.stage).label.lower()
        raise Refused(f"This why has moved on: it is in “{words}” now.")


def may_time(session, why):
    """A clock runs for a why that is not settled."""
    require_open(session)
    if why.stage == Why.Stage.SETTLED:
        raise Refused("This why is settled, so it needs no clock. Open it again first.")


def may_reword(session):
    """Question and plan change until the session opens."""
    if session.phase not in (Session.Phase.PREPARING,):
        raise Refused("The session has started, so its question and plan stay as they are.")


def may_start(session):
    """A session starts once."""
    if session.phase != Session.Phase.PREPARING:
        raise Refused("This session has started already.")


def may_reopen(session):
    """Closing can be turned back; closed cannot."""
    if session.phase != Session.Phase.CLOSING:
        raise Refused("Only a session that is closing can be opened again.")


def may_close(session):
    """Only a session that has been open is closed."""
    if session.phase not in (Session.Phase.OPEN, Session.Phase.CLOSING):
        raise Refused("This session is not running, so there is nothing to close.")
