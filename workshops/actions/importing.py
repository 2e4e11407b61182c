"""Importing a whole session that was kept elsewhere."""

import hmac
import secrets
from collections import Counter
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from workshops import check_kinds, codes, keys
from workshops.common_ground import Batch, Placed, Placement
from workshops.common_ground import to_store as to_store_batch
from workshops.equal_voice.parts import LEAST_ROOM
from workshops.equal_voice.stored import to_store
from workshops.hide_reasons import reason_key
from workshops.models import Action, ActionUpdate, Cause, Check, Node, Remark, Session, Why
from workshops.models.session_closing import RECORD_CLOSED

from .copy_in import copy_in
from .session_keys import new_salt

SORTS = 2**31
CODE_IS_TAKEN_ONCE = "workshops_session_code_key"


def imported_session(organiser, op_id):
    """Return the session that this submission has already made, or None."""
    return Session.objects.filter(organiser=organiser, code=_code(organiser, op_id)).first()


def import_session(record, organiser, op_id=None, *, organisation=None):
    """Make a session of `organiser` from a record; return it. Write all of it, or nothing.

    The same op_id returns the same session. It has a new code and new ids, and no seats, votes or
    authors: its tallies are what is left of the votes. A closed one stays closed, and is kept for
    its full time again.
    """
    if op_id is None:
        return _import(record, organiser, codes.make(), organisation)
    try:
        found = imported_session(organiser, op_id)
        return found or _import(record, organiser, _code(organiser, op_id), organisation)
    except IntegrityError as error:
        found = imported_session(organiser, op_id)  # another process may just have imported it
        if error.__cause__.diag.constraint_name != CODE_IS_TAKEN_ONCE or not found:
            raise
        return found


def _code(organiser, op_id):
    """Return one code for each submission: the database lets no second session have it."""
    sending = f"import {organiser.pk} {op_id}".encode()
    return codes.drawn_from(hmac.digest(settings.SECRET_KEY.encode(), sending, "sha256"))


@keys.undone_with_the_change()
@transaction.atomic
def _import(record, organiser, code, organisation):
    facts = {"voice": _voice(record), "record": _state_of(record), "organisation": organisation}
    session = _session(record.settings, organiser, code, **facts)
    nodes = _nodes(session, record.nodes)
    copy_in(Node, nodes.values())
    _import_batches(session, record.voice.batches, nodes)
    copy_in(Why, _whys(session, record, nodes))
    for cause in record.causes:
        _import_cause(session, cause, nodes.get(cause.node))
    for check in record.checks:
        _import_check(session, check, nodes)
    copy_in(Remark, [_remark(session, entry, nodes) for entry in record.remarks])
    return session


def _session(planned, organiser, code, *, organisation, **facts):
    columns = planned.columns()
    if organisation is not None:
        columns |= organisation.within_limits(columns)
    return Session.objects.create(
        code=code,
        organiser=organiser,
        role_groups=list(planned.role_groups),
        sides=list(planned.sides),
        side_names=list(planned.side_names),
        asks_groups=planned.cap >= LEAST_ROOM,
        languages=list(planned.languages),
        people=planned.people or None,
        opened_at=_noon(planned.day),
        answers_deleted_at=_noon(planned.answers_deleted),
        collect_until=_noon(planned.collect_until),
        organisation=organisation,
        **columns,
        **_as_of(planned.phase),
        **facts,
    )


def _voice(record):
    return to_store(record.voice.voice) if record.voice.voice else None


def _state_of(record):
    """Return whether everybody was asked what they think of the record."""
    was_asked = any(check.kind in check_kinds.OF_THE_RECORD for check in record.checks)
    return RECORD_CLOSED if was_asked else ""


def _as_of(phase):
    """Return the columns of a session that is imported at that phase."""
    if phase == Session.Phase.CLOSED:
        return {"closed_at": timezone.now()}
    return {} if phase == Session.Phase.PREPARING else {"salt": new_salt()}


def _noon(day):
    """Return noon of a day whose time nobody kept, or None without a day."""
    if day is None:
        return None
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(12)))


def _nodes(session, entries):
    """Return the rows by the record's ids, parents before children; siblings keep their order."""
    sorts = sorted(secrets.SystemRandom().sample(range(SORTS), len(entries)))
    nodes = {}
    for entry, sort in zip(entries, sorts, strict=True):
        nodes[entry.id] = _node(session, entry, sort, nodes)
    return nodes


def _node(session, entry, sort, nodes):
    parent = nodes.get(entry.parent)
    theme = nodes.get(entry.theme)
    held = {
        "text": entry.text or "",
        "reason": reason_key(entry.reason),
        "tally": entry.tally or 0,
    }
    return Node(
        session=session,
        parent_id=parent and parent.pk,
        depth=entry.depth,
        path=[*parent.path, parent.pk] if parent else [],
        theme_id=theme and theme.pk,
        sort=sort,
        tally_revision=session.revision if entry.dots else 0,
        revision=session.revision,
        **entry.columns() | held,
    )


def _whys(session, record, nodes):
    """Yield the whys one after the other, so that the time at each is what it was.

    Each has as many answers as the record says, since silent ones are not in it, but no fewer than
    there are. What is collected before a session opens is not counted until then.
    """
    there = Counter(entry.parent for entry in record.nodes if _counts(entry))
    lengths = [timedelta(minutes=entry.minutes or 0) for entry in record.whys]
    start = timezone.now() - sum(lengths, timedelta())
    in_turn = sorted(zip(record.whys, lengths, strict=True), key=lambda pair: pair[0].turn)
    for entry, length in in_turn:
        answers = 0 if session.is_collecting else max(entry.answers, there[entry.node])
        settled = entry.stage == Why.Stage.SETTLED
        asked_at, start = start, start + length
        yield Why(
            session=session,
            node=nodes[entry.node],
            opened_at=asked_at,
            settled_at=start if settled else None,
            revision=session.revision,
            count_revision=session.revision,
            **entry.columns() | {"answers": answers},
        )


def _counts(entry):
    return entry.kind == Node.Kind.ANSWER and entry.state == Node.State.VISIBLE


def _import_cause(session, entry, node):
    cause = Cause.objects.create(
        session=session, node=node, revision=session.revision, **entry.columns()
    )
    for action in entry.actions:
        changed = action.changed and action.changed.written()
        agreed = Action.objects.create(
            cause=cause, due=action.due, changed=changed, **action.columns()
        )
        updates = (
            ActionUpdate(action=agreed, day=update.day, **update.columns())
            for update in action.updates
        )
        ActionUpdate.objects.bulk_create(updates)


def _import_check(session, entry, nodes):
    counts = {count.choice or str(nodes[count.step].pk): count.people for count in entry.counts}
    Check.objects.create(
        session=session,
        node=nodes[entry.node],
        state=Check.State.CLOSED,
        counts=counts,
        revision=session.revision,
        **entry.columns(),
    )


def _import_batches(session, batches, nodes):
    """Keep what was compared, with the ids that its nodes have here."""
    if batches:
        stored = [to_store_batch(_batch(entry, nodes)) for entry in batches]
        session.voice = {**(session.voice or {}), "batches": stored}
        session.save(update_fields=["voice"])


def _batch(entry, nodes):
    placed = (
        Placed(
            nodes[each.node].pk,
            Placement(each.placement),
            each.people,
            each.kind,
            each.choice if each.step is None else str(nodes[each.step].pk),
        )
        for each in entry.placed
    )
    return Batch(tuple(nodes[why].pk for why in entry.whys), (), tuple(placed))


def _remark(session, entry, nodes):
    known = entry.columns() | {"reason": reason_key(entry.reason)}
    return Remark(session=session, node=nodes.get(entry.node), **known)
