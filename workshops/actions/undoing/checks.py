"""Undo what was done to a check: opening it, and closing it. Its choices are still there."""

from workshops.actions import checks
from workshops.actions.change import fresh
from workshops.models import Check

from .changed import unless_changed


def _unask(change, check, closed=None):
    asked = fresh(change, Check.objects, check)
    unless_changed(asked.is_open)
    checks.put_aside(change, asked)
    if closed:
        checks.reopen(change, closed)


def _unask_again(change, check, closed=None):
    asked = fresh(change, Check.objects, check)
    unless_changed(asked.is_open)
    checks.close(change, asked)
    if closed:
        checks.reopen(change, closed)


def _reopen(change, check):
    unless_changed(checks.reopen(change, check))


INVERSES = {"check": _unask, "check again": _unask_again, "uncheck": _reopen}
