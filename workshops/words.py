"""Words for counts, days and texts that may not be shown."""

from datetime import date

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.models import Node

# Stored as the wording of a cause whose answer was taken back; files for other programs have it.
TAKEN_BACK = "(taken back by its author)"


def answers(count):
    """Say how many answers there are: 57 answers, 1 answer."""
    return ngettext("%(n)s answer", "%(n)s answers", count) % {"n": figure(count)}


def dots(count):
    """Say how many dots there are: 3 dots, 1 dot."""
    return ngettext("%(n)s dot", "%(n)s dots", count) % {"n": figure(count)}


def recognised(count):
    """Say how many people recognise an answer: 9 people recognise this."""
    sentence = ngettext("%(n)s person recognises this", "%(n)s people recognise this", count)
    return sentence % {"n": figure(count)}


def on_paper(count):
    """Say how many of some dots are on paper."""
    return ngettext("%(n)s on paper", "%(n)s on paper", count) % {"n": figure(count)}


def in_ten(tenths):
    """Return a share in whole tenths: 4 in 10. None of them and all of them are not exact."""
    if tenths <= 0:
        return _("under 1 in 10")
    return _("over 9 in 10") if tenths >= 10 else _("%(n)s in 10") % {"n": figure(tenths)}


def why_name(level):
    """Return the name of a level: Why 2."""
    return _("Why %(n)s") % {"n": figure(level)}


def wording_of(stored):
    """Return the wording of a cause as it is shown: words that were taken back have a label."""
    return _("Answer taken back") if stored == TAKEN_BACK else stored


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
    if state == Node.State.ERASED:
        return _("Deleted answer")
    return _("Empty answer")
