"""The tree as the summary shows it: what is folded, and the part that was asked for."""

from dataclasses import dataclass, replace

from django.utils import timezone

from workshops.exports.branding import branding_of
from workshops.exports.entries import NodeEntry
from workshops.exports.subtree import found_in, shown_by, subtree_of, with_above, with_below
from workshops.exports.tree import TreeNode, trees_of
from workshops.models import limits

MOST_OPEN = 300  # nodes: a larger tree is folded at first
OPEN_LEVELS = 2
LONGEST_MINUTE = 8  # digits


@dataclass(frozen=True)
class DrawnTree:
    """The trees to show.

    `opened` has the ids of the nodes that are not folded, `found` those of the answers in which
    `words` were found.
    """

    trees: tuple[TreeNode, ...]
    opened: set[int]
    found: set[int]
    words: str = ""
    branch: NodeEntry | None = None
    minute: int | None = None


def state_of(session):
    """Return all that a page of the whole tree depends on: while it is the same, so is the page."""
    branding = branding_of(session)
    if session.is_closed:
        return session.revision, branding, session.asks_change
    # Joining does not change the revision, and the page shows the minute when it was made.
    minute = timezone.now().replace(second=0, microsecond=0)
    return session.shown_revision, branding, session.people_in_all, minute


def asked_tree(record, query):
    """Return the tree, or the part that a page's query asks for: `minute`, `branch` or `q`."""
    asked = query.get("minute", "")
    if asked.isdecimal() and len(asked) <= LONGEST_MINUTE:
        return tree_at(record, int(asked))
    words = " ".join(query.get("q", "").replace("\x00", "").split())[: limits.SEARCH]
    branch = next((n for n in record.nodes if str(n.id) == query.get("branch")), None)
    return drawn_tree(record, branch, words)


def tree_at(record, minute):
    """Return the tree as it was at a minute: the answers that everybody could read by then."""
    marked = tuple(cause for cause in record.causes if (cause.minute or 0) <= minute)
    record = replace(subtree_of(record, shown_by(record, minute)), causes=marked)
    return DrawnTree(trees_of(record), _opened(record, ""), set(), minute=minute)


def drawn_tree(record, branch=None, words=""):
    """Return the whole tree, or a branch, or the answers with `words`."""
    if branch:
        kept = with_below(record, branch.id) | with_above(record, [branch.id])
        record = subtree_of(record, kept)
    found = found_in(record, words) if words else set()
    if words:
        record = subtree_of(record, with_above(record, found))
    return DrawnTree(trees_of(record), _opened(record, words), found, words, branch)


def _opened(record, words):
    """Return the ids of nodes that are not folded. The path to a cause never is."""
    if words or len(record.nodes) <= MOST_OPEN:
        return {node.id for node in record.nodes}
    upper = {node.id for node in record.nodes if node.depth < OPEN_LEVELS}
    return upper | with_above(record, [cause.node for cause in record.causes])
