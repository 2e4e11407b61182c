"""A tall tree cut into strips that stand side by side; what leads to a strip is said again."""

from dataclasses import dataclass

from .trimming import only

SLACK = 0.25  # of a strip: how far a cut may move to where less has to be said again
AGAIN = 0.08  # of a strip: what saying one more ancestor again is worth


@dataclass(frozen=True)
class Strip:
    """The steps of a part of the tree; `repeated` are the ids of what earlier strips have said."""

    steps: tuple
    repeated: frozenset


def cut(steps, layout, count):
    """`steps` in at most `count` Strips of like height, by where their layout has them."""
    if count == 1:
        return [Strip(steps, frozenset())]
    leaves = [box for box in layout.boxes if not box.children]
    said, strips = set(), []
    for part in _parts(leaves, layout.height, count):
        keep = {box.node.id for leaf in part for box in _way_up(leaf)}
        strips.append(Strip(only(steps, keep, keep & said), frozenset(keep & said)))
        said |= keep
    return strips


def _parts(leaves, height, count):
    each, start, parts = height / count, 0, []
    for number in range(1, count):
        target = number * each
        near = [
            place
            for place in range(start + 1, len(leaves))
            if abs(leaves[place].y - target) < each * SLACK and _may_begin(leaves[place])
        ]
        if near:
            best = min(near, key=lambda place: _cost(leaves, place, target, each))
            parts.append(leaves[start:best])
            start = best
    return [*parts, leaves[start:]]


def _cost(leaves, place, target, each):
    away = abs(leaves[place].y - leaves[place].height / 2 - target) / each
    return away + AGAIN * (_first_of(leaves[place]).column - 1)


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
