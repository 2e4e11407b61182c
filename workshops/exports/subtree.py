"""A part of a tree: one branch, or the answers with some words. The path to them is included."""

from dataclasses import replace


def found_in(record, words):
    """Return the ids of the nodes with `words` in them or in their cause, ignoring case."""
    wanted = _in_one_case(words)
    wordings = {cause.node: cause.wording for cause in record.causes}
    return {
        node.id
        for node in record.nodes
        if wanted in _in_one_case(f"{node.text or ''}\n{wordings.get(node.id, '')}")
    }


def _in_one_case(text):
    """Fold as a browser does (static/js/summary/search.js), which has no casefold."""
    return text.lower().upper()


def shown_by(record, minute):
    """Return the ids of the nodes that stood in the tree at a minute.

    An answer appears with the reveal of its why, or when that is settled if everybody saw it at
    once. What is not shown any more was there at no minute.
    """
    shown = {why.node: why.shown_minute for why in record.whys if why.shown_minute is not None}
    kept = set()
    for node in record.nodes:  # parents come first
        is_there = node.parent in kept and shown.get(node.parent, minute + 1) <= minute
        if node.parent is None or (is_there and node.is_here):
            kept.add(node.id)
    return kept


def with_above(record, ids):
    """Return these nodes, all nodes above them and the themes that they are in."""
    by_id = {node.id: node for node in record.nodes}
    kept, waiting = set(), list(ids)
    while waiting:
        pk = waiting.pop()
        if pk is not None and pk not in kept and pk in by_id:
            kept.add(pk)
            waiting += (by_id[pk].parent, by_id[pk].theme)
    return kept


def with_below(record, pk):
    """Return a node, everything below it, and its members."""
    kept = {pk}
    for node in record.nodes:  # parents and themes come first
        if node.parent in kept or node.theme in kept:
            kept.add(node.id)
    return kept


def subtree_of(record, kept):
    """Return `record` with these nodes only."""
    return replace(record, nodes=tuple(node for node in record.nodes if node.id in kept))
