"""A cause and its actions, as they stand in the record of a session."""

from dataclasses import dataclass

from workshops.commitments import WORDS as COMMITMENTS
from workshops.did_it_change import counts_words
from workshops.exports.kinds import Day, Each, Key, Maybe, Object, OneOf, Text, Whole
from workshops.models import Action, ActionUpdate, Cause, limits
from workshops.update_kinds import DONE, NOT_DONE, update_words
from workshops.update_kinds import WORDS as UPDATES

from .base import Entry, fact
from .why import MOST_MINUTES

MOST_ACTIONS = 1000  # of one cause
MOST_UPDATES = 1000  # of one action


@dataclass(frozen=True)
class UpdateEntry(
    Entry, name="update", of=ActionUpdate, about="What became of an action, after the close."
):
    """An update on a day, as 2026-11-23."""

    kind: str = fact(OneOf(list(UPDATES)), column="kind")
    day: str = fact(Day(), made_from=("day",))
    text: str = fact(
        Text(limits.UPDATE, may_be_blank=False),
        column="text",
        about="What happened, or the reason why it is not done.",
    )

    @property
    def words(self):
        """Return it as whole sentences in the language in use."""
        return update_words(self.kind, self.text)


@dataclass(frozen=True)
class ChangedEntry(
    Entry,
    name="changed",
    about="How many said that things changed, a little or not; 0 each if under 5 answered.",
):
    yes: int = fact(Whole())
    little: int = fact(Whole())
    no: int = fact(Whole())

    @property
    def words(self):
        """Return it as whole sentences in the language in use."""
        return counts_words(self.written())


@dataclass(frozen=True)
class ActionEntry(Entry, name="action", of=Action, about="What will be done about a cause."):
    what: str = fact(Text(limits.ACTION, may_be_blank=False), column="what")
    who: str = fact(Text(limits.ACTION_DETAIL), column="who", default="", may_be_missing=True)
    by_when: str = fact(
        Text(limits.ACTION_DETAIL), column="by_when", default="", may_be_missing=True
    )
    how_known: str = fact(Text(limits.ACTION), column="how_known", default="", may_be_missing=True)
    commitment: str = fact(
        OneOf(["", *COMMITMENTS]),
        column="commitment",
        about="How strong it is, if the room said so.",
        default="",
        may_be_missing=True,
    )
    due: str | None = fact(
        Maybe(Day()),
        made_from=("due",),
        about="The day from which it needs an update, if one was set.",
        default=None,
        may_be_missing=True,
    )
    updates: tuple[UpdateEntry, ...] = fact(
        Each(Object(UpdateEntry), MOST_UPDATES),
        about="What became of it, the earliest first.",
        default=(),
        may_be_missing=True,
    )

    changed: ChangedEntry | None = fact(
        Maybe(Object(ChangedEntry)),
        made_from=("changed",),
        about="What people answered later to “Did things change?”, if they were asked.",
        default=None,
        may_be_missing=True,
    )

    @property
    def is_done(self):
        """Return True if the last update that says so says that it is done."""
        said = [update.kind for update in self.updates if update.kind in (DONE, NOT_DONE)]
        return said[-1:] == [DONE]


@dataclass(frozen=True)
class CauseEntry(
    Entry, name="cause", of=Cause, about="A node that is marked as an underlying cause."
):
    node: int | None = fact(
        Maybe(Key()), column="node", about="null once the answers have been deleted."
    )
    wording: str = fact(
        Text(limits.WORDING, may_be_blank=False),
        column="wording",
        about="Words that make sense alone; the node keeps its own.",
    )
    actions: tuple[ActionEntry, ...] = fact(
        Each(Object(ActionEntry), MOST_ACTIONS), default=(), may_be_missing=True
    )
    minute: int | None = fact(
        Maybe(Whole(0, MOST_MINUTES)),
        column="minute",
        about="Whole minutes from the first why until it was marked, once the session is closed.",
        default=None,
        may_be_missing=True,
    )
