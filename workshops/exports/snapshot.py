"""Read a whole session from the database in 8 queries, for any size."""

from collections import defaultdict
from dataclasses import fields, replace

from django.db.models import Case, IntegerField, Q, When
from django.utils import timezone

from workshops import check_kinds
from workshops.common_ground import batches_of
from workshops.equal_voice.stored import from_stored
from workshops.hide_reasons import reason_in_english
from workshops.models import Action, Check, Why

from .common_ground import of_nodes
from .entries import (
    ActionEntry,
    CauseEntry,
    ChangedEntry,
    CheckEntry,
    CountEntry,
    NodeEntry,
    RemarkEntry,
    Settings,
    UpdateEntry,
    VoiceEntry,
    WhyEntry,
)
from .order import Branches
from .session_record import SessionRecord
from .timing import minutes_at

# The columns of a node, in the order of its entry. What nobody may see counts as 0.
SEEN = {"tally": "seen_tally", "paper_dots": "seen_paper", "recognised": "seen_recognised"}
COLUMNS = {"depth": "depth"} | NodeEntry.attributes() | SEEN
NODE = tuple(COLUMNS[field.name] for field in fields(NodeEntry))


def read_record(session):
    """Return the record of `session`, with everything in it."""
    nodes = _nodes(session)
    return SessionRecord(
        settings=_settings(session),
        nodes=nodes,
        whys=_whys(session),
        causes=_causes(session),
        checks=_checks(session),
        remarks=_remarks(session, nodes),
        voice=_voice(session, nodes),
        code=session.written_code_to_join,
        was_asked_about=session.is_record_closed,
    )


def _settings(session):
    return Settings.of_row(
        session,
        role_groups=tuple(session.role_groups),
        sides=tuple(session.sides),
        side_names=tuple(session.side_names),
        languages=tuple(session.languages),
        day=_day(session.opened_at),
        answers_deleted=_day(session.answers_deleted_at),
        collect_until=_day(session.collect_until),
        people=session.people_in_all,
    )


def _voice(session, nodes):
    """Return what is published by group and side, of the nodes that are still there."""
    voice = VoiceEntry.of(from_stored(session.voice), batches_of(session.voice))
    return of_nodes(voice, {node.id for node in nodes})


def _day(moment):
    return timezone.localdate(moment).isoformat() if moment else None


def _nodes(session):
    rows = session.nodes.annotate(
        seen_tally=_unless(Q(parent__why__dots_unseen=True), "tally"),
        seen_paper=_unless(Q(parent__why__dots_unseen=True), "paper_dots"),
        seen_recognised=_unless(~Q(parent__why__stage=Why.Stage.SETTLED), "recognised"),
    )
    rows = rows.order_by("sort", "id").values_list(*NODE)
    return tuple(Branches(map(_entry, rows)).in_tree_order())


def _unless(unseen, column):
    return Case(When(unseen, then=0), default=column, output_field=IntegerField())


def _entry(row):
    # In English: a record is for all languages, and for other programs.
    entry = NodeEntry(*row)
    return replace(entry, reason=reason_in_english(entry.reason)) if entry.reason else entry


def _whys(session):
    whys = list(session.whys.order_by("position"))
    minutes = minutes_at(whys)
    return tuple(_why(why, minutes.get(why.pk)) for why in whys)


def _why(why, minutes):
    entry = WhyEntry.of_row(why, minutes=minutes)
    # An imported result is kept while its why is open again, and seen once it is settled.
    return replace(entry, voters=None, dots_given=None) if why.is_open else entry


def _causes(session):
    actions = _actions_by_cause(session)
    marked = session.causes.filter(removed=False).order_by("id")
    return tuple(CauseEntry.of_row(cause, actions=tuple(actions[cause.pk])) for cause in marked)


def _actions_by_cause(session):
    found = defaultdict(list)
    actions = Action.objects.filter(cause__session=session).prefetch_related("updates")
    for action in actions.order_by("id"):
        found[action.cause_id].append(_action(action))
    return found


def _action(action):
    updates = tuple(
        UpdateEntry.of_row(update, day=update.day.isoformat()) for update in action.updates.all()
    )
    due = action.due and action.due.isoformat()
    changed = action.changed and ChangedEntry(**action.changed)
    return ActionEntry.of_row(action, due=due, updates=updates, changed=changed)


def _checks(session):
    counted = session.checks.filter(state=Check.State.CLOSED, counts__isnull=False)
    found = counted.select_related("node").order_by("id")
    return tuple(CheckEntry.of_row(check, counts=_counts(check)) for check in found)


def _counts(check):
    steps = {str(pk): pk for pk in check_kinds.steps(check.kind, check.way)}
    return tuple(
        CountEntry(check.counts[key], "" if key in steps else key, steps.get(key))
        for key in check_kinds.choices(check.kind, check.way)
        if key in check.counts
    )


def _remarks(session, nodes):
    """Return them in the order of the tree, by their words: no order tells who came first."""
    places = {node.id: place for place, node in enumerate(nodes)}
    found = (RemarkEntry.of_row(remark) for remark in session.remarks.all())
    entries = [replace(entry, reason=reason_in_english(entry.reason)) for entry in found]
    return tuple(sorted(entries, key=lambda entry: _place(entry, places)))


def _place(entry, places):
    at = len(places) if entry.node is None else places[entry.node]
    return at, entry.kind, entry.text, entry.state
