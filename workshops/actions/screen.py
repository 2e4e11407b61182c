"""What the desk shows on the big screen. None of it is a step that can be undone.

`desk` is the digest of a browser's session, as access.desk_of makes it.
"""

from django.db.models import Q

from workshops import check_kinds, rules
from workshops.models import Check, Node, Session, Why
from workshops.models.limits import SCREEN_PAGE

from .change import session_change

View = Session.ScreenView


def show(session, desk, view, at=None, pane=""):
    """Show a view. The desk is at the why under the node with the id `at`, or at `pane`.

    To read back, `at` is the answer where it begins. A desk that is at a why without a result
    shows the newest one. A desk that is the first to choose conducts from then on.
    """
    with session_change(session) as change:
        rules.may_conduct(change.session, desk)
        if view == View.RESULT:
            at = _voted(change.session, at)
        rules.may_show_on_screen(change.session, view, *_about(change.session, view, at))
        _set(
            change,
            screen_view=view,
            screen_desk=desk,
            **_place(change.session, at, pane, is_first_page=True),
        )
        if _shows_a_check(change.session):
            change.show()


def follow(session, desk, at, pane=""):
    """Note where the desk is, which the big screen shows if it follows."""
    with session_change(session) as change:
        rules.may_conduct(change.session, desk)
        if not _shows_something_else(change.session):
            _set(
                change,
                screen_view=View.FOLLOW,
                screen_desk=desk,
                **_place(change.session, at, pane),
            )


def show_side_by_side(change, desk):
    """Within a change that opened whys: show them all, if the big screen follows this desk."""
    can = rules.allows(rules.may_conduct, change.session, desk)
    if can and not _shows_something_else(change.session):
        _set(change, screen_view=View.SIDE_BY_SIDE, screen_desk=desk)


def conduct_if_nobody_does(change, desk):
    """Within a change that asked why: another desk that sees it sooner must not be the first."""
    if change.session.screen_desk is None:
        _set(change, screen_desk=desk)


def turn(session, desk, by):
    """Turn to the next page of answers or step of reading back (1), or to the one before (-1).

    At the first and the last, nothing is written.
    """
    with session_change(session) as change:
        rules.may_conduct(change.session, desk)
        last = _last_page(change.session)
        # If there are fewer answers now, the last page is the one that is shown.
        page = min(max(0, min(change.session.screen_page, last) + by), last)
        _set(change, screen_page=page, screen_desk=desk)


def take_over(session, desk, at=None, pane=""):
    """Let this desk choose from now on. What is shown stays, unless it follows the desk."""
    with session_change(session) as change:
        rules.may_take_over(change.session)
        follows = not _shows_something_else(change.session)
        _set(change, screen_desk=desk, **(_place(change.session, at, pane) if follows else {}))


def _shows_something_else(session):
    """Return True if a view was chosen that the big screen still shows.

    Reading back ends with what people think of it.
    """
    has_ended = session.screen_view == View.READ_BACK and _shows_a_check(
        session, kind=check_kinds.FOLLOWS
    )
    return _can_be_shown(session) and not has_ended


def _can_be_shown(session):
    """Return True if a view was chosen that the big screen can show."""
    view = session.screen_view
    if view == View.FOLLOW or view not in View.values:
        return False
    about = _about(session, view, session.screen_node)
    return rules.allows(rules.may_show_on_screen, session, view, *about)


def _shows_a_check(session, **kind):
    """Return True if the big screen shows what people chose, until a desk chooses anything."""
    closed = session.checks.filter(state=Check.State.CLOSED, **kind)
    return closed.filter(revision__gt=session.screen_revision).exists()


def _about(session, view, node_id):
    """Return what a view of a node would be about, or None, and how many whys are open."""
    is_open = session.whys.exclude(stage=Why.Stage.SETTLED).count()
    if view == View.READ_BACK:
        return _revealed(session).filter(pk=node_id).first(), is_open
    return session.whys.select_related("node").filter(node=node_id).first(), is_open


def _revealed(session):
    return session.nodes.exclude(parent__why__stage=Why.Stage.WRITING)


def _voted(session, at):
    """Return the node of the why with a result: the one at a node, or else the newest."""
    voted = session.whys.filter(stage=Why.Stage.SETTLED, dots_given__isnull=False)
    voted = voted.filter(node__state=Node.State.VISIBLE).order_by("position")
    nodes = list(voted.values_list("node", flat=True))
    return at if at in nodes or not nodes else nodes[-1]


def _place(session, at, pane, is_first_page=False):
    """Return what to set for a desk that is at a node or at a pane.

    Without a node, the one that is set stays. Another node begins with its first page.
    """
    is_first_page = is_first_page or (at and at != session.screen_node)
    first = {"screen_page": 0} if is_first_page else {}
    return first | {"screen_pane": pane} | ({"screen_node": at} if at else {})


def _last_page(session):
    """Return the last page, from 0, of what is under the why that is shown; or the last step."""
    if session.screen_view == View.READ_BACK and _can_be_shown(session):
        return session.nodes.get(pk=session.screen_node).depth - 1
    above = {"parent": session.screen_node, "theme": None}
    shown = Q(state=Node.State.VISIBLE) | Q(why__isnull=False)
    rows = _revealed(session).filter(shown, **above)
    return max(0, rows.count() - 1) // SCREEN_PAGE


def _set(change, **values):
    session = change.session
    changed = {name: value for name, value in values.items() if _differs(session, name, value)}
    for name, value in changed.items():
        setattr(session, name, value)
    if changed:
        change.show(*changed)


def _differs(session, name, value):
    before = getattr(session, name)
    return (bytes(before) if isinstance(before, memoryview) else before) != value
