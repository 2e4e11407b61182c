"""The one way to write what participants send: by the fast path, or else by the locked path."""

from common import metrics

from .change import session_change
from .fast_path import FallBack


def submit_by(kind, seat, *, fast, locked):
    """Return fast(), or locked(change) under the session's lock if that raises FallBack.

    `kind` is "answer", "dot", "tick" or "choice", for metrics.
    """
    try:
        return fast()
    except FallBack as fall_back:
        metrics.fall_backs.labels(kind, fall_back.reason).inc()
    with session_change(seat.session) as change:
        return locked(change)
