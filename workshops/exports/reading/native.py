"""Read our own JSON back into the SessionRecord from which it was written.

Each entry is read as declared (exports/entries); this module checks how they fit together.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from workshops import check_kinds
from workshops.models import Node, Remark, limits

from ..entries import (
    MOST_COUNTS,
    MOST_MINUTES,
    CauseEntry,
    CheckEntry,
    NodeEntry,
    RemarkEntry,
    Settings,
    WhyEntry,
)
from ..session_record import SessionRecord
from .shape import MOST_NODES, Found, arranged, no_node
from .voice import read_voice


def record(top):
    """Return the SessionRecord in our JSON. What can be counted is counted again, not read."""
    nodes, ids = arranged([_found(at) for at in top.get("nodes").items(MOST_NODES)])
    if not nodes:
        raise top.get("nodes").wrong(_("%(place)s must contain a question."))
    if sum(node.kind == Node.Kind.QUESTION for node in nodes) > 1:
        raise top.get("nodes").wrong(_("%(place)s contains more than 1 question."))
    places = _Places(nodes, ids)
    whys = tuple(_why(at, places) for at in top.get("whys").items(MOST_NODES))
    _refuse_missing_whys(top, nodes, whys)
    _refuse_too_much_time(top, whys)
    causes = tuple(_cause(at, places) for at in top.get("causes").items(MOST_NODES))
    checks = tuple(_check(at, places) for at in top.get("checks", []).items(MOST_NODES))
    remarks = tuple(_remark(at, places, causes) for at in top.get("remarks", []).items(MOST_NODES))
    settings, voice = Settings.read(top.get("session")), read_voice(top.get("voice", {}), places)
    return SessionRecord(settings, nodes, whys, causes, checks, remarks, voice)


def _found(at):
    entry = NodeEntry.read(at)
    _refuse_wrong_kind(at, entry)
    _refuse_wrong_text(at, entry)
    return Found(at, entry)


def _refuse_wrong_kind(at, entry):
    is_root = entry.parent is None
    if (entry.kind == Node.Kind.QUESTION) != is_root:
        raise at.get("parent").wrong(
            _("%(place)s must be null for a question, and for nothing else.")
        )
    if is_root and entry.state != Node.State.VISIBLE:
        words = _("%(place)s must be “here”. A question cannot be hidden or taken back.")
        raise at.get("state").wrong(words)
    for name in ("known_by", "on_paper"):
        if getattr(entry, name) and entry.kind != Node.Kind.ANSWER:
            raise at.get(name).wrong(_("%(place)s is only for answers."))


def _refuse_wrong_text(at, entry):
    """Refuse a wrong text: hidden words may be left out; withdrawn and erased answers have none."""
    if entry.state == Node.State.WITHDRAWN:
        if entry.text:
            words = _("%(place)s must be empty, because this answer was taken back.")
            raise at.get("text").wrong(words)
    elif entry.is_erased:
        if entry.text or entry.reason or entry.known_by:
            words = _("%(place)s must be empty, because this answer was deleted.")
            raise at.get("text").wrong(words)
    elif entry.state != Node.State.HIDDEN and not entry.text:
        at.get("text").text(limits.ANSWER)  # which reports the error


class _Places:
    """Find the node that an entry is about; `take` finds each at most once."""

    def __init__(self, nodes, ids):
        self.nodes = {node.id: node for node in nodes}
        self.ids = ids
        self.taken = set()

    def find(self, at):
        number = self.ids.get(at.key())
        if number is None:
            raise no_node(at, at.value)
        return number

    def take(self, at, what):
        number = self.find(at)
        if (what, number) in self.taken:
            raise at.wrong(
                _("%(place)s is a node that already has a why.")
                if what == "why"
                else _("%(place)s is a node that is already marked as a cause.")
            )
        self.taken.add((what, number))
        return number


def _why(at, places):
    entry = WhyEntry.read(at)
    if ("turn", entry.turn) in places.taken:
        raise at.get("turn").wrong(_("%(place)s is already the turn of another why."))
    places.taken.add(("turn", entry.turn))
    return replace(entry, node=places.take(at.get("node"), "why"))


def _refuse_missing_whys(top, nodes, whys):
    asked = {why.node for why in whys}
    for node in nodes:
        if node.parent is not None and node.parent not in asked:
            raise top.get("whys").wrong(_("%(place)s has no entry for a node that has answers."))


def _refuse_too_much_time(top, whys):
    if sum(why.minutes or 0 for why in whys) > MOST_MINUTES:
        raise top.get("whys").wrong(_("%(place)s has too many minutes in total."))


def _cause(at, places):
    entry = CauseEntry.read(at)
    if entry.node is None:
        return entry
    number = places.take(at.get("node"), "cause")
    if places.nodes[number].kind == Node.Kind.QUESTION:
        raise at.get("node").wrong(_("%(place)s is the question, which cannot be a cause."))
    return replace(entry, node=number)


def _remark(at, places, causes):
    entry = RemarkEntry.read(at)
    is_beside = entry.kind in (Remark.Kind.VIEW, Remark.Kind.CAUSE)
    if is_beside == (entry.node is None):
        raise at.get("node", None).wrong(_("%(place)s does not fit the kind of the remark."))
    if not is_beside:
        return entry
    number = places.find(at.get("node"))
    if places.nodes[number].kind == Node.Kind.QUESTION:
        raise at.get("node").wrong(_("%(place)s is the question. A view is about an answer."))
    if entry.kind == Remark.Kind.CAUSE and number not in {cause.node for cause in causes}:
        raise at.get("node").wrong(_("%(place)s is a node that is not a cause."))
    return replace(entry, node=number)


def _check(at, places):
    entry = CheckEntry.read(at)
    number = places.find(at.get("node"))
    is_question = places.nodes[number].kind == Node.Kind.QUESTION
    if is_question and entry.kind not in check_kinds.OF_THE_RECORD:
        raise at.get("node").wrong(_("%(place)s is the question. A check is about an answer."))
    if not is_question and entry.kind in check_kinds.OF_THE_RECORD:
        raise at.get("node").wrong(_("%(place)s is not the question. This check is about all."))
    pairs = zip(at.get("counts").items(MOST_COUNTS), entry.counts, strict=True)
    steps = _steps(entry, number, places)
    counts = tuple(_count(place, count, entry.kind, steps, places) for place, count in pairs)
    return replace(entry, node=number, counts=counts)


def _steps(entry, number, places):
    """Return the lower ends of the steps that people could choose."""
    node, way = places.nodes[number], [number]
    while node.parent is not None:
        node = places.nodes[node.parent]
        way.insert(0, node.id)
    return check_kinds.steps(entry.kind, way)


def _count(at, entry, kind, steps, places):
    if entry.step is None:
        at.get("choice").one_of(tuple(check_kinds.WORDS[kind]))
        return entry
    step = places.find(at.get("step"))
    if entry.choice or step not in steps:
        raise at.get("step").wrong(_("%(place)s is not a step of this check."))
    return replace(entry, step=step)
