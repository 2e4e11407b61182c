"""The book of a load run: every submission as invoked, acknowledged, seen."""

import time
from dataclasses import dataclass


@dataclass(slots=True)
class Submission:
    """One answer of one phone. Moments are seconds of the machine's steady clock."""

    text: str
    op_id: str
    tapped: float = 0.0
    acknowledged: float | None = None
    answer: int | None = None
    refused: str = ""


class Book:
    """All submissions by op_id, and how many phones have drawn which answer."""

    def __init__(self, phones):
        self.phones = phones
        self.submissions = {}
        self.drawn = {}
        self.drawn_by_all = {}

    def tapped(self, submission):
        submission.tapped = time.perf_counter()
        self.submissions[submission.op_id] = submission

    def acknowledged(self, submission, answer):
        submission.acknowledged = time.perf_counter()
        submission.answer = answer

    def drew(self, piece):
        """Count a phone that has drawn this piece for the first time."""
        self.drawn[piece] = self.drawn.get(piece, 0) + 1
        if self.drawn[piece] == self.phones:
            self.drawn_by_all[piece] = time.perf_counter()

    def to_acknowledged(self):
        """Return the milliseconds from tap to acknowledgement of each acknowledged submission."""
        return [1000 * (done.acknowledged - done.tapped) for done in self.answered()]

    def to_seen_by_all(self):
        """Return the milliseconds from tap until the last phone drew it, where all have."""
        return [
            1000 * (self.drawn_by_all[f"node-{done.answer}"] - done.tapped)
            for done in self.answered()
            if f"node-{done.answer}" in self.drawn_by_all
        ]

    def answered(self):
        return [sent for sent in self.submissions.values() if sent.acknowledged is not None]


def percentiles(milliseconds):
    """Return p50, p95 and p99 by nearest rank, or None for each if there is nothing to rank."""
    ranked = sorted(milliseconds)
    return {f"p{part}": _at(ranked, part) for part in (50, 95, 99)}


def _at(ranked, part):
    if not ranked:
        return None
    return round(ranked[max(0, -(-len(ranked) * part // 100) - 1)], 1)
