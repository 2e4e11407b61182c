"""Undo a change of the code: the code before lets people in again."""

from workshops.actions.joining_code import set_code

from .changed import unless_changed


def _set_back(change, before, now):
    unless_changed(change.session.joining_code == now)
    set_code(change, before)


INVERSES = {"code": _set_back}
