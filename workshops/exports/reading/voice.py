"""Read back what was published by group and by side."""

from dataclasses import replace

from django.utils.translation import gettext as _

from ..entries import VoiceEntry
from ..entries.common_ground import MOST_BATCHES, MOST_WHYS


def read_voice(at, places):
    """Return the VoiceEntry at `at`. Each block has a number for each part, or shows nothing.

    `places` finds the nodes of what was compared.
    """
    voice = VoiceEntry.read(at)
    for number, block in enumerate(voice.blocks):
        is_whole = len(block.units) == len(voice.parts) and sum(block.units)
        if block.units and not is_whole:
            place = at.get("blocks").items(len(voice.blocks))[number].get("units")
            raise place.wrong(_("%(place)s must have a number for each part, and not only 0."))
    found = at.get("batches", []).items(MOST_BATCHES)
    pairs = zip(found, voice.batches, strict=True)
    return replace(voice, batches=tuple(_batch(at, batch, places) for at, batch in pairs))


def _batch(at, batch, places):
    found = at.get("placed").items(MOST_WHYS)
    placed = zip(found, batch.placed, strict=True)
    return replace(
        batch,
        whys=tuple(map(places.find, at.get("whys").items(MOST_WHYS))),
        placed=tuple(_placed(at, each, places) for at, each in placed),
    )


def _placed(at, placed, places):
    step = None if placed.step is None else places.find(at.get("step"))
    if step is not None and places.nodes[step].parent is None:
        raise at.get("step").wrong(_("%(place)s is not a step of this check."))
    return replace(placed, node=places.find(at.get("node")), step=step)
