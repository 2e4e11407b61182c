"""A part of a tree, as steps."""


def only(steps, keep, repeated=frozenset()):
    """Return the steps of boxes whose ids are in `keep`; those in `repeated` without their members.

    `keep` includes the parents of all its nodes. Members stay with their theme.
    """
    moves, dropped, trimmed = [], [], []
    below = 0  # how deep inside something that is left out
    for step in steps:
        is_node, is_end = step.move == "node", step.move == "end"
        if below:
            below += 1 if is_node else -1 if is_end else 0
            continue
        if is_node:
            in_theme = bool(moves) and moves[-1] == "members"
            if not in_theme and step.node.id not in keep:
                below = 1
                continue
            dropped.append(in_theme and step.node.theme in repeated)
            if dropped[-1]:
                continue
        elif is_end and dropped.pop():
            continue
        elif step.move == "up":
            moves.pop()
        elif step.move in ("members", "children"):
            moves.append(step.move)
        trimmed.append(step)
    return tuple(trimmed)
