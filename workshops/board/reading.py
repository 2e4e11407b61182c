"""Querysets of what an audience may see, and how their rows are made."""

from django.db.models import Count, F, Q

from workshops.models import Action, Cause, Node, UndoEntry, Vote, Why

from .rows import ActionRow, CauseRow, DotsRow, NodeRow, SessionRow, WhyRow
from .views import views_of

REVEALED = ~Q(parent__why__stage=Why.Stage.WRITING)
DOTS = F("tally") + F("paper_dots")  # Node.dots
HERE = Q(state=Node.State.VISIBLE)
ASKED = Q(why__isnull=False)
HIDDEN = Q(state=Node.State.HIDDEN)
# States in which the text of a node that was revealed may be read at the desk.
READABLE = (Node.State.VISIBLE, Node.State.HIDDEN, Node.State.UNGROUPED)


def visible(session_id, audience):
    """Return the nodes that exist for an audience. Silent answers exist for their authors only."""
    standing = HERE | ASKED | HIDDEN if audience.sees_hidden else HERE | ASKED
    nodes = Node.objects.filter(session_id=session_id).select_related("why", "cause", "parent__why")
    return nodes.filter(Q(parent__isnull=True) | REVEALED, standing)


def session_row(session):
    """Return the head of a session, for every audience."""
    question = session.question
    return SessionRow(
        id=session.pk,
        code=session.written_code,
        code_to_join=session.written_code_to_join,
        title=session.title,
        welcome=session.welcome,
        question=question.text if question else "",
        question_id=question.pk if question else 0,
        phase=session.phase,
        mode=session.mode,
        minutes=session.minutes,
        minutes_to_arrive=session.minutes_to_arrive,
        minutes_to_close=session.minutes_to_close,
        minutes_for_whys=session.minutes_for_whys,
        minutes_each=session.minutes_each,
        levels=session.levels,
        prompt_kind=session.prompt_kind,
        prompt_text=session.prompt_text,
        dots=session.dots,
        locked=session.locked,
        paused=session.paused,
        checks_first=session.checks_first,
        groups_to_choose=tuple(session.groups_to_choose),
        side_names=tuple(session.side_names),
        voice=session.voice,
        people=session.people_in_all,
        keep_days=session.keep_days,
        record_days=session.record_days,
        collect_until=session.collect_until,
        collected_at=session.collected_at,
        record=session.record,
        languages=tuple(session.languages),
    )


def readable_text(node):
    """Return the text of a node; "" while nobody at the desk may read it either.

    The why of the node's parent is read with it.
    """
    is_silent = node.parent_id and not node.parent.why.is_revealed
    return node.text if node.state in READABLE and not is_silent else ""


def rows_with_views(nodes, audience):
    """Return nodes as an audience may see them, with the other views beside them: 1 query."""
    views = views_of(nodes, audience)
    return [node_row(node, audience, views.get(node.pk, ())) for node in nodes]


def node_row(node, audience, views=()):
    """Return a node as an audience may see it; its why, cause and parent's why are read with it."""
    parent_why = node.parent.why if node.parent_id else None
    parent_stage = parent_why.stage if parent_why else None
    why = getattr(node, "why", None)
    cause = getattr(node, "cause", None)
    return NodeRow(
        id=node.pk,
        kind=node.kind,
        parent_id=node.parent_id,
        depth=node.depth,
        theme_id=node.theme_id,
        sort=node.sort,
        text=_text(node, audience),
        state=node.state,
        reason=node.reason,
        from_room=node.from_room,
        on_paper=node.on_paper,
        tally=node.dots if sees_tally(node, audience) else None,
        paper_dots=node.paper_dots if sees_tally(node, audience) else 0,
        recognised=_recognised(node, parent_stage),
        known_by=node.known_by if node.state == Node.State.VISIBLE else "",
        cause=cause.wording if cause and not cause.removed else None,
        why=why_row(why, audience) if why else None,
        views=views,
    )


def sees_tally(node, audience):
    """Return True if there is a tally and this audience may see it.

    While voting is open only the desk may.
    """
    if not (node.tally_revision and node.parent_id):
        return False
    why = node.parent.why
    voting = why.stage == Why.Stage.VOTING
    return not why.dots_unseen and (audience.sees_hidden or not voting)


def why_row(why, audience, node=None, path=(), voted=()):
    """Return a why as an audience may see it.

    Phones do not learn how many people have written in silence.
    """
    silent = why.stage == Why.Stage.WRITING
    return WhyRow(
        id=why.pk,
        node_id=why.node_id,
        stage=why.stage,
        position=why.position,
        asked_at=why.opened_at,
        ends_ms=_in_ms(why.ends_at),
        timer_seconds=why.timer_seconds,
        mode=why.mode,
        prompt_kind=why.prompt_kind,
        prompt_text=why.prompt_text,
        answers=None if silent and audience.is_phone else why.answers,
        batch=why.asked_together,
        # A process of the version before leaves these when it opens a why again.
        late_ms=None if why.is_open else _in_ms(why.answers_until),
        voters=None if why.is_open else why.voters,
        dots_given=None if why.is_open else why.dots_given,
        was_voted=why.node_id in voted,
        node=node,
        path=path,
    )


def node_rows(ids, audience):
    """Return NodeRows by their ids."""
    # To order by columns that it reads, Django computes a hash of each of these 110 first.
    nodes = Node.objects.filter(pk__in=ids).order_by()
    nodes = nodes.select_related("why", "cause", "parent__why")
    return {node.pk: node_row(node, audience) for node in nodes}


def whys_with_paths(whys, audience):
    """Return WhyRows with their node and the path above it, for a list of whys.

    1 query, and for the desk 1 for those that were voted on.
    """
    wanted = {i for why in whys for i in (*why.node.path, why.node_id)}
    rows = node_rows(wanted, audience)
    opened = UndoEntry.of_votes([why.node_id for why in whys]) if audience.is_desk else None
    voted = set(opened.values_list("about", flat=True)) if audience.is_desk else ()
    return [
        why_row(why, audience, rows[why.node_id], tuple(rows[i] for i in why.node.path), voted)
        for why in whys
    ]


def families(rows):
    """Return rows by their parent, and by their theme."""
    below, members = {}, {}
    for row in rows:
        if row.theme_id is None:
            below.setdefault(row.parent_id, []).append(row)
        else:
            members.setdefault(row.theme_id, []).append(row)
    return (
        {parent: tuple(group) for parent, group in below.items()},
        {theme: tuple(group) for theme, group in members.items()},
    )


def cause_rows(causes, audience):
    """Return CauseRows with chains and actions: 3 queries."""
    causes = [cause for cause in causes if cause.node_id is not None]  # else nothing is shown here
    wanted = {i for cause in causes for i in (*cause.node.path, cause.node_id)}
    rows = node_rows(wanted, audience)
    actions = {}
    for action in Action.objects.filter(cause__in=causes):
        actions.setdefault(action.cause_id, []).append(_action_row(action))
    return [
        CauseRow(
            id=cause.pk,
            wording=cause.wording,
            node=rows[cause.node_id],
            chain=tuple(rows[i] for i in reversed(cause.node.path)),
            actions=tuple(actions.get(cause.pk, ())),
        )
        for cause in causes
    ]


def dots_under(why_ids):
    """Return the number of dots in each of these whys that the room can see."""
    if not why_ids:
        return ()
    seen = Vote.objects.filter(why__in=why_ids, node__state=Node.State.VISIBLE)
    given = dict(seen.values_list("why").annotate(Count("pk")))
    return tuple(DotsRow(pk, given.get(pk, 0)) for pk in why_ids)


def kept_causes(session_id):
    """Return the causes that have not been removed."""
    return Cause.objects.filter(session_id=session_id, removed=False).select_related("node")


def _action_row(action):
    words = (action.what, action.who, action.by_when, action.how_known, action.commitment)
    return ActionRow(action.pk, *words, due=action.due)


def _in_ms(moment):
    return round(moment.timestamp() * 1000) if moment else None


def _recognised(node, parent_stage):
    is_here = node.state == Node.State.VISIBLE
    return node.recognised if is_here and parent_stage == Why.Stage.SETTLED else 0


def _text(node, audience):
    is_seen = node.state == Node.State.VISIBLE
    is_seen = is_seen or (node.state == Node.State.HIDDEN and audience.sees_hidden)
    return readable_text(node) if is_seen else ""
