"""A record of a session: flat, frozen, in tree order.

The JSON is written from it and read into it. Nodes name their parents, so a tree of any depth is a
plain list. The reader, the writer, their limits and the JSON Schema depend only on these
declarations.
"""

from dataclasses import dataclass, field
from typing import Literal

from workshops import prompts
from workshops.commitments import WORDS as COMMITMENTS
from workshops.known_by import WORDS as WAYS_TO_KNOW
from workshops.models import Action, Cause, Node, Session, Why, limits

from .check_entry import CheckEntry
from .entry import Entry, fact
from .kinds import Each, Flag, Key, Maybe, Object, OneOf, Text, Whole
from .settings_entry import Settings

type Reader = Literal["public", "link", "organiser", "keeper"]

MOST_MINUTES = 10_000_000  # 19 years, of all whys together
MOST_ACTIONS = 1000  # of one cause


@dataclass(frozen=True)
class NodeEntry(
    Entry,
    name="node",
    of=Node,
    about="A place in the tree. Parents come before children, a theme before its members.",
):
    """A question, an answer or a theme. `text` is None where the reader may not see it.

    The JSON leaves out `depth`, which follows from the parents.
    """

    id: int = fact(Key(), column="id")
    kind: str = fact(OneOf(Node.Kind.values), column="kind")
    parent: int | None = fact(Maybe(Key()), column="parent")
    text: str | None = fact(
        Maybe(Text(limits.ANSWER)),
        column="text",
        about="null where the reader may not see it.",
    )
    depth: int = 0
    theme: int | None = fact(
        Maybe(Key()),
        column="theme",
        about="The theme that an answer is in; it has the same parent.",
        default=None,
        may_be_missing=True,
    )
    state: str = fact(
        OneOf(Node.State.values), column="state", default=Node.State.VISIBLE, may_be_missing=True
    )
    reason: str = fact(Text(limits.REASON), column="reason", default="", may_be_missing=True)
    from_room: bool = fact(
        Flag(),
        column="from_room",
        about="Said aloud, or written on paper, and typed in by a facilitator.",
        default=False,
        may_be_missing=True,
    )
    on_paper: bool = fact(
        Flag(),
        column="on_paper",
        about="Written on paper, not said aloud.",
        default=False,
        may_be_missing=True,
    )
    tally: int | None = fact(
        Maybe(Whole()),
        column="tally",
        about="Dots from phones; null where they are not shown.",
        default=0,
        may_be_missing=True,
    )
    paper_dots: int = fact(
        Whole(0, limits.PAPER_DOTS),
        column="paper_dots",
        about="Dots that people put on paper, beside those from phones.",
        default=0,
        may_be_missing=True,
    )
    recognised: int = fact(
        Whole(),
        column="recognised",
        about="How many people recognise it; 0 until its why is settled.",
        default=0,
        may_be_missing=True,
    )
    known_by: str = fact(
        OneOf(["", *WAYS_TO_KNOW]),
        column="known_by",
        about="How its author knows it, if they said so.",
        default="",
        may_be_missing=True,
    )

    @property
    def is_here(self):
        return self.state == Node.State.VISIBLE

    @property
    def dots(self):
        """Return all dots, or None where they are not shown."""
        return None if self.tally is None else self.tally + self.paper_dots


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
    def asked(self):
        """Return the key of how it was asked, or one's own words; nothing for “Why?”."""
        if prompts.is_why(self.prompt_kind, self.prompt_text):
            return ""
        return self.prompt_text if self.prompt_kind == prompts.OWN else self.prompt_kind

    @property
    def other_prompt(self):
        """Return how it was asked in the language in use, if that is not “Why?”."""
        return prompts.other_prompt(self.prompt_kind, self.prompt_text)


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


@dataclass(frozen=True)
class CauseEntry(
    Entry,
    name="cause",
    of=Cause,
    about="A node that the room agreed is an underlying cause.",
):
    node: int = fact(Key(), column="node")
    wording: str = fact(
        Text(limits.WORDING, may_be_blank=False),
        column="wording",
        about="Words that make sense alone; the node keeps its own.",
    )
    actions: tuple[ActionEntry, ...] = fact(
        Each(Object(ActionEntry), MOST_ACTIONS), default=(), may_be_missing=True
    )


@dataclass(frozen=True)
class SessionRecord:
    settings: Settings
    nodes: tuple[NodeEntry, ...]
    whys: tuple[WhyEntry, ...] = ()
    causes: tuple[CauseEntry, ...] = ()
    checks: tuple[CheckEntry, ...] = ()
    code: str = field(default="", compare=False)

    @property
    def questions(self):
        return tuple(node for node in self.nodes if node.parent is None)
