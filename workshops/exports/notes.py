"""What is said beside a node of the tree, in words, the same in every format."""

from workshops.models import Node
from workshops.words import counted


def notes_of(node):
    """Such as: why 2, theme; 5 dots; hidden: names a person. An underlying cause is not told."""
    return tuple(note for note in (place(node), tally(node), fate(node)) if note)


def place(node):
    """At which why, and whether it is a theme or lies in one; nothing for a question."""
    if node.theme is not None:
        return "in this theme"
    if not node.depth:
        return ""
    return f"why {node.depth}" + (", theme" if node.kind == Node.Kind.THEME else "")


def tally(node):
    return counted(node.tally, "dot") if node.tally else ""


def fate(node):
    """Why it is not here any more, for a reader who still sees its text."""
    if node.is_here or not node.text:
        return ""
    return f"{node.state}: {node.reason}" if node.reason else str(node.state)
