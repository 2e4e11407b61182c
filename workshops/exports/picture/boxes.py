"""The boxes to place: one for each node, with the answers of a theme inside the theme's box."""

from dataclasses import dataclass, field

from workshops.exports.entries import NodeEntry


@dataclass(eq=False, slots=True)
class Box:
    """A node that is placed in the picture. `x` is its left edge, `y` its middle, in px."""

    node: NodeEntry
    cause: str
    members: tuple
    parent: "Box | None"
    column: int
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


def boxes_of(tree, parent=None):
    """Return every box in `tree`, parents before children."""
    box = Box(tree.node, tree.cause, tree.members, parent, parent.column + 1 if parent else 0)
    if parent:
        parent.children.append(box)
    further = [each for child in behind(tree) for each in boxes_of(child, box)]
    return [box, *further]


def behind(tree):
    """Return what is placed behind a node: what is below the answers in its box, then below it."""
    return [child for each in (*tree.members, tree) for child in each.children]


def endings_of(trees):
    """Return how many ends of its tree are behind each node, by its id."""
    endings = {}
    for tree in trees:
        further = behind(tree)
        endings |= endings_of(further)
        endings[tree.node.id] = sum(endings[each.node.id] for each in further) or 1
    return endings
