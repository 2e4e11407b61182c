"""What was asked at each level, for readers who judge how it was done."""

from collections import defaultdict

from django.utils.translation import gettext as _

from common.languages import figure
from workshops.exports.blocks import Table
from workshops.words import why_name


def levels_asked(record, numbers):
    """Return a table with a row for each level; nothing if no why was asked here."""
    if not (record.settings.people and record.whys):
        return []
    whys = _by_level(record)
    last = max(*whys, numbers.depth)
    rows = (_row(level, whys[level], numbers) for level in range(1, last + 1))
    headings = (_("Level"), _("Times asked"), _("Answers"), _("Minutes"))
    return [Table(headings, tuple(rows))]


def _by_level(record):
    depths = {node.id: node.depth for node in record.nodes}
    whys = defaultdict(list)
    for why in record.whys:
        whys[depths[why.node] + 1].append(why)
    return whys


def _row(level, whys, numbers):
    answers = numbers.levels[level - 1] if level <= numbers.depth else 0
    minutes = [why.minutes for why in whys if why.minutes is not None]
    in_all = _in_words(sum(minutes)) if minutes else ""
    return (why_name(level), figure(len(whys)), figure(answers), in_all)


def _in_words(minutes):
    # Translators: minutes, in a list.
    return figure(minutes) if minutes else _("less than 1")
