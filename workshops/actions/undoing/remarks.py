"""Undo what was done to remarks: hiding one, and showing it again."""

from workshops.actions import remarks


def _unhide(change, view):
    remarks.set_visible(change, view)


def _hide_again(change, view, reason):
    remarks.set_hidden(change, view, reason)


INVERSES = {"view-hide": _unhide, "view-show": _hide_again}
