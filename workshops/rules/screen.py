"""Who may choose what is on the big screen, and what it can show now."""

from django.utils.translation import gettext as _

from workshops.models import Node, Session, Why

from .refused import Refused
from .requirements import require_open_or_closing

View = Session.ScreenView
READS_BACK_FROM = 2  # levels: from less, there is no step to read


def may_conduct(session, desk):
    """Raise Refused unless this desk may choose what is on the big screen."""
    may_take_over(session)
    if session.screen_desk is not None and bytes(session.screen_desk) != desk:
        raise Refused(_("Another facilitator chooses what is on the big screen. Take over first."))


def may_take_over(session):
    """Raise Refused after the close, when the big screen shows the whole tree for good."""
    if not session.is_preparing:
        require_open_or_closing(session)


def may_show_on_screen(session, view, about, open_whys):
    """Raise Refused if the big screen cannot show this view.

    `session` and `about` may be rows of the database or of a board. `about` is the why that it
    would be about, with its node, or to read back the node where it begins; None if there is none.
    `open_whys` is how many are open.
    """
    if session.is_closed and view != View.FOLLOW:
        require_open_or_closing(session)
    CAN_SHOW[view](session, about, open_whys)


def may_read_back(level):
    """Raise Refused if an answer at this level is too near to the question to read back from."""
    if level < READS_BACK_FROM:
        raise Refused(_("Reading back needs an answer at level 2 or deeper."))


def _anything(session, about, open_whys):
    pass


def _this_why(session, why, open_whys):
    _require_not_closing(session)
    _require_in_tree(why and why.node)


def _result(session, why, open_whys):
    _require_not_closing(session)
    if why is None or why.stage != Why.Stage.SETTLED or why.dots_given is None:
        raise Refused(_("There is no vote yet."))
    _require_in_tree(why.node)


def _read_back(session, node, open_whys):
    _require_in_tree(node)
    may_read_back(node.depth)


def _require_in_tree(node):
    if node is None or node.state != Node.State.VISIBLE:
        raise Refused(_("That is not in the tree any more."))


def _side_by_side(session, about, open_whys):
    _require_not_closing(session)
    if not open_whys:
        raise Refused(_("No why is open."))
    if open_whys == 1:
        raise Refused(_("Only 1 why is open."))


def _require_not_closing(session):
    if session.is_over:
        raise Refused(_("The session is closing. The big screen shows the whole tree."))


def _compared(session, about, open_whys):
    if not (session.voice or {}).get("batches"):
        raise Refused(_("Nothing is compared yet."))


def _qr_code(session, about, open_whys):
    if session.locked or session.is_over:
        raise Refused(_("New people cannot join at the moment."))


CAN_SHOW = {
    View.FOLLOW: _anything,
    View.WHY: _this_why,
    View.SIDE_BY_SIDE: _side_by_side,
    View.RESULT: _result,
    View.READ_BACK: _read_back,
    View.CAUSES: _anything,
    View.COMMON: _compared,
    View.QR: _qr_code,
    View.BLANK: _anything,
}
