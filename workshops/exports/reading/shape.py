"""From nodes that name their parents to a tree: no stranger, no circle, no bottomless pit."""

from dataclasses import dataclass, replace

from workshops.models import Node
from workshops.models.limits import DEEPEST

from ..order import Branches
from ..session_record import NodeEntry
from .located import Located, shown

MOST_NODES = 50_000


@dataclass
class Found:
    """A node as the file has it: its keys are the file's own ids."""

    at: Located
    key: object
    parent: object
    entry: NodeEntry
    theme: object = None


def arranged(found):
    """The nodes in tree order with fresh ids and true depths, and the fresh id of each key.

    Siblings keep the order of the file. Raises Unreadable.
    """
    by_key = _by_key(found)
    for node in found:
        _check_parent(node, by_key)
        _check_theme(node, by_key)
    depths = _depths(found, by_key)
    return _renumbered(found, depths)


def _by_key(found):
    by_key = {}
    for node in found:
        earlier = by_key.setdefault(node.key, node)
        if earlier is not node:
            raise node.at.get("id").wrong(f"{shown(node.key)} is the id of {earlier.at.place} too")
    return by_key


def _check_parent(node, by_key):
    if node.parent is not None and node.parent not in by_key:
        raise node.at.get("parent").wrong(f"there is no node {shown(node.parent)}")


def _check_theme(node, by_key):
    if node.theme is None:
        return
    theme = by_key.get(node.theme)
    if theme is None or theme.entry.kind != Node.Kind.THEME:
        raise node.at.get("theme").wrong(f"there is no theme {shown(node.theme)}")
    if node.entry.kind != Node.Kind.ANSWER:
        raise node.at.get("theme").wrong("only an answer can lie in a theme")
    if theme.parent != node.parent:
        raise node.at.get("theme").wrong("a theme and its answers must have the same parent")


def _depths(found, by_key):
    depths = {}
    for node in found:
        way = _way_up(node, by_key, depths)
        top = depths[way[-1].parent] + 1 if way and way[-1].parent is not None else 0
        for depth, step in enumerate(reversed(way), start=top):
            depths[step.key] = depth
        if depths[node.key] > DEEPEST:
            raise node.at.get("parent").wrong(f"lies more than {DEEPEST} levels deep")
    return depths


def _way_up(node, by_key, depths):
    """The nodes from `node` up to, and without, the first whose depth is known."""
    way, passed = [], set()
    while node is not None and node.key not in depths:
        if node.key in passed:
            raise node.at.get("parent").wrong(f"goes round in a circle ({_circle(node, by_key)})")
        passed.add(node.key)
        way.append(node)
        node = by_key.get(node.parent) if node.parent is not None else None
    return way


def _circle(node, by_key):
    keys, step = [node.key], by_key[node.parent]
    while step is not node and len(keys) < 6:
        keys.append(step.key)
        step = by_key[step.parent]
    end = shown(node.key) if step is node else "…"
    return " → ".join([*map(shown, keys), end])


def _renumbered(found, depths):
    raw = [_keyed(node, depths[node.key]) for node in found]
    ordered = list(Branches(raw).in_tree_order())
    ids = {node.id: number for number, node in enumerate(ordered, start=1)}
    ids[None] = None
    fresh = [
        replace(node, id=ids[node.id], parent=ids[node.parent], theme=ids[node.theme])
        for node in ordered
    ]
    return tuple(fresh), ids


def _keyed(node, depth):
    return replace(node.entry, id=node.key, parent=node.parent, theme=node.theme, depth=depth)
