"""What the big screen shows: what a desk has chosen, or else what comes next to it."""

from dataclasses import dataclass

from workshops import rules
from workshops.models import Session, Why

from .read_back import ReadBackRow
from .rows import WhyRow

View = Session.ScreenView
CAUSES = "causes"


@dataclass(frozen=True, slots=True)
class ShownRow:
    """What the big screen shows, and which desk chooses.

    `why` is None before anything was asked; `is_chosen` says whether a desk chose it, and `page` is
    the page of its answers, from 0. `face` is one of lobby, writing, tree, side_by_side, read_back,
    check, causes, common, record, finished and blank. `desk` is in hexadecimal, "" if no desk has
    chosen. `view` is "follow" while what was chosen cannot be shown, also if that is to read back.
    """

    view: str
    face: str
    why: WhyRow | None
    is_chosen: bool
    page: int
    desk: str
    chose_to_read_back: bool
    read_back: ReadBackRow | None = None

    @property
    def follows(self):
        return self.view == View.FOLLOW


def shown_of(session, whys, chain, check):
    """Return what is shown of a session, whose WhyRows are in the order in which they were asked.

    Whys that are settled may be missing, except the last one and the one that was chosen. `chain`
    is as chain_of returns it. What people chose in `check`, a CheckRow, stays until a desk shows
    something else. Nothing is rewritten when what was chosen leaves the tree: then the big screen
    follows the room.
    """
    chosen = next((why for why in whys if why.node_id == session.screen_node), None)
    if chosen and not chosen.node.is_visible:
        chosen = None
    about = chain[0] if chain else chosen
    view = _view(session, about, sum(why.is_open for why in whys))
    why = chosen or _newest(session, whys)
    face_of_check = _face_of_check(session, view, check)
    if face_of_check and view == View.READ_BACK and check.is_read_back:
        view = View.FOLLOW  # reading back ends with what people think of it
    return ShownRow(
        view=view,
        face=face_of_check or FACES.get(view) or _face(session, view, why),
        why=why,
        is_chosen=chosen is not None,
        page=session.screen_page if chosen else 0,
        desk=bytes(session.screen_desk or b"").hex(),
        chose_to_read_back=session.screen_view == View.READ_BACK,
        read_back=_step(session, chain) if view == View.READ_BACK else None,
    )


def _face_of_check(session, view, check):
    """Return "check" if a check has closed since a desk last chose what is shown; else nothing."""
    is_over = check is not None and not check.is_open and check.is_whole
    can_be_shown = not session.is_closed and view != View.BLANK
    is_of_step = is_over and check.is_of_ladder and view == View.FOLLOW
    is_news = is_of_step or (is_over and check.revision > session.screen_revision)
    return "check" if is_news and can_be_shown else ""


def _view(session, about, open_whys):
    view = session.screen_view
    if session.is_collecting or view not in View.values:  # of a later version
        return View.FOLLOW
    can = rules.allows(rules.may_show_on_screen, session, view, about, open_whys)
    return View(view) if can else View.FOLLOW


def _step(session, chain):
    return ReadBackRow(chain, min(session.screen_page, len(chain) - 2))


def _newest(session, whys):
    """Return the why that was asked last; if a chosen one has left, the last that is open."""
    if not whys:
        return None
    is_open = [why for why in whys if why.is_open] if session.screen_node else []
    return is_open[-1] if is_open else whys[-1]


def _face(session, view, why):
    is_open = not session.is_closed
    if session.is_collecting:
        return "lobby"
    if view == View.FOLLOW and session.is_record_open:
        return "record"
    if view == View.FOLLOW and session.screen_pane == CAUSES and is_open:
        return "causes"
    if session.is_over:
        return "finished"
    if why is None:
        return "lobby"
    return "writing" if not why.is_revealed or _is_bare(why) else "tree"


def _is_bare(why):
    """Return True if everyone can read a why that nobody has answered: there is nothing to draw."""
    return why.stage == Why.Stage.READING and not why.answers


FACES = {
    View.SIDE_BY_SIDE: "side_by_side",
    View.READ_BACK: "read_back",
    View.CAUSES: "causes",
    View.COMMON: "common",
    View.QR: "lobby",
    View.BLANK: "blank",
}
