"""How much was asked at each level, for whoever judges how it was done."""

from collections import defaultdict

from .blocks import Table

HEADINGS = ("Level", "Whys asked", "Answers", "Minutes in all")


def levels_asked(record, numbers):
    """A table with a row for each level; nothing where no why was asked here."""
    if not (record.settings.people and record.whys):
        return []
    whys = _by_level(record)
    last = max(*whys, numbers.depth)
    rows = (_row(level, whys[level], numbers) for level in range(1, last + 1))
    return [Table(HEADINGS, tuple(rows))]


def _by_level(record):
    depths = {node.id: node.depth for node in record.nodes}
    whys = defaultdict(list)
    for why in record.whys:
        whys[depths[why.node] + 1].append(why)
    return whys


def _row(level, whys, numbers):
    answers = numbers.levels[level - 1] if level <= numbers.depth else 0
    minutes = [why.minutes for why in whys if why.minutes is not None]
    return (f"Why {level}", str(len(whys)), str(answers), _told(sum(minutes)) if minutes else "")


def _told(minutes):
    return str(minutes) if minutes else "under 1"
