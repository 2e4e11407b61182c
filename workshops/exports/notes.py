"""The labels beside a node of the tree and above it, the same in every format."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops import words
from workshops.known_by import WORDS, known_by_words
from workshops.models import Node
from workshops.words import dots, why_name

JOINED = " · "  # between labels on one line


def notes_of(node):
    """Return the labels of a node, such as Why 2, Theme, 5 dots; without that it is a cause."""
    theme = _("Theme") if node.kind == Node.Kind.THEME else ""
    known = known_by_words(node.known_by)
    return tuple(filter(None, (_place(node), theme, known, *dots_of(node), recognised(node))))


def notes_in(tree):
    """Return the same for a node in the tree, and how why was asked about it."""
    return (*notes_of(tree.node), *known_in(tree), *asked_as(tree))


def notes_on(tree):
    """Return the same, and whether it is an underlying cause."""
    return (*notes_in(tree), *([underlying()] if tree.cause else []))


def with_notes(text, notes):
    """Return a text with its labels in brackets after it, for formats that only have letters."""
    return f"{text} ({JOINED.join(notes)})" if notes else text


def tally(node):
    """Return how many dots a node has, or nothing."""
    return dots(node.dots) if node.dots else ""


def dots_of(node):
    """Return the labels for the dots of a node: all, and those on paper."""
    return (tally(node), words.on_paper(node.paper_dots) if node.paper_dots else "")


def recognised(node):
    """Return how many people recognise a node, or nothing."""
    return words.recognised(node.recognised) if node.recognised else ""


def asked_as(tree):
    """Return a list with how why was asked about it, if that is not “Why?”."""
    return [_("Asked as: “%(text)s”") % {"text": tree.prompt}] if tree.prompt else []


def known_in(tree):
    """Return how the authors of the answers in a theme know them: a label and a count each."""
    return known_by_counts(member.node for member in tree.members)


def known_by_counts(nodes):
    """Return how the authors of answers know them, as a list such as: I have seen it: 9."""
    counts = Counter(node.known_by for node in nodes if node.known_by)
    # Translators: how people know what they wrote, such as “I have seen it”, and how many do.
    label = _("%(known)s: %(n)s")
    ways = [key for key in WORDS if key in counts]
    return [label % {"known": known_by_words(key), "n": figure(counts[key])} for key in ways]


def underlying():
    """Return the label of a cause."""
    return _("Underlying cause")


def answers_at(level, count):
    """Return how many answers there are at a level."""
    label = ngettext("Why %(level)s: %(n)s answer", "Why %(level)s: %(n)s answers", count)
    return label % {"level": level, "n": figure(count)}


def _place(node):
    """Return its why, or that it is in a theme; nothing for a question."""
    if node.theme is not None:
        return _("In this theme")
    return why_name(node.depth) if node.depth else ""
