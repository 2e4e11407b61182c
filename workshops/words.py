"""Words for counts, days and texts that may not be shown."""

from datetime import date

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _

from workshops.models import Node

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelled(count):
    """Small numbers as words: five, but 57."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def counted(count, thing, things=None):
    """57 answers, 1 answer."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


def spelled_counted(count, thing, things=None):
    """Five causes, one cause."""
    return f"{spelled(count)} {thing if count == 1 else things or thing + 's'}"


def capital(sentence):
    return sentence[:1].upper() + sentence[1:]


def long_day(iso):
    """Write 2026-11-23 as 23 November 2026, and None as nothing."""
    return date_format(date.fromisoformat(iso), "j F Y") if iso else ""


def quoted(node):
    """Return the text of a node, or a label in its place where it may not be read."""
    return node.text or withheld(node.state)


def withheld(state):
    """Return the label that takes the place of a text that may not be read."""
    if state == Node.State.HIDDEN:
        return _("Hidden answer")
    if state == Node.State.WITHDRAWN:
        return _("Answer taken back")
    return _("Empty answer")
