"""The tree as objects, without recursion."""

from dataclasses import dataclass, field

from workshops.exports.blocks import Tree
from workshops.exports.record import NodeEntry


@dataclass(eq=False)
class Twig:
    """A node with what lies in it and what hangs under it. `level` is its why; 0 for a question."""

    node: NodeEntry
    cause: str = ""
    members: list = field(default_factory=list)
    children: list = field(default_factory=list)
    more: int = 0  # how many answers below are left out
    endings: int = 1  # how many ends the branch has; how thick its line is

    @property
    def level(self):
        return self.node.depth


def twigs_of(document):
    """The questions of a document, each with its tree."""
    blocks = (block for section in document.sections for block in section.blocks)
    return [root for block in blocks if isinstance(block, Tree) for root in _grown(block.steps)]


def in_order(roots):
    """Every twig, parents before children. What lies in themes comes with its theme."""
    waiting = roots[::-1]
    while waiting:
        twig = waiting.pop()
        yield twig
        waiting += twig.children[::-1]


def _grown(steps):
    roots, places, last = [], [], []
    for step in steps:
        if step.move == "node":
            twig = Twig(step.node, step.cause)
            (places[-1] if places else roots).append(twig)
            last.append(twig)
        elif step.move == "end":
            last.pop()
        elif step.move == "up":
            places.pop()
        else:
            places.append(getattr(last[-1], step.move))
    for twig in reversed(list(in_order(roots))):
        twig.endings = sum(child.endings for child in twig.children) or 1
    return roots
