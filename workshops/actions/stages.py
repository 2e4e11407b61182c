"""Taking a why from one stage to another, within a change, onward or back."""

from django.utils import timezone

from workshops.models import Session, Why

from . import marks, publishing, timers, voice
from .vote_counts import result_to_store


def first(session, why):
    """Return the stage in which a why of `session` begins."""
    is_quick = why.mode_in(session) == Session.Mode.QUICK
    return Why.Stage.READING if is_quick else Why.Stage.WRITING


def move(change, why, stage, *, answers_until=None):
    """Move `why` on to `stage`, start its timer, and stamp what this shows or hides.

    A settled why takes no answers, unless it does so `answers_until` a moment.
    """
    before, why.stage = why.stage, stage
    why.settled_at = timezone.now() if stage == Why.Stage.SETTLED else None
    why.answers_until = answers_until
    timers.start(change.session, why)
    _write(change, why, before)


def move_back(change, why, stage, *, settled_at=None, timer=(None, None)):
    """Undo: move `why` back to `stage`, with the times that it had there."""
    before, why.stage = why.stage, stage
    why.settled_at = (settled_at or timezone.now()) if stage == Why.Stage.SETTLED else None
    why.answers_until = None
    timers.restore(why, *timer)
    _write(change, why, before)


def _write(change, why, before):
    if why.stage == Why.Stage.VOTING:
        why.dots_unseen = False
    if why.stage == Why.Stage.WRITING:
        why.revealed_at = None
    elif before == Why.Stage.WRITING:
        why.revealed_at = timezone.now()
    # Counted once, and kept whatever is hidden later.
    why.voters, why.dots_given = result_to_store(why)
    timed = ("revealed_at", "settled_at", "answers_until", "ends_at", "timer_seconds")
    change.write(why, "stage", *timed, "dots_unseen", "voters", "dots_given")
    change.write(why.node)
    if why.stage == Why.Stage.WRITING:
        publishing.unpublish_answers(change, why)
    else:
        _publish(change, why, before)


def _publish(change, why, before):
    if before == Why.Stage.WRITING:
        is_counted = voice.publish_block(change, revealed=why)
        publishing.publish_answers(change, why, is_counted=is_counted)
    elif before == Why.Stage.SETTLED:
        publishing.republish(change, why)
    if why.stage == Why.Stage.SETTLED:
        marks.freeze(change, why)
        publishing.show_views(change, why)
    if why.stage == Why.Stage.VOTING or why.dots_unseen:
        publishing.hide_vote_counts(change, why)
    elif before == Why.Stage.VOTING:
        publishing.show_vote_counts(change, why)
