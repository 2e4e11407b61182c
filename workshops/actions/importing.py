"""Bringing in a whole session that was kept elsewhere."""

import secrets
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from workshops import keys
from workshops.models import Action, Cause, Node, Session, Why
from workshops.models.session import KEPT

from .leavings import new_salt

AT_ONCE = 2000
SORTS = 2**31


@keys.undone_with_the_change()
@transaction.atomic
def bring_in(record, organiser):
    """Make a session of `organiser` out of a record; return it. All of it is written, or nothing.

    It has a new code and new ids, and no seats, votes or authors: its tallies are what is left
    of the votes. A closed one stays closed, and its time until deletion begins anew.
    """
    session = _session(record.settings, organiser)
    nodes = _nodes(session, record.nodes)
    Node.objects.bulk_create(nodes.values(), batch_size=AT_ONCE)
    Why.objects.bulk_create(_whys(session, record.whys, nodes), batch_size=AT_ONCE)
    for cause in record.causes:
        _bring_in_cause(session, cause, nodes[cause.node])
    return session


def _session(settings, organiser):
    return Session.objects.create(
        organiser=organiser,
        role_groups=list(settings.role_groups),
        people=settings.people or None,
        opened_at=_noon(settings.day),
        **{name: getattr(settings, name) for name in KEPT},
        **_as_of(settings.phase),
    )


def _as_of(phase):
    """What belongs to a session that was brought in at that phase."""
    if phase == Session.Phase.CLOSED:
        return {"closed_at": timezone.now()}
    return {} if phase == Session.Phase.PREPARING else {"salt": new_salt()}


def _noon(day):
    """A moment of a day whose time nobody kept."""
    if day is None:
        return None
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(12)))


def _nodes(session, entries):
    """The rows by the record's ids, parents before children; siblings keep their order."""
    sorts = sorted(secrets.SystemRandom().sample(range(SORTS), len(entries)))
    nodes = {}
    for entry, sort in zip(entries, sorts, strict=True):
        nodes[entry.id] = _node(session, entry, sort, nodes)
    return nodes


def _node(session, entry, sort, nodes):
    parent = nodes.get(entry.parent)
    theme = nodes.get(entry.theme)
    return Node(
        session=session,
        kind=entry.kind,
        parent_id=parent and parent.pk,
        depth=entry.depth,
        path=[*parent.path, parent.pk] if parent else [],
        theme_id=theme and theme.pk,
        sort=sort,
        text=entry.text or "",
        state=entry.state,
        reason=entry.reason,
        from_room=entry.from_room,
        tally=entry.tally or 0,
        tally_revision=session.revision if entry.tally else 0,
        revision=session.revision,
    )


def _whys(session, entries, nodes):
    """One after the other, so that the time at each is what it was."""
    lengths = [timedelta(minutes=entry.minutes or 0) for entry in entries]
    start = timezone.now() - sum(lengths, timedelta())
    in_turn = sorted(zip(entries, lengths, strict=True), key=lambda pair: pair[0].turn)
    for entry, length in in_turn:
        settled = entry.stage == Why.Stage.SETTLED
        asked_at, start = start, start + length
        yield Why(
            session=session,
            node=nodes[entry.node],
            stage=entry.stage,
            opened=entry.turn,
            opened_at=asked_at,
            settled_at=start if settled else None,
            answers=entry.answers,
            revision=session.revision,
            count_revision=session.revision,
        )


def _bring_in_cause(session, entry, node):
    cause = Cause.objects.create(
        session=session, node=node, wording=entry.wording, revision=session.revision
    )
    for action in entry.actions:
        Action.objects.create(
            cause=cause,
            what=action.what,
            who=action.who,
            by_when=action.by_when,
            how_known=action.how_known,
        )
