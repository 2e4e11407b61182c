"""Undo what was done to remarks: hiding and showing, what was held, and taking a name out."""

from workshops.actions import remark_moderation, remarks
from workshops.models import Remark

from .changed import unless_changed


def decide_again(change, view, reason):
    """Wait again for a decision about a held remark that was not shown for a reason."""
    remark = remarks.find(change, view)
    unless_changed(remark.is_held, remark.reason == reason)
    remark_moderation.decide_again(remark)


def _unhide(change, view):
    remarks.set_visible(change, view)


def _hide_again(change, view, reason):
    remarks.set_hidden(change, view, reason)


def _fill_gaps(change, view, before, now):
    remark = remarks.find(change, view)
    unless_changed(not remark.is_hidden, remark.text == now)
    remark_moderation.set_words(change, remark, before)


def _hold_again(change, view, reason):
    remark = remarks.find(change, view)
    unless_changed(remark.state == Remark.State.VISIBLE)
    remark_moderation.set_held(change, remark, reason)


INVERSES = {
    "view-hide": _unhide,
    "view-show": _hide_again,
    "view-blackout": _fill_gaps,
    "view-release": _hold_again,
    "view-refuse": decide_again,
}
