"""What facilitators may do with answers, themes and causes."""

from workshops.models import Node, Session

from .refused import Refused
from .requirements import (
    is_marked,
    require_open,
    require_open_or_closing,
    require_revealed,
    require_started,
    require_visible,
)

# Steps about causes and their actions.
UNDONE_WHILE_CLOSING = ("cause", "uncause", "reword", "plan", "replan", "unplan")


def may_hide(session, node):
    """Answers are hidden one by one, with a reason.

    After the end, too: what names a person may be noticed late, and what was never revealed comes
    out with the summary.
    """
    require_started(session)
    if node.state == Node.State.HIDDEN:
        raise Refused("This answer is hidden already.")
    require_visible(node)
    require_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused("The question itself cannot be hidden.")
    if node.kind == Node.Kind.THEME:
        raise Refused("A theme is not hidden as a whole. Hide the answers in it, or ungroup it.")
    if is_marked(node):
        raise Refused("This answer is marked as a cause. Take the mark off first.")


def may_show(session, node):
    """Only what is hidden is brought back."""
    require_started(session)
    if node.state != Node.State.HIDDEN:
        require_visible(node)
        raise Refused("This answer is not hidden.")


def may_publish_again(session, is_organiser):
    """After the close the organiser alone: an invited browser may be anybody's by then."""
    if session.phase == Session.Phase.CLOSED and not is_organiser:
        raise Refused("After the close only the organiser can bring an answer back.", 403)


def may_group(session, members):
    """A theme is made of answers to the same why that nobody has asked why of."""
    require_open(session)
    if len({member.parent_id for member in members}) != 1:
        raise Refused("A theme holds answers to the same why. Choose answers from one why.")
    for member in members:
        _may_enter_a_theme(member)


def may_join_theme(session, theme, node):
    """An answer enters a theme that stands under the same why."""
    require_open(session)
    require_visible(theme)
    _may_enter_a_theme(node)
    if node.parent_id != theme.parent_id:
        raise Refused("A theme holds answers to the same why.")


def may_rename(session, theme):
    """A theme can be renamed as long as it is one."""
    require_open(session)
    require_visible(theme)


def may_take_out(session, node):
    """Only what lies in a theme can be taken out of it."""
    require_open(session)
    if node.theme_id is None:
        raise Refused("This answer stands on its own already.")


def may_ungroup(session, theme, asked):
    """A theme is dissolved unless it was `asked` why, since then others hang below it."""
    require_open(session)
    require_visible(theme)
    if asked:
        raise Refused(
            "This theme has been asked why, so it stays. "
            "You can rename it, or take its answers out one by one."
        )
    if is_marked(theme):
        raise Refused("This theme is marked as a cause. Take the mark off first.")


def may_be_cause(session, node):
    """Anything that the room has said can be an underlying cause, at any depth."""
    require_open_or_closing(session)
    require_visible(node)
    require_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused("The question itself is not a cause.")


def may_plan(session):
    """Actions are written while the room is open and while it is closing."""
    require_open_or_closing(session)


def may_undo(session, entry):
    """Each step is undone once; while the room is closing, only what is done about causes."""
    if entry.undone:
        raise Refused("This has been undone already.")
    if entry.kind in UNDONE_WHILE_CLOSING:
        require_open_or_closing(session)
    else:
        require_open(session)


def _may_enter_a_theme(node):
    require_visible(node)
    require_revealed(node)
    if node.kind != Node.Kind.ANSWER:
        raise Refused("Only answers can lie in a theme.")
    if node.theme_id is not None:
        raise Refused("One of these answers lies in a theme already.")
    if hasattr(node, "why"):
        raise Refused("One of these answers has been asked why, so it stands on its own.")
