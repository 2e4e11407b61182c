"""The boxes to place: one for each node, with the answers of a theme inside the theme's box."""

from dataclasses import dataclass, field

from workshops.exports.session_record import NodeEntry


@dataclass(eq=False, slots=True)
class Box:
    """A node that is placed in the picture. `x` is its left edge, `y` its middle, in px."""

    node: NodeEntry
    cause: str
    parent: "Box | None"
    column: int
    members: list = field(default_factory=list)
    children: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    width: float = 0
    height: float = 0
    dy: float = 0  # from the middle of its parent
    x: float = 0
    y: float = 0

    @property
    def is_root(self):
        return self.parent is None

    @property
    def top(self):
        """Return where its words begin; a question's are at the top of its tree."""
        return 0 if self.is_root else self.y - self.height / 2

    @property
    def right(self):
        return self.x + self.width


def boxes_of(steps):
    """Return every box in `steps` (see exports/walk.py), parents before children."""
    boxes, open_boxes, moves = [], [], []
    for step in steps:
        if step.move == "node":
            if moves and moves[-1] == "members":
                box = open_boxes[-1]
                box.members.append(step)
            else:
                box = _box(step, open_boxes[-1] if open_boxes else None)
                boxes.append(box)
            open_boxes.append(box)
        elif step.move == "end":
            open_boxes.pop()
        elif step.move == "up":
            moves.pop()
        else:
            moves.append(step.move)
    return boxes


def endings_of(trees):
    """Return how many ends of its tree are behind each node, by its id."""
    endings = {}
    for steps in trees:
        for box in reversed(boxes_of(steps)):
            endings[box.node.id] = sum(endings[child.node.id] for child in box.children) or 1
    return endings


def _box(step, parent):
    box = Box(step.node, step.cause, parent, parent.column + 1 if parent else 0)
    if parent:
        parent.children.append(box)
    return box
