"""An outline from elsewhere: lines under lines, in any format."""

from dataclasses import dataclass, replace
from itertools import islice

from django.utils.translation import gettext as _

from workshops.models import Node, limits

from ..entries import NodeEntry
from . import plain
from .located import Located, Unreadable
from .shape import MOST_NODES, Found, arranged

QUESTION = object()  # like no id of an outline


@dataclass(frozen=True)
class Line:
    """A line: its place in words, its key, and the key of the line above it."""

    place: str
    key: object
    parent: object  # None at the top
    text: str


def record(lines, question, notes):
    """Return the SessionRecord of an outline. Without `question`, its 1 top line is the question.

    Add to `notes` what was cleaned. Raise Unreadable.
    """
    found = [_answer(line, notes) for line in islice(lines, MOST_NODES + 1)]
    if len(found) > MOST_NODES:
        raise too_many_lines()
    if not found:
        raise Unreadable(_("There is nothing to import."))
    nodes = arranged(_under(question, found, notes) if question else _with_its_own(found))[0]
    return plain.made_of(nodes, plain.short(nodes[0].text))


def too_many_lines():
    """Return the error for an outline with more lines than a session may have answers."""
    words = _("This file has too many lines. The most is %(most)s.")
    return Unreadable(words % {"most": f"{MOST_NODES:,}"})


class _Spot(Located):
    """A line, which has no members: each error is at the line."""

    def get(self, name, default=None):
        return self


def _answer(line, notes):
    at = _Spot(line.text, line.place, notes)
    text = at.text(limits.ANSWER).strip()
    return Found(at, NodeEntry(line.key, Node.Kind.ANSWER, line.parent, text))


def _under(question, found, notes):
    at = _Spot(question, _("The question"), notes)
    text = at.text(limits.ANSWER).strip()
    top = Found(at, NodeEntry(QUESTION, Node.Kind.QUESTION, None, text))
    return [top, *(_with(f, parent=QUESTION) if f.parent is None else f for f in found)]


def _with_its_own(found):
    tops = [node for node in found if node.parent is None]
    if len(tops) > 1:
        words = _(
            "%(place)s is not under another line, and only 1 line can be the question. "
            "Indent it, or enter the question separately."
        )
        raise tops[1].at.wrong(words)
    return [_with(f, kind=Node.Kind.QUESTION) if f.parent is None else f for f in found]


def _with(found, **facts):
    return Found(found.at, replace(found.entry, **facts))
