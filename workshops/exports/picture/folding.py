"""What a slide shows: causes and the path to them, then the strongest; the rest is counted."""

from heapq import heapify, heappop, heappush
from itertools import count

from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.blocks import Step
from workshops.exports.session_record import NodeEntry
from workshops.exports.walk import END, UP

from .boxes import boxes_of, endings_of

MOST = 400  # no slide has space for so many

# What is shown on the path to a cause: each step; no middles of runs; or only why 1 and causes.
EVERY_STEP, FORKS_AND_ENDS, ONLY_ENDS = range(3)


class Folding:
    """Trees of which a part can be shown. `most` is how many answers can be added to the causes."""

    def __init__(self, trees):
        self._boxes = [box for steps in trees for box in boxes_of(steps)]
        self._first = _never_folded(self._boxes)
        self._then = _by_strength(self._boxes, self._first, endings_of(trees))
        self._stands_for = _answers(self._boxes)
        self._leads_on = set()

    @property
    def most(self):
        return len(self._then)

    def showing(self, many, told=EVERY_STEP):
        """Return the steps of each tree with the `many` strongest, and words for what is folded.

        Steps left out according to `told` are counted too: the numbers still show the depth.
        """
        keep = self._first | set(self._then[:many])
        self._leads_on = {box for box in keep if _is_passed_over(box, keep, told)}
        keep -= self._leads_on
        return [tuple(self._steps(box, keep)) for box in self._boxes if box.is_root]

    def _steps(self, root, keep):
        waiting = [root]
        while waiting:
            step = waiting.pop()
            if not isinstance(step, Step):
                waiting += self._rest(step, keep)[::-1]
                step = Step("node", step.node, step.cause)
            yield step

    def _rest(self, box, keep):
        """Return the steps after `box`. The count of what is folded behind it is inside it."""
        shown, folded = self._next(box, keep)
        more = _said(box.node, _more(folded)) if folded else []
        within = [*_members(box), *([] if box.is_root else more)]
        under = [*shown, *more] if box.is_root else shown
        members = [Step("members"), *within, UP] if within else []
        children = [Step("children"), *under, UP] if under else []
        return [*members, *children, END]

    def _next(self, box, keep):
        """Return what is shown next behind `box`, and how many answers are left out before that."""
        shown, folded, waiting = [], 0, box.children[::-1]
        while waiting:
            child = waiting.pop()
            if child in keep:
                shown.append(child)
            elif child in self._leads_on:
                folded += self._own(child)
                waiting += child.children[::-1]
            else:
                folded += self._stands_for[child]
        return shown, folded

    def _own(self, box):
        return self._stands_for[box] - sum(self._stands_for[child] for child in box.children)


def _is_passed_over(box, keep, told):
    if told == EVERY_STEP or box.column < 2 or _has_cause(box):
        return False
    after = sum(child in keep for child in box.children)
    return after == 1 or (told == ONLY_ENDS and after > 1)


def _has_cause(box):
    return box.cause or any(member.cause for member in box.members)


def _never_folded(boxes):
    kept = set()
    for box in boxes:
        above = box if _has_cause(box) or box.is_root else None
        while above and above not in kept:
            kept.add(above)
            above = above.parent
    return kept


def _by_strength(boxes, first, endings):
    """Return the rest: by dots, then by what is behind each; parents before their children."""
    order = count()  # ties stay in tree order
    waiting, ordered = [], []

    def rank(box):
        return (-(box.node.tally or 0), -endings[box.node.id], next(order), box)

    waiting = [rank(child) for box in boxes if box in first for child in box.children]
    waiting = [entry for entry in waiting if entry[-1] not in first]
    heapify(waiting)
    while waiting and len(ordered) < MOST:
        ordered.append(heappop(waiting)[-1])
        for child in ordered[-1].children:
            heappush(waiting, rank(child))
    return ordered


def _answers(boxes):
    """Return how many answers each box represents: itself, its members and all behind it."""
    answers = {}
    for box in reversed(boxes):
        own = len(box.members) + (box.node.kind == "answer")
        answers[box] = own + sum(answers[child] for child in box.children)
    return answers


def _members(box):
    """Return the answers of a theme that are causes; the others are counted."""
    causes = [part for member in box.members if member.cause for part in (member, END)]
    others = len(box.members) - len(causes) // 2
    return [*causes, *(_said(box.node, _more_like_this(others)) if others else [])]


def _more(count):
    return ngettext("%(n)s more answer", "%(n)s more answers", count) % {"n": figure(count)}


def _more_like_this(count):
    return ngettext("%(n)s more like this", "%(n)s more like this", count) % {"n": figure(count)}


def _said(node, text):
    return [Step("node", NodeEntry(-node.id, "more", node.id, text, node.depth + 1)), END]
