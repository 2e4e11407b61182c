"""Undo that everybody was asked what they think of the record, and that this was closed."""

from workshops.actions import checks, record

from .changed import unless_changed


def _unask(change, was, closed=None, **_of_the_version_before):
    unless_changed(change.session.is_record_open)
    record.take_back(change, was)
    if closed:
        checks.reopen(change, closed)


def _reopen(change):
    unless_changed(change.session.is_record_closed)
    record.reopen(change)


INVERSES = {"record": _unask, "unrecord": _reopen}
