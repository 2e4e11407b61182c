"""What a slide shows: causes and the path to them, then the strongest; the rest is counted."""

from heapq import heapify, heappop, heappush
from itertools import count

from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.entries import NodeEntry
from workshops.exports.tree import TreeNode

from .boxes import behind, endings_of

MOST = 400  # no slide has space for so many

# What is shown on the path to a cause: each step; no middles of runs; or only why 1 and causes.
EVERY_STEP, FORKS_AND_ENDS, ONLY_ENDS = range(3)


class Folding:
    """Trees of which a part can be shown. `most` is how many answers can be added to the causes."""

    def __init__(self, trees):
        self._trees = trees
        self._first = [node for tree in trees for node in _never_folded(tree)]
        self._then = _by_strength(self._first, endings_of(trees))

    @property
    def most(self):
        return len(self._then)

    def showing(self, many, detail=EVERY_STEP):
        """Return each tree with the `many` strongest, and words for what is folded.

        Steps left out according to `detail` are counted too: the numbers still show the depth.
        """
        keep = {*self._first, *self._then[:many]}
        passed_over = {each for each in keep if _is_passed_over(each, keep, detail)}
        return [_shown(tree, keep - passed_over, passed_over) for tree in self._trees]


def _shown(tree, keep, passed_over):
    """Return the part of `tree` to show. The count of what is folded behind it is inside it."""
    further, folded = _next(tree, keep, passed_over)
    more = (_placeholder(tree, _more(folded)),) if folded else ()
    members = _members(tree)
    children = tuple([_shown(each, keep, passed_over) for each in further])
    if tree.is_root:
        return TreeNode(tree.node, tree.cause, members=members, children=children + more)
    return TreeNode(tree.node, tree.cause, members=members + more, children=children)


def _next(tree, keep, passed_over):
    """Return what is shown next behind `tree`, and how many answers are left out before that."""
    shown, folded = [], 0
    for child in behind(tree):
        if child in keep:
            shown.append(child)
        elif child in passed_over:
            further, left_out = _next(child, keep, passed_over)
            shown += further
            folded += left_out + len(child.members) + child.is_answer
        else:
            folded += child.answers_below + child.is_answer
    return shown, folded


def _is_passed_over(tree, keep, detail):
    if detail == EVERY_STEP or tree.node.depth < 2 or _has_cause(tree):
        return False
    after = sum(child in keep for child in behind(tree))
    return after == 1 or (detail == ONLY_ENDS and after > 1)


def _has_cause(tree):
    return tree.cause or any(member.cause for member in tree.members)


def _never_folded(tree):
    """Return the question, the causes and all between them, in tree order."""
    further = [node for child in behind(tree) for node in _never_folded(child)]
    return [tree, *further] if further or tree.is_root or _has_cause(tree) else []


def _by_strength(first, endings):
    """Return the rest: by dots, then by what is behind each; parents before their children."""
    order = count()  # ties stay in tree order
    known, ordered = set(first), []

    def rank(tree):
        return (-(tree.node.dots or 0), -endings[tree.node.id], next(order), tree)

    waiting = [rank(child) for tree in first for child in behind(tree) if child not in known]
    heapify(waiting)
    while waiting and len(ordered) < MOST:
        ordered.append(heappop(waiting)[-1])
        for child in behind(ordered[-1]):
            heappush(waiting, rank(child))
    return ordered


def _members(tree):
    """Return the answers of a theme that are causes; the others are counted."""
    causes = tuple([TreeNode(each.node, each.cause) for each in tree.members if each.cause])
    others = len(tree.members) - len(causes)
    return (*causes, _placeholder(tree, _more_like_this(others))) if others else causes


def _more(count):
    return ngettext("%(n)s more answer", "%(n)s more answers", count) % {"n": figure(count)}


def _more_like_this(count):
    return ngettext("%(n)s more like this", "%(n)s more like this", count) % {"n": figure(count)}


def _placeholder(tree, text):
    """Return words in the place of answers that are folded in or behind `tree`."""
    node = tree.node
    return TreeNode(NodeEntry(-node.id, "more", node.id, text, node.depth + 1))
