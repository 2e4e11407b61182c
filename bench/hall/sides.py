"""A hall where people are on 2 sides, tick what they recognise, and choose in a check."""

import time

from bench.hall.verdict import percentiles

GROUPS = ["I use services", "I work in services", "Prefer not to say"]
PLAN = {"role_groups": GROUPS, "sides": [1, 2, 0], "side_names": ["Us", "Them"]}
# What is compared: each a figure, or the percentiles of one.
COMPARED = (
    "server CPU ms for each joining",
    "acknowledged ms",
    "seen by all ms",
    "vote acknowledged ms",
    "KB for each phone",
    "server CPU s",
    "settled, and closing begun, after ms",
)


def check(crowds, rooms, seconds):
    """Ask every room about its first answer, and let everybody choose."""
    from workshops import check_kinds
    from workshops.actions import checks

    asked = {
        code: checks.open_check(room.session, "act", room.session.nodes.filter(depth=1).first())
        for code, room in rooms.items()
    }
    keys = check_kinds.choices("act", [])
    for crowd in crowds:
        crowd.order("choose", {code: each.pk for code, each in asked.items()}, keys, seconds / 4)
    for crowd in crowds:
        crowd.said()
    for code, each in asked.items():
        checks.close_check(rooms[code].session, each)


def end(rooms):
    """Settle each room and begin to close it; return the milliseconds that the last one took."""
    from tests.factories import fresh
    from workshops.actions import asking, closing

    for room in rooms.values():
        started = time.perf_counter()
        asking.settle(room.session, fresh(room.why))
        closing.begin_closing(room.session)
    return round(1000 * (time.perf_counter() - started))


def judge(reports, rooms):
    """Return what became of ticks and choices, and what was published."""
    from tests.factories import fresh
    from workshops.models import Choice, Mark

    ids = [room.session.pk for room in rooms.values()]
    voices = [fresh(room.session).voice or {} for room in rooms.values()]
    ticks, choices = (_accepted(reports, name) for name in ("ticks", "choices"))
    ticked = Mark.objects.filter(node__session__in=ids).count()
    chosen = Choice.objects.filter(of_check__session__in=ids).count()
    return {
        "ticks given": len(ticks),
        "ticks lost or doubled": abs(len(ticks) - ticked),
        "tick acknowledged ms": percentiles(one["done"] - one["tapped"] for one in ticks),
        "choices given": len(choices),
        "choices lost or doubled": abs(len(choices) - chosen),
        "choice acknowledged ms": percentiles(one["done"] - one["tapped"] for one in choices),
        "rooms that show how much each group said": sum("blocks" in voice for voice in voices),
        "rooms that were compared": sum("batches" in voice for voice in voices),
    }


def _accepted(reports, name):
    return [one for report in reports for one in report[name] if one["status"] == 204]


def ratios(halls):
    """Return the ratios of the halls on sides to the one without, and of ticking to asking.

    The halls are without, asking, on sides and ticking, each with its figures. Asking has as many
    requests as ticking while others write, which change nothing.
    """
    pairs = ("on sides", "without"), ("ticking", "without"), ("ticking", "asking")
    return {
        f"{one} to {other}": {of: _ratio(halls[other][of], halls[one][of]) for of in COMPARED}
        for one, other in pairs
    }


def _ratio(one, other):
    if not isinstance(one, dict):
        return round(other / one, 2) if one else None
    return {part: _ratio(one[part], other[part]) for part in one if part != "of"}
