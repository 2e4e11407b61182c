"""A tall tree cut into strips, side by side; each repeats the path that leads to it."""

from dataclasses import dataclass
from itertools import accumulate

from workshops.exports.tree import TreeNode

SLACK = 0.25  # of a strip: how far a cut may move to reduce repetition
AGAIN = 0.02  # of a strip: the cost of repeating 1 more ancestor
ALONE = 0.12  # of a strip: the cost of separating 1 answer from the others of its why
ROUNDS = 4  # a separate part is higher than it was among the others
EVEN = 1.08  # of the mean: the limit for a strip's height


@dataclass(frozen=True)
class Strip:
    """A part of the tree; `repeated` are the ids of nodes in earlier strips."""

    tree: TreeNode
    repeated: frozenset


def cut(tree, layout, count, lay):
    """Return `tree` as at most `count` pairs (Strip, its layout) of similar heights.

    `layout` is that of the whole; `lay(strip)` lays out a strip.
    """
    leaves = [box for box in layout.boxes if not box.children]
    ends = list(accumulate((leaf.y + leaf.height / 2 for leaf in leaves), max))
    tries = {}
    for _ in range(ROUNDS):
        parts = _parts(leaves, ends, count)
        strips = [(strip, lay(strip)) for strip in _strips(tree, leaves, parts)]
        heights = [layout.height for _, layout in strips]
        tries[max(heights)] = strips
        if max(heights) < EVEN * sum(heights) / len(heights):
            break
        ends = _stretched(ends, parts, heights)
    return tries[min(tries)]


def _strips(tree, leaves, parts):
    said = set()
    for start, end in parts:
        keep = {box.node.id for leaf in leaves[start:end] for box in _way_up(leaf)}
        yield Strip(_only(tree, keep, keep & said), frozenset(keep & said))
        said |= keep


def _only(tree, keep, repeated):
    """Return the part of `tree` whose ids are in `keep`; nodes in `repeated` without their members.

    `keep` includes the parents of all its nodes. Members stay with their theme.
    """
    members = [_only(member, keep, repeated) for member in tree.members]
    children = [_only(child, keep, repeated) for child in tree.children if child.node.id in keep]
    if tree.node.id in repeated:
        children = [child for each in members for child in each.children] + children
        members = []
    return TreeNode(tree.node, tree.cause, members=tuple(members), children=tuple(children))


def _stretched(ends, parts, heights):
    """Return better `ends`, now that the height of each separate part is known."""
    stretched, before, top = [], 0, 0
    for (start, end), height in zip(parts, heights, strict=True):
        factor = height / max(1, ends[end - 1] - before)
        stretched += [top + (ends[place] - before) * factor for place in range(start, end)]
        before, top = ends[end - 1], stretched[-1]
    return stretched


def _parts(leaves, ends, count):
    """Return (first, last + 1) of the leaves in each part."""
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
    """Return True if the tree can be cut here.

    It cannot below an answer of a theme, because the theme's other answers come later.
    """
    within = _way_up(_first_of(leaf))
    return all(box.parent is None or box.node.parent == box.parent.node.id for box in within)


def _first_of(leaf):
    """Return the furthest ancestor of which this leaf is the first end."""
    box = leaf
    while box.parent and box.parent.children[0] is box:
        box = box.parent
    return box


def _way_up(box):
    while box:
        yield box
        box = box.parent
