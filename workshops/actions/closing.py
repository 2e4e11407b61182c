"""The end of a session: closing, open again, or closed for good."""

from django.utils import timezone

from workshops import closing_steps, rules
from workshops.models import Session, Why
from workshops.models.node import LATE, shuffled_late_sort
from workshops.permissions import EVERYTHING

from . import (
    checks,
    common_ground,
    did_it_change,
    joining_code,
    marks,
    minutes,
    moderation,
    record,
    remark_moderation,
    session_keys,
    voice,
)
from .change import session_change
from .forgotten import FORGOTTEN
from .rewriting import rewrite_in_any_order
from .vote_counts import result_to_store


def begin_closing(session):
    """Make everything read only, for the last look. It can be undone."""
    with session_change(session) as change:
        rules.may_run(change.session)
        change.session.phase, change.session.closing_step = Session.Phase.CLOSING, ""
        record.put_aside(change)  # what a process of the version before left when it reopened
        change.head("phase", "closing_step")
        voice.publish_block(change)
        common_ground.compare_settled(change)


def reopen(session):
    """Undo closing, so that the session is open again."""
    with session_change(session) as change:
        rules.may_reopen(change.session)
        change.session.phase = Session.Phase.OPEN
        record.put_aside(change)
        change.head("phase")


def go_to_step(session, step):
    """Lead all desks to another step of closing: a key of closing_steps.py. It is no undo step.

    The first time that they come to the record, everybody is asked what they think of it.
    """
    with session_change(session) as change:
        rules.may_go_to_step(change.session)
        if step != closing_steps.step_of(change.session.closing_step):
            change.session.closing_step = step
            change.show("closing_step")
        if step == closing_steps.RECORD and not change.session.record:
            record.open_within(change)


def close(session, permissions=EVERYTHING):
    """End a session for good, and destroy what links answers to seats.

    Tallies and the number of people stay. The key, tags, op_ids with what belongs to them, votes,
    ticks, choices, what phones have shown, seats and the undo log are deleted. Every row gets the
    same revision, since the order of arrival could show who wrote. The key's file is destroyed
    after the commit.
    """
    with session_change(session) as change:
        rules.may_close(change.session, permissions)
        checks.close_open(change)
        moderation.hide_unchecked(change)
        remark_moderation.hide_unchecked(change)
        record.close_within(change)
        _settle_all(change)
        voice.publish_block(change)  # the key is needed for it
        closed = change.session
        closed.people = closed.people_in_all
        closed.phase, closed.closed_at = Session.Phase.CLOSED, timezone.now()
        closed.key = closed.salt = closed.screen_desk = None
        closed.code_until = closed.closed_at + joining_code.LASTS
        closed.closing_step = ""
        closed.full_reload_revision = change.revision
        change.head(
            "phase", "key", "salt", "people", "closed_at", "code_until", "full_reload_revision"
        )
        change.show("screen_desk", "closing_step")
        minutes.keep_minutes_alone(closed)
        _restamp(change)
        _forget_who(change)
        did_it_change.ask_as_planned(change)
        session_keys.clear_after_commit()


def _settle_all(change):
    # The room has not seen these answers yet: they appear in the summary.
    for why in change.session.whys.all():
        if why.is_open:
            why.stage, why.settled_at = Why.Stage.SETTLED, timezone.now()
            why.voters, why.dots_given = result_to_store(why)
            why.save(update_fields=["stage", "settled_at", "voters", "dots_given"])
        marks.freeze(change, why, at_close=True)
    nothing = {"ends_at": None, "timer_seconds": None, "answers_until": None, "writers": 0}
    change.session.whys.update(**nothing)


def _forget_who(change):
    for rows_of in FORGOTTEN:
        rows_of(change.session).delete()
    unseen = change.session.whys.filter(dots_unseen=True).values("node")
    change.session.nodes.filter(parent__in=unseen).update(tally=0, paper_dots=0)
    rewrite_in_any_order(
        change.session.nodes,
        author_tag=None,
        op_id=None,
        original_digest=None,
        left_revision=None,
        counted=False,
        sort=_sort_without_times,
        revision=change.revision,
    )
    rewrite_in_any_order(change.session.remarks, author_tag=None)


def _sort_without_times(node):
    """Shuffle late answers, which were in the order of arrival."""
    return node.sort if node.sort < LATE else shuffled_late_sort()


def _restamp(change):
    change.session.nodes.filter(tally_revision__gt=0).update(tally_revision=change.revision)
    change.session.whys.update(revision=change.revision, count_revision=change.revision)
    for rows in (change.session.causes, change.session.checks):
        rows.update(revision=change.revision)
