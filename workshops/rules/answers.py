"""What facilitators may do with answers, themes and causes."""

from django.utils.translation import gettext as _

from workshops.models import Node, Why

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
ABOUT_CAUSES = ("cause", "uncause", "reword", "plan", "replan", "unplan")
# Steps about what people wrote beside answers, causes and the record.
ABOUT_REMARKS = ("view-hide", "view-show", "view-blackout", "view-release", "view-refuse")
UNDONE_WHILE_CLOSING = (
    *ABOUT_CAUSES,
    *ABOUT_REMARKS,
    *("check", "check again", "uncheck"),
    *("record", "unrecord"),
    *("blackout", "release", "refuse", "flood"),
    "code",
)


def may_hide(session, node):
    """Raise Refused unless this answer can be hidden.

    Answers are hidden one by one, with a reason. This is allowed after the end, too: a name may be
    noticed late, and the summary shows answers that were never revealed.
    """
    require_started(session)
    if node.state == Node.State.HIDDEN:
        raise Refused(_("This answer is already hidden."))
    require_visible(node)
    require_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused(_("You cannot hide the question."))
    if node.kind == Node.Kind.THEME:
        raise Refused(
            _("You cannot hide a whole theme. Hide its answers one by one, or ungroup it.")
        )
    if is_marked(node):
        raise Refused(_("This answer is marked as a cause. Remove the cause first."))


def require_all(found, ids):
    """Raise Refused(404) unless the answers of all these ids were found."""
    if len(found) != len(set(ids)):
        raise Refused(_("One of these answers is no longer in this session."), 404)


def may_show(session, node):
    """Raise Refused unless this answer is hidden, so that it can be shown again."""
    require_started(session)
    if node.state != Node.State.HIDDEN:
        require_visible(node)
        raise Refused(_("This answer is not hidden."))


def may_show_after_close(session, permissions):
    """Raise Refused(403) after the close, except for the organiser.

    By then anyone may be using a browser that was invited.
    """
    if session.is_closed and not permissions.can_show_after_close:
        raise Refused(_("The session is closed. Only the organiser can show an answer again."), 403)


def may_put_on_paper(session, why, node, was_voted):
    """Raise Refused unless dots on paper can be added to this answer: while voting, or after it."""
    require_open(session)
    require_visible(node)
    is_over = why.stage == Why.Stage.SETTLED and was_voted and not why.dots_unseen
    if why.stage != Why.Stage.VOTING and not is_over:
        raise Refused(_("Open voting first. Then you can add dots from paper."))


def may_group(session, members):
    """Raise Refused unless these answers can make a theme.

    They answer the same why, and nobody has asked why about any of them.
    """
    require_open(session)
    if len({member.parent_id for member in members}) != 1:
        raise Refused(
            _("A theme can only hold answers to the same why. Choose answers from one why.")
        )
    for member in members:
        _may_enter_a_theme(member)


def may_join_theme(session, theme, node):
    """Raise Refused unless this answer can go into a theme, which is under the same why."""
    require_open(session)
    require_visible(theme)
    _may_enter_a_theme(node)
    if node.parent_id != theme.parent_id:
        raise Refused(
            _("A theme can only hold answers to the same why. Choose answers from one why.")
        )


def may_rename(session, theme):
    """Raise Refused unless the theme can be renamed: it is there until it is ungrouped."""
    require_open(session)
    require_visible(theme)


def may_take_out(session, node):
    """Raise Refused unless this answer is in a theme, so that it can be removed from it."""
    require_open(session)
    if node.theme_id is None:
        raise Refused(_("This answer is not in a theme."))


def may_ungroup(session, theme, asked):
    """Raise Refused if the theme cannot be ungrouped.

    That is so if the room `asked` why about it, since answers are below it then, or if it is a
    cause.
    """
    require_open(session)
    require_visible(theme)
    if asked:
        raise Refused(
            _(
                "The room has asked why about this theme, so you cannot ungroup it. "
                "You can rename it, or remove its answers one by one."
            )
        )
    if is_marked(theme):
        raise Refused(_("This theme is marked as a cause. Remove the cause first."))


def may_be_cause(session, node):
    """Raise Refused unless this is a revealed answer or theme; its level does not matter."""
    require_open_or_closing(session)
    require_visible(node)
    require_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused(_("The question cannot be a cause."))


def may_plan(session):
    """Raise Refused unless actions can change: the session is open or closing."""
    require_open_or_closing(session)


def may_undo(session, entry):
    """Raise Refused unless this step can be undone, once.

    While the session is closing, only steps that UNDONE_WHILE_CLOSING names can.
    """
    if entry.undone:
        raise Refused(_("This step has already been undone."))
    if entry.kind in UNDONE_WHILE_CLOSING:
        require_open_or_closing(session)
    else:
        require_open(session)


def _may_enter_a_theme(node):
    require_visible(node)
    require_revealed(node)
    if node.kind != Node.Kind.ANSWER:
        raise Refused(_("Only answers can be in a theme."))
    if node.theme_id is not None:
        raise Refused(_("One of these answers is already in a theme."))
    if hasattr(node, "why"):
        raise Refused(
            _("The room has asked why about one of these answers, so it cannot go into a theme.")
        )
