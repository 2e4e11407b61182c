"""Boxes packed by column contour: a node without answers takes no space to its right."""

STRANGERS = 1.25  # of the gap, in the columns further right


def pack(boxes, gap):
    """Set `y` of every box, parents midway between their first and last child.

    `boxes` are in tree order and have their heights; rows are `gap` apart. Return (top, bottom) of
    them all.
    """
    contours = {}
    for box in reversed(boxes):
        contours[box] = _packed(box, [contours.pop(child) for child in box.children], gap)
    for box in boxes:
        box.y = box.parent.y + box.dy if box.parent else 0
    edges = [(box.y - box.height / 2, box.y + box.height / 2) for box in boxes]
    return min(top for top, _ in edges), max(bottom for _, bottom in edges)


def _packed(box, shapes, gap):
    """Return the contour of `box` and all behind it, (top, bottom) by column; its middle is 0."""
    below = []
    for child, shape in zip(box.children, shapes, strict=True):
        child.dy = _clearance(below, shape, gap)
        _merge(below, shape, child.dy)
    middle = (box.children[0].dy + box.children[-1].dy) / 2 if box.children else 0
    for child in box.children:
        child.dy -= middle
    own = (-box.height / 2, box.height / 2)
    return [own, *((top - middle, bottom - middle) for top, bottom in below)]


def _clearance(above, shape, gap):
    """Return how far down `shape` must move to be below what is `above`."""
    gaps = [gap, *[gap * STRANGERS] * len(shape)]
    pairs = zip(above, shape, gaps, strict=False)
    return max((bottom + air - top for (_, bottom), (top, _), air in pairs), default=0)


def _merge(above, shape, dy):
    for column, (top, bottom) in enumerate(shape):
        if column < len(above):
            above[column] = (above[column][0], bottom + dy)
        else:
            above.append((top + dy, bottom + dy))
