"""What has changed for an audience since a revision: the same number of queries in any tree."""

from itertools import chain

from django.db.models import Max, Min, Q, Sum

from workshops.models import Cause, Node, UndoEntry, Why
from workshops.models.joined_query import session_of_id

from .audience import DESK
from .besides import besides_the_tree
from .change_rows import Changes, Unasked
from .checks import check_changes
from .closing import closing_in
from .floods import floods_in
from .not_asked import not_asked_in
from .reading import (
    cause_rows,
    dots_under,
    kept_causes,
    node_row,
    rows_with_views,
    sees_tally,
    session_row,
    visible,
    whys_with_paths,
)
from .record_remarks import record_remarks
from .shown_causes import causes_changed
from .snapshot import snapshot
from .steps import latest_steps, whys_of

TYPED = ("add", "cards")  # steps that add answers at the desk


class LoadThePage(Exception):
    """Changes cannot update a page from its revision."""


def revision_for(session, audience):
    """Return the revision of an audience's pages."""
    return session.phone_revision if audience.is_phone else session.shown_revision


def read_changes(session_id, since, audience):
    """Return everything that has changed for an audience since revision `since`.

    Raise Session.DoesNotExist, and LoadThePage if `since` is ahead of the session or before its
    close.
    """
    with snapshot():
        session = session_of_id(session_id)
        to = revision_for(session, audience)
        if since > to or 0 < since < session.full_reload_revision:
            raise LoadThePage
        nodes, tallied = _nodes(session_id, since, audience)
        sums = _sums(session_id)
        unasked, typed, checks = _undone(session_id, since)
        last, voted = sums.pop("last"), sums.pop("voted")
        whys, counted, standing = _whys(session, since, (last, voted), audience)
        row = session_row(session)
        besides = besides_the_tree(session, row, standing, audience)
        return Changes(
            session=row,
            since=since,
            to=to,
            head_changed=session.header_revision > since,
            nodes=nodes,
            tallied=tallied,
            left=_left(session_id, since, audience) + typed,
            whys=whys,
            unasked=unasked,
            counted=counted,
            open_whys=tuple(row for row in standing if row.is_open),
            latest=standing[-1] if standing else None,
            voted=next((row for row in standing if row.position == voted), None),
            **sums,
            **(_for_the_desk(session, since, standing) if audience.is_desk else {}),
            screen_changed=session.screen_revision > since,
            checks=check_changes(session_id, since, checks),
            **besides,
            shown_causes_changed=causes_changed(besides["shown"], audience, session_id, since),
        )


def _nodes(session_id, since, audience):
    new = Q(revision__gt=since) | Q(tally_revision__gt=since)
    # Parents before children, themes before their members.
    found = visible(session_id, audience).filter(new).order_by("depth", "-kind", "sort", "id")
    changed = [node for node in found if node.revision > since]
    # Even an empty tally would show which node has just been given a dot.
    tallied = (node for node in found if node.revision <= since and sees_tally(node, audience))
    return (
        tuple(rows_with_views(changed, audience)),
        tuple(node_row(node, audience) for node in tallied),
    )


def _left(session_id, since, audience):
    gone = Node.objects.filter(session_id=session_id, left_revision__gt=since)
    still = visible(session_id, audience).filter(left_revision__gt=since)
    return tuple(
        gone.exclude(pk__in=still.values("pk")).order_by("id").values_list("pk", flat=True)
    )


def _undone(session_id, since):
    """Return what an undo deleted: whys that were asked, answers typed in at the desk, checks."""
    gone = UndoEntry.objects.filter(session_id=session_id, undone=True, revision__gt=since)
    steps = gone.filter(kind__in=("ask", "asks", "check", *TYPED)).order_by("revision")
    steps = list(steps.values_list("kind", "details"))
    unasked = (Unasked(*pair) for step in steps for pair in whys_of(*step))
    typed = (went.get("nodes") or [went["node"]] for kind, went in steps if kind in TYPED)
    checks = (went["check"] for kind, went in steps if kind == "check")
    return tuple(unasked), tuple(chain.from_iterable(typed)), tuple(checks)


def _whys(session, since, positions, audience):
    """Return the whys that changed, those whose count changed, and those that a frame may name.

    The last are the open ones, those at `positions`, and the one on the big screen.
    """
    whys = Why.objects.filter(session=session).select_related("node")
    is_open = ~Q(stage=Why.Stage.SETTLED)
    standing = is_open | Q(position__in=positions) | Q(node=session.screen_node)
    found = whys.filter(Q(revision__gt=since) | Q(count_revision__gt=since) | standing)
    found = list(found.order_by("position"))
    changed_ids = {why.pk for why in found if why.revision > since}
    counted_ids = {why.pk for why in found if why.count_revision > since}
    rows = whys_with_paths(found, audience)
    return (
        tuple(row for row in rows if row.id in changed_ids),
        tuple(row for row in rows if row.id in counted_ids),
        tuple(row for row in rows if _stands(row, session, positions)),
    )


def _stands(why, session, positions):
    return why.is_open or why.position in positions or why.node_id == session.screen_node


def _sums(session_id):
    """Return the deepest level, the number of answers, and when the first why began.

    Also return the position of the last why, and of the last one with the result of a vote. Whys
    are few, however many answers there are.
    """
    result = Q(stage=Why.Stage.SETTLED, dots_given__isnull=False, node__state=Node.State.VISIBLE)
    sums = Why.objects.filter(session_id=session_id).aggregate(
        deepest=Max("node__depth"),
        answers=Sum("answers"),
        last=Max("position"),
        voted=Max("position", filter=result),
        begun_at=Min("opened_at"),
    )
    deepest = 0 if sums["deepest"] is None else sums["deepest"] + 1
    return sums | {"deepest": deepest, "answers": sums["answers"] or 0}


def _for_the_desk(session, since, whys):
    kept = kept_causes(session.pk)
    taken_off = Cause.objects.filter(session=session, removed=True, revision__gt=since)
    return {
        "causes": tuple(cause_rows(kept.filter(revision__gt=since), DESK)),
        "cause_count": kept.count(),
        "causes_left": tuple(taken_off.values_list("pk", flat=True)),
        "undo_steps": latest_steps(session),
        "floods": floods_in(session),
        "dots": dots_under([why.id for why in whys if why.is_voting]),
        "not_asked": not_asked_in(session.pk, whys[-1] if whys else None),
        "closing": closing_in(session),
        "remarks": record_remarks(session),
    }
