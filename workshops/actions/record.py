"""The record: causes and actions, and what people think of them when the session closes.

Everybody is asked 2 checks together: whether it is a fair record, and which rung of the ladder of
co-production it felt like. What they write about the record is a remark (remarks.py): others read
it once these checks are closed.
"""

from workshops import check_kinds, rules
from workshops.models import Check
from workshops.models.session_closing import RECORD_CLOSED, RECORD_OPEN

from . import checks, undo_log
from .change import session_change


def open_record(session):
    """Ask everybody what they think of the record, or ask again: choices are still there."""
    with session_change(session) as change:
        open_within(change)


def open_within(change):
    """Do the same within a change. What the room was asked about an answer is closed."""
    rules.may_open_record(change.session)
    closed = checks.close_open(change)
    question = change.session.question
    asked = [_ask(change, kind, question) for kind in check_kinds.OF_THE_RECORD]
    before = _set(change, RECORD_OPEN)
    # A process of the version before reads which are new.
    new = [check.pk for check, is_first in asked if is_first]
    undo_log.add(change, "record", new=new, was=before, closed=closed and closed.pk)


def close_record(session):
    """End these questions. From then on everybody sees what was said."""
    with session_change(session) as change:
        rules.may_close_record(change.session)
        close_within(change)
        undo_log.add(change, "unrecord")


def close_within(change):
    """Do the same within a change, if they are open."""
    if not change.session.is_record_open:
        return
    for check in _checks(change).filter(state=Check.State.OPEN):
        checks.close(change, check)
    _set(change, RECORD_CLOSED)


def put_aside(change):
    """Ask anew, within a change that opens the session again. Words stay with their authors."""
    for check in _checks(change).exclude(state=Check.State.DROPPED):
        checks.put_aside(change, check)
    _set(change, "")


def reopen(change):
    """Open the checks of the record again, within a change, as undo does."""
    for check in _checks(change).filter(state=Check.State.CLOSED):
        checks.open_again(change, check)
    _set(change, RECORD_OPEN)


def take_back(change, was):
    """Undo that the record was opened, within a change: it `was` closed, or not asked about."""
    end = checks.close if was else checks.put_aside
    for check in _checks(change).filter(state=Check.State.OPEN):
        end(change, check)
    _set(change, was)


def _ask(change, kind, question):
    asked = Check(session=change.session, kind=kind, node=question, wording="")
    return checks.ask(change, asked)


def _checks(change):
    return change.session.checks.filter(kind__in=check_kinds.OF_THE_RECORD)


def _set(change, state):
    before, change.session.record = change.session.record, state
    change.head("record")
    if before == RECORD_CLOSED:  # what was said is no longer shown, so no file keeps it either
        change.delete_files()
    return before
