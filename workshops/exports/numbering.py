"""A number for each node, such as 1.2.3, and letters for the members of a theme, such as 1.2b."""

from dataclasses import dataclass
from string import ascii_lowercase


@dataclass
class _Place:
    """The place of the next node: the number above it, and how many are already there."""

    above: str
    move: str
    count: int = 0

    def next(self):
        self.count += 1
        if self.move == "members":
            return self.above + _letters(self.count)
        return f"{self.above}.{self.count}" if self.above else str(self.count)


def numbered(steps):
    """Yield each step with the number of its node and its level: (number, depth, step).

    One question has no number; several have A, B, C. Other steps have the number of their parent.
    """
    steps = tuple(steps)
    roots = _roots(sum(is_root for _, is_root in _with_roots(steps)))
    places, open_nodes = [], []
    for step in steps:
        if step.move == "node":
            open_nodes.append(places[-1].next() if places else next(roots))
        elif step.move in ("members", "children"):
            places.append(_Place(open_nodes[-1], step.move))
        yield (open_nodes[-1] if open_nodes else "", len(places), step)
        if step.move == "end":
            open_nodes.pop()
        elif step.move == "up":
            places.pop()


def _with_roots(steps):
    depth = 0
    for step in steps:
        yield step, step.move == "node" and depth == 0
        depth += {"members": 1, "children": 1, "up": -1}.get(step.move, 0)


def _roots(count):
    return iter([""] if count < 2 else [_letters(n + 1).upper() for n in range(count)])


def _letters(number):
    """Return 1 as a, 26 as z, 27 as aa."""
    written = ""
    while number:
        number, place = divmod(number - 1, 26)
        written = ascii_lowercase[place] + written
    return written
