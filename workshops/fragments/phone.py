"""What a frame brings to phones."""

from workshops.fragments.pieces import counts, node_piece, once, piece, tallies


def pieces_of_phone(changes):
    """Return what is drawn again, and the ids of what leaves."""
    upserts = []
    if changes.head_changed or changes.whys_changed:
        upserts.append(once("phase", "phone/phase.html", changes))
    if changes.result_changed:
        upserts.append(once("result", "phone/result.html", changes))
    if changes.check and changes.checks.changed:
        check = changes.check
        upserts.append(piece(f"check-{check.id}", "checks", 0, "phone/check.html", changes, check))
    upserts += [
        piece(f"why-{why.id}", "whys", why.position, "phone/why.html", changes, why)
        for why in changes.whys
        if why.is_open
    ]
    upserts += [node_piece(node, "answers", "phone/node.html", changes) for node in changes.nodes]
    upserts += counts(changes, "phone/count.html") + tallies(changes, "phone/tally.html")
    settled = [f"why-{why.id}" for why in changes.whys if not why.is_open]
    settled += [f"why-{why.id}" for why in changes.unasked]
    settled += [f"check-{pk}" for pk in changes.checks.ended]
    return upserts, settled + [f"node-{pk}" for pk in changes.left]
