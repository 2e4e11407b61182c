"""Where everything of a picture is, for tests: words as rectangles, lines as points."""

import re
from dataclasses import dataclass

from workshops.exports.picture.layout import disc_x
from workshops.exports.picture.lines import curve
from workshops.exports.picture.style import AIR, level_of

ASCENT, DESCENT = 0.92, 0.28  # of the size
STEPS = 24
NUMBER = re.compile(r"-?\d+\.?\d*")


@dataclass(frozen=True)
class Rectangle:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other):
        return (
            self.left < other.right - 0.1
            and other.left < self.right - 0.1
            and self.top < other.bottom - 0.1
            and other.top < self.bottom - 0.1
        )

    def holds(self, x, y):
        return self.left < x < self.right and self.top < y < self.bottom


def words_of(layout):
    """(node id, Rectangle) for every line of words."""
    for box in layout.boxes[1:]:
        top = box.y - box.height / 2
        for words in box.lines:
            for line in words.lines:
                left, base = box.x + line.x, top + line.y
                size = line.style.size
                yield Rectangle(
                    left, base - size * ASCENT, left + line.width, base + size * DESCENT
                )


def discs_of(layout):
    for box in layout.boxes[1:]:
        x, radius = disc_x(box), level_of(box.node.depth).radius
        yield Rectangle(x - radius, box.y - radius, x + radius, box.y + radius)


def lines_of(layout):
    """Return the points of each line, as drawn."""
    for box in layout.boxes[1:]:
        parent = box.parent
        start = (0 if parent.is_root else parent.right + AIR, parent.y)
        yield _points(curve(start, layout.bends[box.column - 1], (disc_x(box), box.y)))


def _points(path):
    x0, y0, bend, *rest = map(float, NUMBER.findall(path))
    points = [(x0 + (bend - x0) * step / STEPS, y0) for step in range(STEPS + 1)]
    if not rest:
        return points
    ax, ay, bx, by, cx, cy = rest
    for step in range(STEPS + 1):
        t = step / STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        xs, ys = (bend, ax, bx, cx), (y0, ay, by, cy)
        points.append(
            tuple(sum(w * v for w, v in zip(weights, on, strict=True)) for on in (xs, ys))
        )
    return points
