"""Compare what phones sent with the database, and with what each phone shows at the end."""

from collections import Counter


def judge(reports, rooms, rows, votes):
    """Return the result of a run.

    `rows` has (id, code, text, op_id) of each stored answer; `votes` is how many dots are stored.
    """
    sent = [one for report in reports for one in report["sent"]]
    by_id = {id_: (text, op_id) for id_, _, text, op_id in rows}
    acknowledged = [one for one in sent if one["node"]]
    calm = [one for one in acknowledged if not one["is_flood"]]
    ids = Counter(one["node"] for one in acknowledged)
    ops = Counter(op_id for _, _, _, op_id in rows)
    invoked = {one["op_id"] for one in sent}
    given = [one for report in reports for one in report["votes"] if one["status"] == 204]
    return {
        "sent": len(sent),
        "acknowledged": len(acknowledged),
        "refused": sum(1 for one in sent if one["status"] and not one["node"]),
        "of them the flood's": sum(1 for one in sent if one["is_flood"] and not one["node"]),
        "tried again": sum(one["tries"] - 1 for one in sent),
        "lost": sum(
            1 for one in acknowledged if by_id.get(one["node"]) != (one["text"], one["op_id"])
        ),
        "duplicated": sum(n - 1 for n in ids.values()) + sum(n - 1 for n in ops.values()),
        "phantom": sum(1 for op_id in ops if op_id not in invoked),
        "diverged": diverged(reports, rows),
        "leaked": 0,  # a phone that receives another room's words ends the run
        "votes given": len(given),
        "votes lost or doubled": abs(len(given) - votes),
        "acknowledged ms": percentiles(one["done"] - one["tapped"] for one in calm),
        "seen by all ms": percentiles(seen_by_all(reports, rooms, rows, calm)),
        "vote acknowledged ms": percentiles(one["done"] - one["tapped"] for one in given),
    }


def diverged(reports, rows):
    """Count the phones whose answers are not exactly those of their room."""
    held = {}
    for id_, code, text, _ in rows:
        held.setdefault(code, {})[str(id_)] = text
    return sum(
        count
        for report in reports
        for code, groups in report["shown"].items()
        for count, nodes in groups
        if nodes != held.get(code, {})
    )


def seen_by_all(reports, rooms, rows, acknowledged):
    """Yield the seconds from the tap to the room's last phone, for each answer that all saw."""
    code_of = {id_: code for id_, code, _, _ in rows}
    for one in acknowledged:
        node = str(one["node"])
        seen = sum(report["seen"].get(node, 0) for report in reports)
        if seen == rooms[code_of[one["node"]]]:
            last = max(report["seen_last"].get(node, 0) for report in reports)
            yield last - one["tapped"]


def percentiles(seconds):
    """Return p50, p95, p99 and the highest in milliseconds, and the number of values.

    Return None if there are none.
    """
    ranked = sorted(seconds)
    if not ranked:
        return None
    found = {f"p{part}": ranked[max(0, -(-len(ranked) * part // 100) - 1)] for part in (50, 95, 99)}
    found["most"] = ranked[-1]
    return {name: round(1000 * value) for name, value in found.items()} | {"of": len(ranked)}
