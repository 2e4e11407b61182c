"""The code to join: another one in place of one that too many people have, and its end."""

from datetime import timedelta

from workshops import codes, rules

from . import undo_log
from .change import session_change

LASTS = timedelta(days=30)  # after the close


def change_code(session):
    """Give a session another code; return it. Who is in stays in, at the same address."""
    with session_change(session) as change:
        rules.may_change_code(change.session)
        before, now = change.session.joining_code, codes.make()
        undo_log.add(change, "code", before=before, now=now)
        set_code(change, now)
    return codes.written(now)


def set_code(change, code):
    """Set the code to join within a change; None is the first one."""
    change.session.joining_code = code
    change.head("joining_code")
