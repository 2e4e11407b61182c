"""What participants may do."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.models import Node, Session, Why

from .moderation import require_not_paused
from .refused import Refused
from .requirements import (
    require_not_over,
    require_open,
    require_open_or_collecting,
    require_visible,
)

ENOUGH_PEOPLE = 10  # people among whom it does not show whose answer it is
ENOUGH_TO_COUNT = 5  # people among whom it does not show who has written


def may_join(session, seats):
    """Raise Refused unless people can join.

    The session is not over and not locked, and has fewer `seats` than its cap. Before it opens,
    those who are early wait inside.
    """
    require_not_over(session)
    if session.locked:
        raise Refused(_("New people cannot join at the moment. Ask the facilitator to let you in."))
    _require_place(session, seats)


def may_come_back(session, seats):
    """Raise Refused if there is no place for a phone that lost its own. A lock does not matter."""
    if session.is_open:
        _require_place(session, seats)


def is_filled_by_the_idle(session, seats, in_use):
    """Return True if most places are taken, and most of these by phones that are not `in_use`."""
    return 2 * seats > session.cap and 2 * in_use < seats


def may_answer(session, why):
    """Raise Refused if the why is settled. Until then a late answer must not be lost.

    One that was settled by asking why below it takes what was being written for a while. Nobody may
    answer while answers are paused.
    """
    require_open_or_collecting(session)
    _require_unsettled(why)
    require_not_paused(session)


def may_type_in(session, why):
    """Raise Refused unless a facilitator may add an answer that was said aloud or is on paper."""
    require_open(session)
    _require_unsettled(why)


def require_tagging_key(session):
    """Raise Refused(503) if the session has lost its key.

    An answer needs its author's tag, so that its author can change it and it is stored once.
    """
    if session.has_lost_its_key:
        raise Refused(
            _(
                "The server has a fault: nothing can be sent. Your words are still here. "
                "Send them again in a few minutes."
            ),
            503,
            30,
        )


def may_send_again(*, is_the_same):
    """Raise Refused for other words under an op_id that has been used: they would be lost."""
    if not is_the_same:
        raise Refused(
            _(
                "This page has already sent a different answer. "
                "Your new words are still here. Send them again."
            )
        )


def may_edit(session, why, node):
    """Raise Refused once others can read the words. Until then their author may change them."""
    require_open_or_collecting(session)
    if node.is_set_aside:
        raise Refused(_("The facilitator has hidden this answer. You cannot change it."))
    if node.state == Node.State.HELD:
        return
    require_visible(node)
    if why.is_revealed:
        raise Refused(
            _("Everyone can see this answer now, so you cannot change it. You can take it back.")
        )


def may_say_how_known(session, why, node, seats):
    """Raise Refused unless the author may say how they know it: before others can read it.

    Nobody is asked where fewer than ENOUGH_PEOPLE could have written it. `seats` may stop there.
    """
    may_edit(session, why, node)
    if seats < ENOUGH_PEOPLE:
        words = _("This is only asked where %(n)s or more people take part.")
        raise Refused(words % {"n": figure(ENOUGH_PEOPLE)})


def may_withdraw(session, node):
    """Raise Refused if it is too late to take an answer back.

    Authors may do so until the key that links it to a seat is destroyed.
    """
    if session.is_closed:
        raise Refused(
            _(
                "The session is closed. Nothing links this answer to you any more, "
                "so it cannot be taken back."
            )
        )
    if node.state == Node.State.WITHDRAWN:
        raise Refused(_("You have already taken this answer back."))


def may_have_dots(node):
    """Raise Refused for the question, which answers no why."""
    if node.parent is None:
        raise Refused(_("You cannot give a dot to the question. Give it to an answer."))


def may_vote(session, why, node, given):
    """Raise Refused unless this seat has a dot left; it has `given` some under the same why."""
    require_open(session)
    _require_not_hidden(node)
    if why.stage != Why.Stage.VOTING:
        raise Refused(_("Voting is not open here."))
    if given >= session.dots:
        raise Refused(_all_dots_used(session.dots))


def may_take_back_vote(session, why):
    """Raise Refused unless voting is open, since dots move only then."""
    require_open(session)
    if why.stage != Why.Stage.VOTING:
        raise Refused(_("Voting is over. Dots can no longer move."))


def may_recognise(session, node, is_own):
    """Raise Refused unless this seat may tick this answer, or take its tick back.

    People tick what others wrote while the room reads it; in a quick why, until it is settled.
    """
    require_open(session)
    if node.parent_id is None:
        raise Refused(_("You cannot tick the question. Tick an answer."))
    _require_not_hidden(node)
    if not _takes_ticks(session, node.parent.why):
        raise Refused(_("You can tick answers while the room reads them."))
    if is_own:
        raise Refused(_("This is your own answer. Tick what others wrote."))


def _takes_ticks(session, why):
    is_quick = why.mode_in(session) == Session.Mode.QUICK
    return why.stage == Why.Stage.READING or (is_quick and why.stage == Why.Stage.VOTING)


def _require_unsettled(why):
    if not why.takes_answers(timezone.now()):
        raise Refused(_("This why is settled. You cannot add more answers."))


def _require_place(session, seats):
    if seats >= session.cap:
        words = ngettext(
            "This session is full. The only place is taken.",
            "This session is full. All %(n)s places are taken.",
            session.cap,
        )
        raise Refused(words % {"n": figure(session.cap)})


def _all_dots_used(dots):
    words = ngettext(
        "You have used your dot. Tap it to take it back.",
        "You have used all %(n)s dots. Tap one to take it back.",
        dots,
    )
    return words % {"n": figure(dots)}


def _require_not_hidden(node):
    if node.state == Node.State.HIDDEN:
        raise Refused(_("The facilitator has hidden this answer. You cannot change it."))
    require_visible(node)
