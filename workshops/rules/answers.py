"""What facilitators may do with answers, themes and causes."""

from workshops.models import Node, Session

from .refused import Refused
from .standing import has_started, is_here, is_marked, is_open, is_revealed, may_settle

# Steps about causes and their actions.
UNDONE_WHILE_CLOSING = ("cause", "uncause", "reword", "plan", "replan", "unplan")


def may_hide(session, node):
    """Answers are hidden one by one, with a reason.

    After the end, too: what names a person may be noticed late, and what was never revealed comes
    out with the summary.
    """
    has_started(session)
    if node.state == Node.State.HIDDEN:
        raise Refused("This answer is hidden already.")
    is_here(node)
    is_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused("The question itself cannot be hidden.")
    if node.kind == Node.Kind.THEME:
        raise Refused("A theme is not hidden as a whole. Hide the answers in it, or ungroup it.")
    if is_marked(node):
        raise Refused("This answer is marked as a cause. Take the mark off first.")


def may_show(session, node):
    """Only what is hidden is brought back."""
    has_started(session)
    if node.state != Node.State.HIDDEN:
        is_here(node)
        raise Refused("This answer is not hidden.")


def may_publish_again(session, is_organiser):
    """After the close the organiser alone: an invited browser may be anybody's by then."""
    if session.phase == Session.Phase.CLOSED and not is_organiser:
        raise Refused("After the close only the organiser can bring an answer back.", 403)


def may_group(session, members):
    """A theme is made of answers to the same why that nobody has asked why of."""
    is_open(session)
    if len({member.parent_id for member in members}) != 1:
        raise Refused("A theme holds answers to the same why. Choose answers from one why.")
    for member in members:
        _may_enter_a_theme(member)


def may_join_theme(session, theme, node):
    """An answer enters a theme that stands under the same why."""
    is_open(session)
    is_here(theme)
    _may_enter_a_theme(node)
    if node.parent_id != theme.parent_id:
        raise Refused("A theme holds answers to the same why.")


def may_rename(session, theme):
    """A theme can be renamed as long as it is one."""
    is_open(session)
    is_here(theme)


def may_take_out(session, node):
    """Only what lies in a theme can be taken out of it."""
    is_open(session)
    if node.theme_id is None:
        raise Refused("This answer stands on its own already.")


def may_ungroup(session, theme, asked):
    """A theme is dissolved unless it was `asked` why, since then others hang below it."""
    is_open(session)
    is_here(theme)
    if asked:
        raise Refused(
            "This theme has been asked why, so it stays. "
            "You can rename it, or take its answers out one by one."
        )
    if is_marked(theme):
        raise Refused("This theme is marked as a cause. Take the mark off first.")


def may_be_cause(session, node):
    """Anything that the room has said can be an underlying cause, at any depth."""
    may_settle(session)
    is_here(node)
    is_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused("The question itself is not a cause.")


def may_plan(session):
    """Actions are written while the room is open and while it is closing."""
    may_settle(session)


def may_undo(session, deed):
    """Each deed is undone once; while the room is closing, only what is done about causes."""
    if deed.undone:
        raise Refused("This has been undone already.")
    if deed.kind in UNDONE_WHILE_CLOSING:
        may_settle(session)
    else:
        is_open(session)


def _may_enter_a_theme(node):
    is_here(node)
    is_revealed(node)
    if node.kind != Node.Kind.ANSWER:
        raise Refused("Only answers can lie in a theme.")
    if node.theme_id is not None:
        raise Refused("One of these answers lies in a theme already.")
    if hasattr(node, "why"):
        raise Refused("One of these answers has been asked why, so it stands on its own.")
