"""What a frame brings to the desk."""

from workshops.fragments.pieces import counts, node_piece, once, piece, tallies


def pieces_of_desk(changes):
    """Return what is drawn again, and the ids of what leaves."""
    upserts = []
    if changes.head_changed or changes.whys_changed:
        upserts.append(once("head", "desk/head.html", changes))
    around = changes.head_changed or changes.whys_changed or changes.screen_changed
    if around:
        upserts.append(once("plan", "desk/plan.html", changes))
    if changes.screen_changed:
        upserts.append(once("voice", "desk/voice.html", changes))
    if changes.compared_changed:
        upserts.append(once("common-ground", "desk/common_ground.html", changes))
    if around or changes.read_back_changed or changes.check_changed:
        upserts.append(once("conduct", "desk/conduct.html", changes))
        upserts.append(once("read-back", "desk/read_back.html", changes))
    upserts += [_outline(node, changes) for node in changes.nodes if node.why or node.is_question]
    upserts += [
        piece(f"panel-{why.id}", None, 0, "desk/panel.html", changes, why) for why in changes.whys
    ]
    upserts += [
        node_piece(node, "cards", "desk/card.html", changes, "card")
        for node in changes.nodes
        if not node.is_question
    ]
    upserts += counts(changes, "desk/count.html") + tallies(changes, "desk/tally.html")
    upserts += [
        piece(f"cause-{cause.id}", "causes", cause.id, "desk/cause.html", changes, cause)
        for cause in changes.causes
    ]
    upserts += [
        piece(f"dots-{row.why_id}", "dots", row.why_id, "desk/dots.html", changes, row)
        for row in changes.dots
    ]
    if changes.causes or changes.causes_left:
        upserts.append(once("cause-count", "desk/cause_count.html", changes))
    if changes.not_asked_changed:
        upserts.append(once("not-asked", "desk/not_asked.html", changes))
    if changes.check or changes.checks.changed:
        upserts.append(once("check", "desk/check.html", changes))
    upserts += [
        once(f"closing-{part}", f"desk/closing/{part}.html", changes)
        for part in ("done", "ahead", "next")
    ]
    if changes.remarks_changed:
        upserts.append(once("remarks", "desk/remarks.html", changes))
    upserts.append(once("deed", "desk/undo.html", changes))
    upserts.append(once("floods", "desk/floods.html", changes))
    removals = [f"{kind}-{pk}" for pk in changes.left for kind in ("card", "outline")]
    removals += [f"dots-{why.id}" for why in changes.whys if not why.is_voting]
    for why in changes.unasked:
        removals += [f"panel-{why.id}", *_twig(why, changes)]
    return upserts, removals + [f"cause-{pk}" for pk in changes.causes_left]


def _outline(node, changes):
    into = f"outline-of-{node.parent_id}" if node.parent_id else None
    return piece(f"outline-{node.id}", into, node.sort, "desk/outline.html", changes, node)


def _twig(unasked, changes):
    """Return the item to remove from the outline: none for a node that stays a question there."""
    stays = {node.id for node in changes.nodes if node.why or node.is_question}
    return [] if unasked.node_id in stays else [f"outline-{unasked.node_id}"]
