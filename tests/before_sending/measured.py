"""Precision and recall over sentences that the author of the code did not write."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from workshops.before_sending import found_in

HERE = Path(__file__).parent


class Sentence(NamedTuple):
    """What somebody could write, with the words in it that are of a kind, if any."""

    language: str
    kind: str
    words: str
    text: str


class Figures(NamedTuple):
    """How many were found as they should be, how many missed, how many found in vain."""

    right: int
    missed: int
    in_vain: int

    @property
    def precision(self):
        return self.right / (self.right + self.in_vain or 1)

    @property
    def recall(self):
        return self.right / (self.right + self.missed or 1)


def sentences(name):
    """Return the sentences of a file."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Sentence(*row) for row in rows if row and row[0] != "language"]


def figures(rows, key=lambda sentence, kind: "all", *, blame=False):
    """Return `Figures` by a key of a sentence and the kind that is in it or was found in vain."""
    counts = {}
    for row in rows:
        found = [each for each in found_in(row.text) if (each.kind == "blame") == blame]
        hits = [each for each in found if _is_hit(row, each)]
        if row.kind != "none":
            one = "right" if hits else "missed"
            counts.setdefault(key(row, row.kind), Counter())[one] += 1
        for each in found:
            if each not in hits:
                counts.setdefault(key(row, each.kind), Counter())["in_vain"] += 1
    return {name: Figures(*map(n.__getitem__, Figures._fields)) for name, n in counts.items()}


def _is_hit(row, found):
    """Return True for the right kind, and words that overlap."""
    place = row.text.find(row.words)
    overlaps = found.start < place + len(row.words) and place < found.end
    return bool(row.words) and found.kind == row.kind and overlaps
