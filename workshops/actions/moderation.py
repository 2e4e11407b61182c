"""What facilitators do about answers before the room has read them."""

from workshops import rules

from .change import session_change


def pause(session):
    """Take no answers from phones until `resume`. What is being written stays there."""
    _set_paused(session, True)


def resume(session):
    """Take answers from phones again."""
    _set_paused(session, False)


def _set_paused(session, paused):
    with session_change(session) as change:
        rules.may_pause(change.session)
        if change.session.paused != paused:
            change.session.paused = paused
            change.head("paused")
