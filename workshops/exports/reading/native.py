"""Our own JSON, back into the SessionRecord that it was written from."""

from django.utils.translation import gettext as _

from workshops.models import Node, Why, limits

from ..session_record import ActionEntry, CauseEntry, NodeEntry, SessionRecord, WhyEntry
from .settings import settings
from .shape import MOST_NODES, Found, arranged, no_node

MOST_MINUTES = 10_000_000  # 19 years, of all whys together
KINDS = Node.Kind.values
STATES = Node.State.values


def record(top):
    """The SessionRecord in a file of ours. What can be counted is not read, but counted again."""
    nodes, ids = arranged([_found(at) for at in top.get("nodes").items(MOST_NODES)])
    if not nodes:
        raise top.get("nodes").wrong(_("%(place)s must contain a question."))
    if sum(node.kind == Node.Kind.QUESTION for node in nodes) > 1:
        raise top.get("nodes").wrong(_("%(place)s contains more than 1 question."))
    places = _Places(nodes, ids)
    whys = tuple(_why(at, places) for at in top.get("whys").items(MOST_NODES))
    _check_asked(top, nodes, whys)
    _check_time(top, whys)
    causes = tuple(_cause(at, places) for at in top.get("causes").items(MOST_NODES))
    return SessionRecord(settings(top.get("session")), nodes, whys, causes)


def _found(at):
    key, parent, theme = at.get("id").key(), at.get("parent"), at.get("theme", default=None)
    return Found(
        at,
        key,
        None if parent.value is None else parent.key(),
        _entry(at, is_root=parent.value is None),
        None if theme.value is None else theme.key(),
    )


def _entry(at, is_root):
    kind = at.get("kind").one_of(KINDS)
    if (kind == Node.Kind.QUESTION) != is_root:
        raise at.get("parent").wrong(
            _("%(place)s must be null for a question, and for nothing else.")
        )
    state = at.get("state", default=Node.State.VISIBLE).one_of(STATES)
    if is_root and state != Node.State.VISIBLE:
        words = _("%(place)s must be “here”. A question cannot be hidden or taken back.")
        raise at.get("state").wrong(words)
    tally = at.get("tally", default=0)
    return NodeEntry(
        id=0,
        kind=kind,
        parent=None,
        text=_text(at.get("text"), state),
        state=state,
        reason=at.get("reason", default="").text(limits.REASON, may_be_blank=True),
        from_room=at.get("from_room", default=False).flag(),
        tally=None if tally.value is None else tally.whole(),
    )


def _text(at, state):
    """What is hidden may have been left out for its reader; what was withdrawn has no text."""
    if state == Node.State.WITHDRAWN:
        if at.value not in (None, ""):
            raise at.wrong(_("%(place)s must be empty, because this answer was taken back."))
        return at.value
    if state == Node.State.HIDDEN and at.value is None:
        return None
    return at.text(limits.ANSWER, may_be_blank=state == Node.State.HIDDEN)


class _Places:
    """Find the node that an entry is about, each at most once."""

    def __init__(self, nodes, ids):
        self.nodes = {node.id: node for node in nodes}
        self.ids = ids
        self.taken = set()

    def take(self, at, what):
        number = self.ids.get(at.key())
        if number is None:
            raise no_node(at, at.value)
        if (what, number) in self.taken:
            raise at.wrong(
                _("%(place)s is a node that already has a why.")
                if what == "why"
                else _("%(place)s is a node that is already marked as a cause.")
            )
        self.taken.add((what, number))
        return number


def _why(at, places):
    turn = at.get("turn")
    if ("turn", turn.whole(least=1)) in places.taken:
        raise turn.wrong(_("%(place)s is already the turn of another why."))
    places.taken.add(("turn", turn.value))
    minutes = at.get("minutes", default=None)
    return WhyEntry(
        node=places.take(at.get("node"), "why"),
        stage=at.get("stage").one_of(Why.Stage.values),
        turn=turn.value,
        answers=at.get("answers").whole(),
        minutes=None if minutes.value is None else minutes.whole(most=MOST_MINUTES),
    )


def _check_asked(top, nodes, whys):
    asked = {why.node for why in whys}
    for node in nodes:
        if node.parent is not None and node.parent not in asked:
            raise top.get("whys").wrong(_("%(place)s has no entry for a node that has answers."))


def _check_time(top, whys):
    if sum(why.minutes or 0 for why in whys) > MOST_MINUTES:
        raise top.get("whys").wrong(_("%(place)s has too many minutes in total."))


def _cause(at, places):
    node = at.get("node")
    number = places.take(node, "cause")
    if places.nodes[number].kind == Node.Kind.QUESTION:
        raise node.wrong(_("%(place)s is the question, which cannot be a cause."))
    actions = at.get("actions", default=[]).items(1000)
    return CauseEntry(number, at.get("wording").text(limits.WORDING), tuple(map(_action, actions)))


def _action(at):
    return ActionEntry(
        what=at.get("what").text(limits.ACTION),
        who=at.get("who", default="").text(limits.ACTION_DETAIL, may_be_blank=True),
        by_when=at.get("by_when", default="").text(limits.ACTION_DETAIL, may_be_blank=True),
        how_known=at.get("how_known", default="").text(limits.ACTION, may_be_blank=True),
    )
