"""The only reader of a tree for its pages. Exports read for themselves, because they need more.

Each function reads in a fixed number of queries and gives frozen rows. The audience (phone, desk,
screen) decides what exists in them: what an audience may not see is absent, not marked.
"""

from .audience import AUDIENCES, DESK, KINDS, PHONE, SCREEN, Audience, audience_in
from .change_rows import Changes
from .changes import LoadThePage, read_changes, revision_for
from .checks import CheckRow, check_in
from .contributions import Contributions, read_contributions
from .pages import Board, Branch, board_of, branch_of, read_board, read_branch
from .phone_page import PhonePage, phone_page_of, read_dotted, read_phone_page
from .reading import kept_causes, session_row
from .record_page import RecordPage, read_record_page
from .rows import ActionRow, CauseRow, NodeRow, SessionRow, UndoRow, WhyRow
from .shown import ShownRow
from .snapshot import snapshot
from .spread import first_why

__all__ = [
    "AUDIENCES",
    "DESK",
    "KINDS",
    "PHONE",
    "SCREEN",
    "ActionRow",
    "Audience",
    "Board",
    "Branch",
    "CauseRow",
    "Changes",
    "CheckRow",
    "Contributions",
    "LoadThePage",
    "NodeRow",
    "PhonePage",
    "RecordPage",
    "SessionRow",
    "ShownRow",
    "UndoRow",
    "WhyRow",
    "audience_in",
    "board_of",
    "branch_of",
    "check_in",
    "first_why",
    "kept_causes",
    "phone_page_of",
    "read_board",
    "read_branch",
    "read_changes",
    "read_contributions",
    "read_dotted",
    "read_phone_page",
    "read_record_page",
    "revision_for",
    "session_row",
    "snapshot",
]
