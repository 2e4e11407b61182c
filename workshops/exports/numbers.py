"""The counts at the start of a summary."""

from collections import Counter
from dataclasses import dataclass

from workshops.models import Node, Why, limits

from .entries import Entry, fact
from .kinds import Each, Object, Text, Whole
from .redaction import redacted_for, shown_remarks


@dataclass(frozen=True)
class Hidden(Entry, name="hidden", about="How many answers were hidden for one reason."):
    reason: str = fact(Text(limits.REASON))
    answers: int = fact(Whole())


@dataclass(frozen=True)
class Numbers(Entry, name="numbers", about="Counts, made from the rest."):
    """Counts of what the room said. `levels` has the answers to Why 1, Why 2, … in order."""

    people: int = fact(Whole())
    answers: int = fact(Whole())
    levels: tuple[int, ...] = fact(Each(Whole()), about="Answers of Why 1, Why 2, …")
    hidden: tuple[Hidden, ...] = fact(Each(Object(Hidden)))
    withdrawn: int = fact(Whole())
    unrevealed: int = fact(Whole(), about="Answers that are still being written in silence.")
    from_room: int = fact(Whole(), about="Answers that a facilitator typed in.")
    on_paper: int = fact(
        Whole(),
        about="Those of them that were written on paper.",
        default=0,
        may_be_missing=True,
    )

    views_hidden: int = fact(
        Whole(), about="Other views that were hidden.", default=0, may_be_missing=True
    )

    erased: int = fact(
        Whole(), about="Answers that were deleted after the close.", default=0, may_be_missing=True
    )

    @property
    def depth(self):
        return len(self.levels)

    @property
    def said_aloud(self):
        return max(0, self.from_room - self.on_paper)

    @property
    def answers_in_all(self):
        """Return how many answers were written, whatever became of them."""
        gone = self.hidden_in_all + self.withdrawn + self.erased
        return self.answers + gone + self.unrevealed

    @property
    def hidden_in_all(self):
        return sum(entry.answers for entry in self.hidden)


def numbers_of(whole):
    """Return the numbers of a whole record: the same for every reader."""
    shown = [node for node in _answers(redacted_for("public", whole)) if node.is_here]
    known = redacted_for("organiser", whole)
    revealed = _answers(known)
    silent = [why for why in whole.whys if why.stage == Why.Stage.WRITING]
    return Numbers(
        people=whole.settings.people,
        answers=len(shown),
        levels=_by_level(shown),
        hidden=_by_reason(_set_aside(whole)),
        withdrawn=sum(node.state == Node.State.WITHDRAWN for node in revealed),
        erased=sum(node.is_erased for node in revealed),
        unrevealed=sum(why.answers for why in silent),
        from_room=sum(node.from_room for node in shown),
        on_paper=sum(node.on_paper for node in shown),
        views_hidden=sum(remark.is_set_aside for remark in shown_remarks(whole)),
    )


def _answers(record):
    return [node for node in record.nodes if node.kind == Node.Kind.ANSWER]


def _by_level(answers):
    at = Counter(node.depth for node in answers)
    return tuple(at[depth] for depth in range(1, max(at, default=0) + 1))


def _set_aside(whole):
    silent = {why.node for why in whole.whys if why.stage == Why.Stage.WRITING}
    return [n for n in _answers(whole) if n.is_set_aside and n.parent not in silent]


def _by_reason(answers):
    reasons = Counter(node.reason for node in answers)
    return tuple(Hidden(reason, count) for reason, count in sorted(reasons.items()))
