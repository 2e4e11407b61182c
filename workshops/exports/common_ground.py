"""Which part of what was placed between the 2 sides belongs to some nodes of a record."""

from dataclasses import replace


def of_nodes(voice, ids, checks=None):
    """Return a VoiceEntry without what was placed of other nodes than these.

    With `checks`, leave out also what was placed of choices in others than those.
    """
    about = None if checks is None else {(check.node, check.kind) for check in checks}
    batches = tuple(
        replace(
            batch,
            whys=tuple(why for why in batch.whys if why in ids),
            placed=tuple(each for each in batch.placed if _is_about(each, ids, about)),
        )
        for batch in voice.batches
    )
    return replace(voice, batches=batches)


def _is_about(placed, ids, about):
    is_there = {placed.node, placed.step} <= {*ids, None}
    return is_there and (not placed.kind or about is None or (placed.node, placed.kind) in about)
