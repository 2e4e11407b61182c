"""What was published by group and by side, as it stands in the record of a session."""

from dataclasses import dataclass

from workshops.equal_voice.blocks import BLOCK, MOST_UNITS, Block
from workshops.equal_voice.parts import SIDES, Part
from workshops.equal_voice.voice import Voice
from workshops.exports.kinds import Each, Object, Text, Whole
from workshops.models import Session, limits

from .base import Entry, fact
from .common_ground import MOST_BATCHES, BatchEntry
from .settings import MOST_GROUPS

MOST_BLOCKS = 10_000  # of one session


@dataclass(frozen=True)
class PartEntry(Entry, name="part", about="Groups of one side, which were counted together."):
    side: int = fact(Whole(SIDES[0], SIDES[-1]))
    groups: tuple[str, ...] = fact(Each(Text(limits.ROLE_GROUP, may_be_blank=False), MOST_GROUPS))
    people: int = fact(
        Whole(0, MOST_UNITS), about="Its share of the people, in units of about 1 in 10 people."
    )


@dataclass(frozen=True)
class BlockEntry(
    Entry, name="block", about="Answers that were counted together, each of them only once."
):
    answers: int = fact(Whole(BLOCK), about="How many answers were counted.")
    units: tuple[int, ...] = fact(
        Each(Whole(0, MOST_UNITS), MOST_GROUPS),
        about="For each part how many units of 10 answers it wrote; none if it shows nothing.",
    )


@dataclass(frozen=True)
class VoiceEntry(
    Entry,
    name="voice",
    of=Session,
    about="What was published by group and by side; empty without sides.",
):
    parts: tuple[PartEntry, ...] = fact(
        Each(Object(PartEntry), MOST_GROUPS),
        made_from=("voice",),
        default=(),
        may_be_missing=True,
    )
    blocks: tuple[BlockEntry, ...] = fact(
        Each(Object(BlockEntry), MOST_BLOCKS), default=(), may_be_missing=True
    )
    batches: tuple[BatchEntry, ...] = fact(
        Each(Object(BatchEntry), MOST_BATCHES), default=(), may_be_missing=True
    )

    @classmethod
    def of(cls, voice, batches=()):
        """Return the entry of a Voice, or of None, and of what was compared in Batches."""
        batches = tuple(map(BatchEntry.of, batches))
        if voice is None:
            return cls(batches=batches)
        pairs = zip(voice.parts, voice.people, strict=True)
        parts = tuple(PartEntry(part.side, part.groups, people) for part, people in pairs)
        blocks = tuple(BlockEntry(each.answers, each.units) for each in voice.blocks)
        return cls(parts, blocks, batches)

    @property
    def voice(self):
        """Return the Voice, or None if nothing was published."""
        if not self.parts:
            return None
        parts = tuple(Part(part.side, part.groups) for part in self.parts)
        people = tuple(part.people for part in self.parts)
        return Voice(parts, people, tuple(Block(each.answers, each.units) for each in self.blocks))
