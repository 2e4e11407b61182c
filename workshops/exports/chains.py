"""The path from an answer up to the question, and the answer and the wording of a cause."""

from workshops.words import wording_of


def chain_up(node, by_id):
    """Return the path from `node` up to the question."""
    steps = []
    while node.parent is not None:
        node = by_id[node.parent]
        steps.append(node)
    return tuple(steps)


def chain_of(cause, by_id):
    """Return the answer that `cause` is, and its path up to the question; None without it."""
    if cause.node is None:
        return None
    node = by_id[cause.node]
    return node, chain_up(node, by_id)


def wordings_of(causes):
    """Return the wording of each cause as it is shown, by the id of its answer."""
    return {cause.node: wording_of(cause.wording) for cause in causes}
