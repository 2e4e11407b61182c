"""Undo what was done to remarks: hiding one, showing it again, and taking a name out of it."""

from workshops.actions import remark_moderation, remarks

from .changed import unless_changed


def _unhide(change, view):
    remarks.set_visible(change, view)


def _hide_again(change, view, reason):
    remarks.set_hidden(change, view, reason)


def _fill_gaps(change, view, before, now):
    remark = remarks.find(change, view)
    unless_changed(not remark.is_hidden, remark.text == now)
    remark_moderation.set_words(change, remark, before)


INVERSES = {"view-hide": _unhide, "view-show": _hide_again, "view-blackout": _fill_gaps}
