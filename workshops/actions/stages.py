"""Taking a why from one stage to another, within a change, onward or back."""

from django.utils import timezone

from workshops.models import Session, Why

from . import publishing


def first(session):
    """Return the stage in which a why of `session` begins."""
    return Why.Stage.READING if session.mode == Session.Mode.QUICK else Why.Stage.WRITING


def move(change, why, stage, *, settled_at=None):
    """Move `why` to `stage`, and stamp what this shows or hides.

    A timer belongs to 1 stage, so it ends. `settled_at`: when the why was first settled, if an undo
    settles it again.
    """
    before, why.stage, why.ends_at = why.stage, stage, None
    why.settled_at = (settled_at or timezone.now()) if stage == Why.Stage.SETTLED else None
    if stage == Why.Stage.VOTING:
        why.dots_unseen = False
    change.write(why, "stage", "settled_at", "ends_at", "dots_unseen")
    change.write(why.node)
    if stage == Why.Stage.WRITING:
        publishing.unpublish_answers(change, why)
    else:
        _publish(change, why, before)


def _publish(change, why, before):
    if before == Why.Stage.WRITING:
        publishing.publish_answers(change, why)
    elif before == Why.Stage.SETTLED:
        publishing.republish(change, why)
    if why.stage == Why.Stage.VOTING or why.dots_unseen:
        publishing.hide_vote_counts(change, why)
    elif before == Why.Stage.VOTING:
        publishing.show_vote_counts(change, why)
