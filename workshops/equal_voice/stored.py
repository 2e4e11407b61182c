"""What has been published of a session, as its row keeps it: lists, as short as they can be."""

from .blocks import Block
from .parts import Part
from .voice import Voice


def to_store(voice):
    """Return a Voice as JSON can have it."""
    return {
        "parts": [[part.side, list(part.groups)] for part in voice.parts],
        "people": list(voice.people),
        "blocks": [[block.answers, list(block.units)] for block in voice.blocks],
    }


def from_stored(stored):
    """Return the Voice that is stored, or None before the first block."""
    if not stored or "parts" not in stored:
        return None
    return Voice(
        tuple(Part(side, tuple(groups)) for side, groups in stored["parts"]),
        tuple(stored["people"]),
        tuple(Block(answers, tuple(units)) for answers, units in stored["blocks"]),
    )
