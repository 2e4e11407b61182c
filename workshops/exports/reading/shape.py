"""Make a tree of nodes that name their parents: no unknown parents, circles or endless depth."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from workshops.models import Node
from workshops.models.limits import DEEPEST

from ..entries import NodeEntry
from ..order import Branches
from .located import Located, shown

MOST_NODES = 50_000


@dataclass
class Found:
    """A node as the file has it: `id`, `parent` and `theme` of its entry are the file's own ids."""

    at: Located
    entry: NodeEntry

    @property
    def key(self):
        return self.entry.id

    @property
    def parent(self):
        return self.entry.parent

    @property
    def theme(self):
        return self.entry.theme


def arranged(found):
    """Return the nodes in tree order with new ids and true depths, and the new id of each key.

    Siblings keep the order of the file. Raise Unreadable.
    """
    by_key = _by_key(found)
    for node in found:
        _refuse_wrong_parent(node, by_key)
        _refuse_wrong_theme(node, by_key)
    depths = _depths(found, by_key)
    return _renumbered(found, depths)


def _by_key(found):
    by_key = {}
    for node in found:
        earlier = by_key.setdefault(node.key, node)
        if earlier is not node:
            words = _("%(place)s repeats the id %(id)s, which %(other)s has.")
            raise node.at.get("id").wrong(words, id=shown(node.key), other=earlier.at.place)
    return by_key


def no_node(at, key):
    """Return the error for a value that names a node that is not in the file."""
    return at.wrong(_("%(place)s names the node %(id)s, which does not exist."), id=shown(key))


def _refuse_wrong_parent(node, by_key):
    if node.parent is not None and node.parent not in by_key:
        raise no_node(node.at.get("parent"), node.parent)


def _refuse_wrong_theme(node, by_key):
    if node.theme is None:
        return
    theme = by_key.get(node.theme)
    if theme is None or theme.entry.kind != Node.Kind.THEME:
        words = _("%(place)s names the theme %(id)s, which does not exist.")
        raise node.at.get("theme").wrong(words, id=shown(node.theme))
    if node.entry.kind != Node.Kind.ANSWER:
        raise node.at.get("theme").wrong(
            _("%(place)s must be null. Only answers can be in a theme.")
        )
    if theme.parent != node.parent:
        words = _("%(place)s names a theme that has another parent than this answer.")
        raise node.at.get("theme").wrong(words)


def _depths(found, by_key):
    depths = {}
    for node in found:
        way = _way_up(node, by_key, depths)
        top = depths[way[-1].parent] + 1 if way and way[-1].parent is not None else 0
        for depth, step in enumerate(reversed(way), start=top):
            depths[step.key] = depth
        if depths[node.key] > DEEPEST:
            words = _("%(place)s is more than %(most)s levels deep.")
            raise node.at.get("parent").wrong(words, most=DEEPEST)
    return depths


def _way_up(node, by_key, depths):
    """Return the nodes from `node` up to, but without, the first with a known depth."""
    way, passed = [], set()
    while node is not None and node.key not in depths:
        if node.key in passed:
            words = _("%(place)s leads in a circle: %(circle)s.")
            raise node.at.get("parent").wrong(words, circle=_circle(node, by_key))
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
    ordered = list(Branches([node.entry for node in found]).in_tree_order())
    ids = {node.id: number for number, node in enumerate(ordered, start=1)}
    ids[None] = None
    fresh = [
        replace(
            node,
            id=ids[node.id],
            parent=ids[node.parent],
            theme=ids[node.theme],
            depth=depths[node.id],
        )
        for node in ordered
    ]
    return tuple(fresh), ids
