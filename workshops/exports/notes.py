"""What is said beside a node of the tree, in words, the same in every format."""

from workshops.models import Node
from workshops.words import counted

UNDERLYING = "underlying cause"


def notes_of(node):
    """Such as: why 2, theme; 5 dots. An underlying cause is not told."""
    return tuple(note for note in (place(node), tally(node)) if note)


def notes_on(step):
    """The same of a step of the tree, and whether it is an underlying cause."""
    return (*notes_of(step.node), *([UNDERLYING] if step.cause else []))


def place(node):
    """At which why, and whether it is a theme or lies in one; nothing for a question."""
    if node.theme is not None:
        return "in this theme"
    if not node.depth:
        return ""
    return f"why {node.depth}" + (", theme" if node.kind == Node.Kind.THEME else "")


def tally(node):
    return counted(node.tally, "dot") if node.tally else ""
