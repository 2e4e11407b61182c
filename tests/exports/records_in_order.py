"""Records as they are compared: in tree order, with ids that only count."""

from dataclasses import replace
from math import inf

from workshops.exports.order import Branches


def in_order(record):
    """`record` with its nodes in tree order, and ids that only count them."""
    ordered = list(Branches(record.nodes).in_tree_order())
    ids = {node.id: number for number, node in enumerate(ordered, start=1)} | {None: None}
    nodes = (
        replace(node, id=ids[node.id], parent=ids[node.parent], theme=ids[node.theme])
        for node in ordered
    )
    checks = (
        replace(
            check,
            node=ids[check.node],
            counts=tuple(replace(count, step=ids[count.step]) for count in check.counts),
        )
        for check in record.checks
    )
    remarks = (replace(remark, node=ids[remark.node]) for remark in record.remarks)
    batches = (
        replace(
            batch,
            whys=tuple(ids[why] for why in batch.whys),
            placed=tuple(
                replace(each, node=ids[each.node], step=ids[each.step]) for each in batch.placed
            ),
        )
        for batch in record.voice.batches
    )
    return replace(
        record,
        voice=replace(record.voice, batches=tuple(batches)),
        nodes=tuple(nodes),
        whys=tuple(replace(why, node=ids[why.node]) for why in record.whys),
        causes=tuple(replace(cause, node=ids[cause.node]) for cause in record.causes),
        remarks=tuple(sorted(remarks, key=_place_of_remark)),
        checks=tuple(checks),
    )


def _place_of_remark(entry):
    at = inf if entry.node is None else entry.node
    return at, entry.kind, entry.text, entry.state
