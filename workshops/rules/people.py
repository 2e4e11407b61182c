"""What participants may do."""

from workshops.models import Node, Session, Why

from .refused import Refused
from .requirements import require_open, require_open_for_people, require_visible

ONE_DOT = "You have used your dot. Tap it to take it back."
DOTS = "You have used all {} dots. Tap one to take it back."


def may_join(session, seats):
    """People can join a session that is open, not locked, and has fewer than its cap of `seats`."""
    require_open_for_people(session)
    if session.locked:
        raise Refused("The door of this room is locked. Ask the facilitator to let you in.")
    _require_place(session, seats)


def may_come_back(session, seats):
    """Whose place was given back is no newcomer: the lock is not for them, only the number is."""
    if session.phase == Session.Phase.OPEN:
        _require_place(session, seats)


def is_filled_by_the_idle(session, seats, in_use):
    """Is more than half of the room taken, and more than half of that by phones not `in_use`?"""
    return 2 * seats > session.cap and 2 * in_use < seats


def may_answer(session, why):
    """Answers are taken until a why is settled, so that one which comes late is not lost."""
    require_open(session)
    if why.stage == Why.Stage.SETTLED:
        raise Refused("This why is settled, so it takes no more answers.")


def may_sign(session):
    """What a seat writes bears its tag, so that it stays the author's, and is stored but once."""
    if session.has_lost_its_key:
        raise Refused(
            "The server has a fault: nothing can be sent. Your words are still here. "
            "Send them again in a few minutes.",
            503,
            30,
        )


def may_edit(session, why, node):
    """One's own words may change until others can have read them."""
    require_open(session)
    _require_not_hidden(node)
    if why.is_revealed:
        raise Refused(
            "The answers have been revealed, so this one stays as it is. You can take it back."
        )


def may_withdraw(session, node):
    """One's own answer may be taken back until the key that ties it to a seat is destroyed."""
    if session.phase == Session.Phase.CLOSED:
        raise Refused("The session is closed, and nothing ties this answer to you any more.")
    if node.state == Node.State.WITHDRAWN:
        raise Refused("You have taken this answer back already.")


def may_vote(session, why, node, given):
    """`given` is how many dots this seat has placed under the same why."""
    require_open(session)
    _require_not_hidden(node)
    if why.stage != Why.Stage.VOTING:
        raise Refused("Voting is not open here just now.")
    if given >= session.dots:
        raise Refused(ONE_DOT if session.dots == 1 else DOTS.format(session.dots))


def may_take_back_vote(session, why):
    """Dots move only while voting is open."""
    require_open(session)
    if why.stage != Why.Stage.VOTING:
        raise Refused("Voting is over here, so the dots stay where they are.")


def _require_place(session, seats):
    if seats >= session.cap:
        raise Refused(f"This room is full: all {session.cap} places are taken.")


def _require_not_hidden(node):
    if node.state == Node.State.HIDDEN:
        raise Refused("The facilitator has hidden this answer, so it stays as it is.")
    require_visible(node)
