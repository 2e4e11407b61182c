"""Read back what was published of who wrote how much."""

from django.utils.translation import gettext as _

from ..entries import VoiceEntry


def read_voice(at):
    """Return the VoiceEntry at `at`. Each block has a number for each part, or shows nothing."""
    voice = VoiceEntry.read(at)
    for number, block in enumerate(voice.blocks):
        is_whole = len(block.units) == len(voice.parts) and sum(block.units)
        if block.units and not is_whole:
            place = at.get("blocks").items(len(voice.blocks))[number].get("units")
            raise place.wrong(_("%(place)s must have a number for each part, and not only 0."))
    return voice
