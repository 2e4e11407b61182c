"""What a frame brings to the big screen."""

from workshops.fragments.pieces import counts, node_piece, once, tallies


def pieces_of_screen(changes):
    """Return what is drawn again, and the ids of what leaves."""
    upserts = []
    if _now_changed(changes):
        upserts.append(once("now", "screen/now.html", changes))
        upserts.append(once("columns", "screen/columns.html", changes))
    if changes.checks.changed:
        upserts.append(once("check", "screen/check.html", changes))
    upserts += [node_piece(node, "children", "screen/node.html", changes) for node in changes.nodes]
    upserts += counts(changes, "screen/count.html") + tallies(changes, "screen/tally.html")
    return upserts, [f"node-{pk}" for pk in changes.left]


def _now_changed(changes):
    around = changes.result_changed or changes.counts_changed
    shown = changes.shown_causes_changed or changes.read_back_changed or changes.check_changed
    compared = changes.shown.face == "common" and changes.compared_changed
    return around or changes.screen_changed or shown or compared
