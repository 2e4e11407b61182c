"""What the desk shows while a session closes: the present step, and what came of the others.

What people think of the record is read once these questions are closed.
"""

from dataclasses import dataclass

from django.db.models import Count, F, Q

from workshops import check_kinds, closing_steps
from workshops.models import Cause, Check
from workshops.models.session_closing import RECORD_CLOSED, RECORD_OPEN


@dataclass(frozen=True, slots=True)
class FoundRow:
    """What people chose in a check about a cause: its wording, and (words, people) by choice."""

    wording: str
    choices: tuple[tuple[str, int], ...]

    @property
    def people(self):
        return sum(people for _, people in self.choices)

    @property
    def first(self):
        """Return how many chose the first choice, which is to agree."""
        return self.choices[0][1]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step, its number from 1, and whether anything came of it: it can be left without."""

    key: str
    number: int
    has_result: bool


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """The present step, and what was found so far: for each check only what was asked last.

    `record` says whether everybody is asked about it.
    """

    step: str
    causes: int
    reworded: int
    without_actions: tuple[Cause, ...]
    actions: int
    meant: tuple[FoundRow, ...]
    act: tuple[FoundRow, ...]
    record: str
    rung: str
    of_record: FoundRow | None = None
    of_ladder: FoundRow | None = None

    @property
    def is_record_open(self):
        return self.record == RECORD_OPEN

    @property
    def is_record_closed(self):
        return self.record == RECORD_CLOSED

    @property
    def number(self):
        return closing_steps.STEPS.index(self.step) + 1

    @property
    def total(self):
        return len(closing_steps.STEPS)

    @property
    def past(self):
        return self._all[: self.number - 1]

    @property
    def present(self):
        return self._all[self.number - 1]

    @property
    def ahead(self):
        return self._all[self.number :]

    @property
    def steps_to_go(self):
        return 1 + len(self.ahead)

    @property
    def has_actions_to_go(self):
        return any(row.key == closing_steps.ACTIONS for row in (self.present, *self.ahead))

    @property
    def before(self):
        """Return the key of the step before; nothing at the first."""
        return self.past[-1].key if self.past else ""

    @property
    def next(self):
        """Return the key of the next step; nothing at the last, which is followed by the close."""
        return self.ahead[0].key if self.ahead else ""

    @property
    def _all(self):
        numbered = enumerate(closing_steps.STEPS, start=1)
        return [StepRow(key, number, self._has_result(key)) for number, key in numbered]

    def _has_result(self, key):
        return {
            closing_steps.CAUSES: bool(self.causes),
            closing_steps.ACT: bool(self.act),
            closing_steps.ACTIONS: bool(self.actions),
            closing_steps.RECORD: self.is_record_closed,
            closing_steps.LADDER: self.is_record_closed,
            closing_steps.MISSING: False,  # nothing comes after it
        }[key]

    @property
    def can_add_actions(self):
        return bool(self.causes) and self.step in closing_steps.WITH_ACTIONS


def closing_in(session):
    """Return the ClosingRow of a session, in 2 or 3 queries; None unless it is closing."""
    if not session.is_closing:
        return None
    kept = Cause.objects.filter(session=session, removed=False).annotate(planned=Count("actions"))
    kept = list(kept.select_related("node").order_by("pk"))
    found = _found(session, kept)
    return ClosingRow(
        step=closing_steps.step_of(session.closing_step),
        causes=len(kept),
        reworded=sum(cause.wording != cause.node.text for cause in kept),
        without_actions=tuple(cause for cause in kept if not cause.planned),
        actions=sum(cause.planned for cause in kept),
        meant=found(check_kinds.MEANT),
        act=found(check_kinds.ACT),
        record=session.record,
        rung=session.rung,
        **(_of_record(session) if session.is_record_closed else {}),
    )


def _found(session, causes):
    """Return a function that gives what a kind of check found, in the order of the causes."""
    is_so_now = Q(wording="") | Q(wording=F("node__cause__wording"))
    asked = Check.objects.filter(is_so_now, session=session, state=Check.State.CLOSED)
    asked = asked.filter(node__in=[cause.node_id for cause in causes], counts__isnull=False)
    last = {(check.kind, check.node_id): check for check in asked.order_by("pk")}

    def found(kind):
        checks = [(cause, last.get((kind, cause.node_id))) for cause in causes]
        return tuple(_row(cause.wording, check) for cause, check in checks if check)

    return found


def _of_record(session):
    counted = Check.objects.filter(session=session, state=Check.State.CLOSED, counts__isnull=False)
    counted = counted.filter(kind__in=check_kinds.OF_THE_RECORD).order_by("pk")
    found = {check.kind: _row("", check) for check in counted}
    return {
        "of_record": found.get(check_kinds.RECORD),
        "of_ladder": found.get(check_kinds.RUNG),
    }


def _row(wording, check):
    counts = check.counts
    words = check_kinds.WORDS[check.kind]
    choices = ((check_kinds.choice_words(check.kind, key), counts.get(key, 0)) for key in words)
    return FoundRow(wording, tuple(choices))
