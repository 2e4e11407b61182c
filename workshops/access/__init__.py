"""Find out who asks, always through the session, for HTTP and sockets alike.

A stranger gets the same answer as for a session that does not exist.
"""

from .not_there import NotThere
from .of_accounts import (
    deletion_reports_of,
    find_deletion_report,
    find_export_job,
    find_own_template,
    find_template,
)
from .seats import (
    find_own_answer,
    find_seat,
    find_seat_and_check,
    find_seat_and_node,
    find_seat_and_why,
    find_seat_in,
)
from .sessions import (
    Asker,
    find_by_code,
    find_link,
    find_session,
)
from .sockets import (
    ReadOnlySession,
    desk_of,
    find_watcher,
    is_code_to_join,
    may_still_run,
    signed_in,
)

__all__ = [
    "Asker",
    "NotThere",
    "ReadOnlySession",
    "deletion_reports_of",
    "desk_of",
    "find_by_code",
    "find_deletion_report",
    "find_export_job",
    "find_link",
    "find_own_answer",
    "find_own_template",
    "find_seat",
    "find_seat_and_check",
    "find_seat_and_node",
    "find_seat_and_why",
    "find_seat_in",
    "find_session",
    "find_template",
    "find_watcher",
    "is_code_to_join",
    "may_still_run",
    "signed_in",
]
