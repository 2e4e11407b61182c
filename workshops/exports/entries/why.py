"""A why, as it stands in the record of a session."""

from dataclasses import dataclass

from workshops import prompts
from workshops.exports.kinds import Key, Maybe, OneOf, Text, Whole
from workshops.models import Session, Why, limits

from .base import Entry, fact

MOST_MINUTES = 10_000_000  # 19 years, of all whys together


@dataclass(frozen=True)
class WhyEntry(Entry, name="why", of=Why, about="The asking of why under a node."):
    """A why about one node: its place in the order of whys (`turn`), its stage, its answers.

    `minutes` is how long the room worked on it, once it is settled (see timing.py).
    """

    node: int = fact(Key(), column="node")
    stage: str = fact(OneOf(Why.Stage.values), column="stage")
    turn: int = fact(
        Whole(1), column="position", about="Its place in the order of all whys; the first has 1."
    )
    answers: int = fact(Whole(), column="answers", default=0)
    minutes: int | None = fact(
        Maybe(Whole(0, MOST_MINUTES)),
        made_from=("opened_at", "settled_at"),
        about="How long it took, once settled.",
        default=None,
        may_be_missing=True,
    )
    asked_minute: int | None = fact(
        Maybe(Whole(0, MOST_MINUTES)),
        column="asked_minute",
        about="Whole minutes from the first why until it was asked, once the session is closed.",
        default=None,
        may_be_missing=True,
    )
    revealed_minute: int | None = fact(
        Maybe(Whole(0, MOST_MINUTES)),
        column="revealed_minute",
        about="The same until its answers were revealed; null where people saw them at once.",
        default=None,
        may_be_missing=True,
    )
    settled_minute: int | None = fact(
        Maybe(Whole(0, MOST_MINUTES)),
        column="settled_minute",
        about="The same until it was settled.",
        default=None,
        may_be_missing=True,
    )
    voters: int | None = fact(
        Maybe(Whole()),
        column="voters",
        about="How many people gave dots, once settled after a vote.",
        default=None,
        may_be_missing=True,
    )
    dots_given: int | None = fact(
        Maybe(Whole()),
        column="dots_given",
        about="How many dots they gave to the answers and themes that are shown.",
        default=None,
        may_be_missing=True,
    )
    mode: str = fact(
        OneOf(("", *Session.Mode.values)),
        column="mode",
        about="How people answered; empty for the mode of the session.",
        default="",
        may_be_missing=True,
    )
    prompt_kind: str = fact(
        OneOf(("", *prompts.KINDS)),
        column="prompt_kind",
        about="How it was asked; empty for why.",
        default="",
        may_be_missing=True,
    )
    prompt_text: str = fact(
        Text(limits.PROMPT),
        column="prompt_text",
        about="The words of an own prompt.",
        default="",
        may_be_missing=True,
    )

    @property
    def shown_minute(self):
        """Return the minute from which its answers are in the tree, or None if nobody kept it."""
        return self.settled_minute if self.revealed_minute is None else self.revealed_minute

    @property
    def asked(self):
        """Return the key of how it was asked, or one's own words; nothing for “Why?”."""
        if prompts.is_why(self.prompt_kind, self.prompt_text):
            return ""
        return self.prompt_text if self.prompt_kind == prompts.OWN else self.prompt_kind

    @property
    def other_prompt(self):
        """Return how it was asked in the language in use, if that is not “Why?”."""
        return prompts.other_prompt(self.prompt_kind, self.prompt_text)
