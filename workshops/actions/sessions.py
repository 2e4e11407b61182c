"""The beginning of a session: prepared, changed, and opened."""

from django.db import transaction
from django.utils import timezone

from workshops import rules
from workshops.equal_voice.parts import LEAST_ROOM
from workshops.models import Node, Question, Session

from . import early, session_keys
from .change import session_change


@transaction.atomic
def create(organiser, question, **plan):
    """Make a session with its question; `plan` has the session's own fields."""
    session = Session.objects.create(organiser=organiser, **_with_asks_groups(plan))
    Question.objects.create(
        session=session,
        kind=Node.Kind.QUESTION,
        depth=0,
        sort=0,
        text=question,
        revision=session.revision,
    )
    return session


def edit(session, question, **plan):
    """Change question and plan of a session that has not started."""
    with session_change(session) as change:
        rules.may_reword(change.session)
        planned = _with_asks_groups(plan)
        languages, groups = change.session.languages, _groups(change.session)
        for name, value in planned.items():
            setattr(change.session, name, value)
        if _groups(change.session) != groups:
            rules.may_reword_groups(change.session, change.session.seats.count())
        if change.session.languages != languages:
            change.session.full_reload_revision = change.revision
        change.session.edited_at = timezone.now()
        change.head(*planned, "edited_at", "full_reload_revision")
        node = change.session.question
        node.text = question
        change.reword(node, "text")


def start(session):
    """Open the session, so that the room can begin. Those who were early are in already.

    What was collected before is shuffled, and stays with its authors.
    """
    with session_change(session) as change:
        rules.may_start(change.session)
        opened, was_early = change.session, change.session.is_collecting
        opened.phase, opened.opened_at = Session.Phase.OPEN, timezone.now()
        if was_early:
            early.hand_over(change)
        else:
            opened.collect_until = None
            opened.key, opened.salt = None, session_keys.new_salt()
        change.head("phase", "opened_at", "collect_until", "key", "salt")


def _with_asks_groups(plan):
    """Add whether people are asked for their group: not where too few can come to say anything."""
    return plan | ({"asks_groups": plan["cap"] >= LEAST_ROOM} if "cap" in plan else {})


def _groups(session):
    """Return what people can choose when they join, and what it says of them."""
    return session.side_by_group, session.side_names
