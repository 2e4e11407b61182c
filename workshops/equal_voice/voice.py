"""What has been published of a session, and the next block of it."""

from dataclasses import dataclass, replace

from .blocks import Block, block_of, people_units
from .parts import Part, number_in, parts_of


@dataclass(frozen=True)
class Voice:
    """The parts of a session's room, their people in units, and its blocks so far."""

    parts: tuple[Part, ...]
    people: tuple[int, ...]
    blocks: tuple[Block, ...]


def with_next_block(voice, sides, people, written):
    """Return the voice of a session after a moment at which answers may become a block.

    `voice` is what has been published before, or None. `sides` maps role groups to sides, `people`
    maps role groups to people, and `written` maps role groups to the answers that are countable at
    this moment; None stands for people who are in no group. Return `voice` itself if they are too
    few for a block or the room is too small. Parts and people are published once, with the first
    block; people who join later join a part.
    """
    parts = voice.parts if voice else parts_of(sides, people)
    by_part = [number_in(part, written) for part in parts]
    block = block_of(sum(written.values()), by_part) if parts else None
    if block is None:
        return voice
    if voice:
        return replace(voice, blocks=(*voice.blocks, block))
    of_parts = [number_in(part, people) for part in parts]
    return Voice(parts, people_units(sum(people.values()), of_parts), (block,))
