"""The plain form: {"question": "…", "nodes": [{"id": 1, "parent": null, "text": "…"}]}."""

from collections import Counter

from workshops.models import Node, Session, Why, limits

from ..entries import NodeEntry, Settings, WhyEntry
from ..session_record import SessionRecord
from .shape import MOST_NODES, Found, arranged

QUESTION = object()  # differs from every id of the file


def record(top):
    """Return the SessionRecord in the plain form: every why with answers counts as settled."""
    question = _question(top)
    answers = [_answer(at) for at in top.get("nodes").items(MOST_NODES)]
    nodes, _ = arranged([question, *answers])
    title = top.get("title", default=short(nodes[0].text)).text(limits.TITLE).strip()
    return made_of(nodes, title)


def made_of(nodes, title):
    """Return the SessionRecord of a tree without other data."""
    has_answers = len(nodes) > 1
    phase = Session.Phase.CLOSING if has_answers else Session.Phase.PREPARING
    return SessionRecord(Settings(title=title, phase=phase), nodes, _whys(nodes))


def short(text):
    """Return a title for a question."""
    line = " ".join(text.split())
    return line if len(line) <= limits.TITLE else f"{line[: limits.TITLE - 1]}…"


def _question(top):
    text = top.get("question").text(limits.ANSWER).strip()
    return Found(top, NodeEntry(QUESTION, Node.Kind.QUESTION, None, text))


def _answer(at):
    text = at.get("text").text(limits.ANSWER).strip()
    parent = at.get("parent")
    above = QUESTION if parent.value is None else parent.key()
    return Found(at, NodeEntry(at.get("id").key(), Node.Kind.ANSWER, above, text))


def _whys(nodes):
    answers = Counter(node.parent for node in nodes if node.parent is not None)
    asked = [node for node in nodes if node.id in answers]
    return tuple(
        WhyEntry(node.id, Why.Stage.SETTLED, turn, answers[node.id], minutes=0)
        for turn, node in enumerate(asked, start=1)
    )
