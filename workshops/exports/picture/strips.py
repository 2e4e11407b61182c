"""A tall tree cut into strips that stand side by side; what leads to a strip is said again."""

from dataclasses import dataclass
from itertools import accumulate

from .trimming import only

SLACK = 0.25  # of a strip: how far a cut may move to where less has to be said again
AGAIN = 0.02  # of a strip: what saying one more ancestor again is worth
ALONE = 0.12  # of a strip: what it is worth not to part one answer from all the others of its why
ROUNDS = 4  # a part that stands by itself is higher than it was among the others
EVEN = 1.08  # of the mean: no strip is higher


@dataclass(frozen=True)
class Strip:
    """The steps of a part of the tree; `repeated` are the ids of what earlier strips have said."""

    steps: tuple
    repeated: frozenset


def cut(steps, layout, count, lay):
    """`steps` in at most `count` pairs (Strip, its layout), as like in height as can be.

    `layout` is that of the whole; `lay(strip)` lays one strip out.
    """
    leaves = [box for box in layout.boxes if not box.children]
    ends = list(accumulate((leaf.y + leaf.height / 2 for leaf in leaves), max))
    tries = {}
    for _ in range(ROUNDS):
        parts = _parts(leaves, ends, count)
        strips = [(strip, lay(strip)) for strip in _strips(steps, leaves, parts)]
        heights = [layout.height for _, layout in strips]
        tries[max(heights)] = strips
        if max(heights) < EVEN * sum(heights) / len(heights):
            break
        ends = _stretched(ends, parts, heights)
    return tries[min(tries)]


def _strips(steps, leaves, parts):
    said = set()
    for start, end in parts:
        keep = {box.node.id for leaf in leaves[start:end] for box in _way_up(leaf)}
        yield Strip(only(steps, keep, keep & said), frozenset(keep & said))
        said |= keep


def _stretched(ends, parts, heights):
    """`ends` again, after each part was found to be that high by itself."""
    stretched, before, top = [], 0, 0
    for (start, end), height in zip(parts, heights, strict=True):
        factor = height / max(1, ends[end - 1] - before)
        stretched += [top + (ends[place] - before) * factor for place in range(start, end)]
        before, top = ends[end - 1], stretched[-1]
    return stretched


def _parts(leaves, ends, count):
    """(first, last + 1) of the leaves in each part."""
    each, start, parts = ends[-1] / count, 0, []
    for number in range(1, count):
        target = number * each
        near = [
            place
            for place in range(start + 1, len(leaves))
            if abs(ends[place - 1] - target) < each * SLACK and _may_begin(leaves[place])
        ]
        if near:
            best = min(near, key=lambda place: _cost(leaves, ends, place, target, each))
            parts.append((start, best))
            start = best
    return [*parts, (start, len(leaves))]


def _cost(leaves, ends, place, target, each):
    first = _first_of(leaves[place])
    away = abs(ends[place - 1] - target) / each
    return away + AGAIN * (first.column - 1) + ALONE * _parts_one_from_others(first)


def _parts_one_from_others(first):
    siblings = first.parent.children if first.parent else ()
    return len(siblings) > 2 and any(first is each for each in (siblings[1], siblings[-1]))


def _may_begin(leaf):
    """Not within what hangs under an answer of a theme: the other answers of it come after that."""
    within = _way_up(_first_of(leaf))
    return all(box.parent is None or box.node.parent == box.parent.node.id for box in within)


def _first_of(leaf):
    """The furthest ancestor that this leaf is the first end of."""
    box = leaf
    while box.parent and box.parent.children[0] is box:
        box = box.parent
    return box


def _way_up(box):
    while box:
        yield box
        box = box.parent
