"""The check that a page shows: what the room is asked, and what people chose once it is closed."""

from dataclasses import dataclass

from django.db.models import Case, When

from workshops import check_kinds, closing_steps
from workshops.models import Check

from .reading import node_rows
from .rows import NodeRow


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check, and the nodes from the question down to what it is about, both included.

    `counts` are by choice; None until it is closed, and if too few people chose.
    """

    id: int
    kind: str
    state: str
    wording: str
    way: tuple[NodeRow, ...]
    counts: dict[str, int] | None
    revision: int

    @property
    def node(self):
        return self.way[-1]

    @property
    def is_open(self):
        return self.state == Check.State.OPEN

    @property
    def is_read_back(self):
        return self.kind == check_kinds.FOLLOWS

    @property
    def is_of_record(self):
        return self.kind in check_kinds.OF_THE_RECORD

    @property
    def is_of_ladder(self):
        return self.kind == check_kinds.RUNG

    @property
    def is_whole(self):
        """Return True if every audience may read what it is about."""
        about = self.way if self.is_read_back else (self.node,)
        return not any(row.is_hidden or row.is_withheld for row in about)

    @property
    def question(self):
        return check_kinds.question_words(self.kind)

    @property
    def keys(self):
        """Return every key that can be chosen."""
        return check_kinds.choices(self.kind, [row.id for row in self.way])

    @property
    def people(self):
        return sum((self.counts or {}).values())

    @property
    def choices(self):
        """Return the choices in words."""
        return tuple(
            ChoiceRow(key, check_kinds.choice_words(self.kind, key), self._count(key), self._most)
            for key in check_kinds.WORDS[self.kind]
        )

    @property
    def steps(self):
        """Return the steps from what it is about up to the question, the last one included."""
        chosen = [self._count(str(row.id)) for row in self.way]
        return tuple(
            StepRow(row, above, people, is_weakest=people == self._most)
            for row, above, people in zip(
                self.way[:0:-1], self.way[-2::-1], chosen[:0:-1], strict=True
            )
        )

    @property
    def weakest(self):
        """Return the steps that most people chose; none if more chose that every step holds."""
        return tuple(step for step in self.steps if step.is_weakest)

    @property
    def to_ask_again(self):
        """Return the weakest steps that lead to a why which is not open."""
        return tuple(
            step for step in self.weakest if not (step.above.why and step.above.why.is_open)
        )

    @property
    def _most(self):
        """Return how many people chose what most of them chose."""
        return max((self.counts or {}).values(), default=None)

    def _count(self, key):
        return (self.counts or {}).get(key, 0)


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One of the choices, how many people chose it, and the most that chose any."""

    key: str
    words: str
    people: int
    most: int | None

    @property
    def is_first(self):
        return self.people == self.most


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step from a node up to the one above it, and how many people find it the weakest."""

    node: NodeRow
    above: NodeRow
    people: int
    is_weakest: bool


@dataclass(frozen=True, slots=True)
class CheckChanges:
    """What happened to checks since a revision: whether anything did, and which are not open."""

    changed: bool
    ended: tuple[int, ...]


def check_in(session, audience):
    """Return the check that is open, or for desk and screen the one that closed last; or None.

    Phones have a page of its own for the record. At the step of the ladder desk and screen have
    that, once it is closed.
    """
    shown = [Check.State.OPEN] if audience.is_phone else [Check.State.OPEN, Check.State.CLOSED]
    found = Check.objects.filter(session=session, state__in=shown).select_related("node")
    if audience.is_phone:
        found = found.filter(kind__in=check_kinds.ABOUT_ANSWERS)
    elif not (session.is_record_closed and session.closing_step == closing_steps.LADDER):
        found = found.exclude(kind=check_kinds.RUNG)
    is_open = Case(When(state=Check.State.OPEN, then=0), default=1)
    check = found.order_by(is_open, "-revision", "-pk").first()
    return _row(check, audience) if check else None


def check_changes(session_id, since, unasked=()):
    """Return what happened to checks since a revision.

    `unasked` are those whose asking was undone since: their rows may have gone.
    """
    changed = Check.objects.filter(session=session_id, revision__gt=since)
    states = dict(changed.values_list("pk", "state"))
    ended = {pk for pk in (*states, *unasked) if states.get(pk) != Check.State.OPEN}
    return CheckChanges(bool(states or unasked), tuple(sorted(ended)))


def _row(check, audience):
    rows = node_rows(check.way, audience)
    return CheckRow(
        id=check.pk,
        kind=check.kind,
        state=check.state,
        wording=check.wording,
        way=tuple(rows[pk] for pk in check.way),
        counts=None if check.is_open else check.counts,
        revision=check.revision,
    )
