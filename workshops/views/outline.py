"""The tree as the summary shows it: what is folded, and the part that was asked for."""

from dataclasses import dataclass, replace

from django.utils import timezone

from workshops.exports.blocks import Step
from workshops.exports.branding import branding_of
from workshops.exports.subtree import found_in, subtree_of, with_above, with_below
from workshops.exports.walk import answers_below, walk
from workshops.models import Session, limits

MOST_OPEN = 300  # nodes: a larger tree is folded at first
OPEN_LEVELS = 2


@dataclass(frozen=True)
class Row:
    """A step of the walk, and for a node what is below it."""

    step: Step
    answers: int = 0
    is_open: bool = True
    is_parent: bool = False
    is_found: bool = False


@dataclass(frozen=True)
class DrawnTree:
    rows: tuple[Row, ...]
    words: str = ""
    found: int = 0
    branch: object = None


def state_of(session):
    """Return all that a page of the whole tree depends on: while it is the same, so is the page."""
    branding = branding_of(session)
    if session.phase == Session.Phase.CLOSED:
        return session.revision, branding
    # Joining does not change the revision, and the page shows the minute when it was made.
    minute = timezone.now().replace(second=0, microsecond=0)
    return session.revision, branding, session.people_in_all, minute


def asked_tree(record, query):
    """Return the tree, or the part that a page's query asks for: `branch` or `q`."""
    words = " ".join(query.get("q", "").replace("\x00", "").split())[: limits.SEARCH]
    branch = next((n for n in record.nodes if str(n.id) == query.get("branch")), None)
    return drawn_tree(record, branch, words)


def drawn_tree(record, branch=None, words=""):
    """Return the whole tree, or a branch, or the answers with `words`."""
    if branch:
        kept = with_below(record, branch.id) | with_above(record, [branch.id])
        record = subtree_of(record, kept)
    found = found_in(record, words) if words else set()
    if words:
        record = subtree_of(record, with_above(record, found))
    rows = tuple(_rows(record, found, opened=_opened(record, words)))
    return DrawnTree(rows, words, len(found), branch)


def _opened(record, words):
    """Return the ids of nodes that are not folded. The path to a cause never is."""
    if words or len(record.nodes) <= MOST_OPEN:
        return {node.id for node in record.nodes}
    upper = {node.id for node in record.nodes if node.depth < OPEN_LEVELS}
    return upper | with_above(record, [cause.node for cause in record.causes])


def _rows(record, found, opened):
    steps = tuple(walk(record))
    below = answers_below(steps)
    for place, step in enumerate(steps):
        row = Row(step)
        if step.move == "node":
            is_parent = steps[place + 1].move != "end"
            pk = step.node.id
            row = replace(
                row,
                answers=below[pk],
                is_open=pk in opened,
                is_parent=is_parent,
                is_found=pk in found,
            )
        elif step.move == "end":
            row = replace(row, is_parent=steps[place - 1].move == "up")
        yield row
