"""What may be done now. Predicates on rows already read: each returns nothing or raises Refused.

Ask them with the session's row locked: it may have changed since the page was made.
"""

from .answers import (
    UNDONE_WHILE_CLOSING,
    may_be_cause,
    may_group,
    may_hide,
    may_join_theme,
    may_plan,
    may_rename,
    may_show,
    may_show_after_close,
    may_take_out,
    may_undo,
    may_ungroup,
)
from .facilitators import may_accept, may_invite
from .people import (
    ENOUGH,
    is_filled_by_the_idle,
    may_answer,
    may_come_back,
    may_edit,
    may_join,
    may_recognise,
    may_say_how_known,
    may_sign,
    may_take_back_vote,
    may_vote,
    may_withdraw,
)
from .rate_limits import require_tap, require_token, tokens_left
from .refused import Refused, allows
from .screen import may_conduct, may_show_on_screen, may_take_over
from .sessions import (
    may_ask,
    may_close,
    may_move_to,
    may_reopen,
    may_reword,
    may_reword_groups,
    may_run,
    may_start,
    may_time,
)

__all__ = [
    "ENOUGH",
    "UNDONE_WHILE_CLOSING",
    "Refused",
    "allows",
    "is_filled_by_the_idle",
    "may_accept",
    "may_answer",
    "may_ask",
    "may_be_cause",
    "may_close",
    "may_come_back",
    "may_conduct",
    "may_edit",
    "may_group",
    "may_hide",
    "may_invite",
    "may_join",
    "may_join_theme",
    "may_move_to",
    "may_plan",
    "may_recognise",
    "may_rename",
    "may_reopen",
    "may_reword",
    "may_reword_groups",
    "may_run",
    "may_say_how_known",
    "may_show",
    "may_show_after_close",
    "may_show_on_screen",
    "may_sign",
    "may_start",
    "may_take_back_vote",
    "may_take_out",
    "may_take_over",
    "may_time",
    "may_undo",
    "may_ungroup",
    "may_vote",
    "may_withdraw",
    "require_tap",
    "require_token",
    "tokens_left",
]
