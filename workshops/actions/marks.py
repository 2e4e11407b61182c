"""Ticks: "I recognise this", any number of them, beside the few dots.

Until the why is settled nobody sees who recognises what, nor how many do. So a tick takes no
revision and notifies nobody, and nothing moves on any page. It is 2 statements, each for itself:
in 1 transaction, a tick and an answer of the same author could wait for each other.
"""

from django.db import IntegrityError, connection

from common.prepared_statements import prepared_cursor
from workshops import rules
from workshops.models import Mark, Node

from . import session_keys
from .author_limits import consume_tap
from .change import fresh
from .fast_path import FallBack
from .submission import submit_by

NODE_IS_THERE = "mark_goes_with_its_node"  # the foreign key of a mark

# A why that goes to another stage is locked FOR UPDATE by a trigger (migration 0081). It waits
# for ticks under way and counts them too, and a tick that comes later waits for it: if the why has
# changed since it was read, nothing is written. Answers also write the why, but a KEY SHARE lets
# them: behind SHARE they would wait until nobody ticks at all.
LOCKED = """
WITH locked AS (
    SELECT node.id
    FROM workshops_why AS why JOIN workshops_node AS node ON node.parent_id = why.node_id
    WHERE why.id = %(why)s AND why.revision = %(revision)s
        AND node.id = %(node)s AND node.state = 'here'
    FOR KEY SHARE OF why
), changed AS ({change})
SELECT 1 FROM locked
"""
TICK = LOCKED.replace(
    "{change}",
    "INSERT INTO workshops_mark (tag, node_id) SELECT %(tag)s, locked.id FROM locked "
    "ON CONFLICT DO NOTHING",
)
UNTICK = LOCKED.replace(
    "{change}",
    "DELETE FROM workshops_mark USING locked WHERE node_id = locked.id AND tag = %(tag)s",
)

# Once a why has been counted, a count only moves on when so many more people have ticked: settling
# a why again and again does not show whose phone ticks what.
STEP = 5

# A theme counts the people who recognise it or any of its members, each once. What is hidden is
# counted for itself, since it may be shown again. `seen` are those whose ticks are in a count that
# the room has seen: if there are too few others, a theme counts these of what is in it by now, and
# no fewer than each of its members has.
COUNT = """
WITH part AS (
    SELECT id AS whole, id FROM workshops_node
    WHERE parent_id = %(parent)s AND state IN ('here', 'hidden')
    UNION ALL
    SELECT theme_id, id FROM workshops_node
    WHERE parent_id = %(parent)s AND state = 'here' AND theme_id IS NOT NULL
), ticked AS (
    SELECT part.whole, node.kind, node.recognised AS before,
        count(DISTINCT mark.tag) AS people,
        count(DISTINCT mark.tag) FILTER (WHERE mark.counted) AS seen,
        max(member.recognised) FILTER (WHERE member.id <> part.whole) AS inside
    FROM part JOIN workshops_node AS node ON node.id = part.whole
        JOIN workshops_node AS member ON member.id = part.id
        LEFT JOIN workshops_mark AS mark ON mark.node_id = part.id
    WHERE node.kind = ANY(%(kinds)s) AND node.id = COALESCE(%(theme)s, node.id)
    GROUP BY part.whole, node.kind, node.recognised
), moved AS (
    SELECT whole FROM ticked WHERE people >= before + %(step)s::int
), noted AS (
    UPDATE workshops_mark AS mark SET counted = TRUE FROM part JOIN moved USING (whole)
    WHERE mark.node_id = part.id AND NOT mark.counted
), counted AS (
    SELECT whole, CASE
        WHEN whole IN (SELECT whole FROM moved) THEN people
        WHEN kind = 'theme' THEN GREATEST(seen, inside)
        ELSE before
    END AS shown
    FROM ticked
)
UPDATE workshops_node AS node SET recognised = counted.shown, revision = %(revision)s
FROM counted
WHERE node.id = counted.whole AND GREATEST(node.recognised, counted.shown) > 0
"""
KINDS = ["answer"], ["theme"]  # a theme after its members


def recognise(seat, node):
    """Tick `node` for `seat`. Ticking it twice changes nothing."""
    _change(seat, node, TICK, lambda **tick: Mark.objects.get_or_create(**tick))


def take_back(seat, node):
    """Take back the tick of `seat` on `node`, if there is one."""
    _change(seat, node, UNTICK, lambda **tick: Mark.objects.filter(**tick).delete())


def freeze(change, why, at_close=False):
    """Count the ticks on the answers to a why that is settled.

    Once it has been counted, a count stays until STEP more people have ticked; at the close it
    rises to what it is. Without a tick, as in an imported why, all stay. Stamp what has any, also
    as many as before: while the why was open again, they were not shown.
    """
    counted = why.node.children.filter(recognised__gt=0)
    if not Mark.objects.filter(node__parent=why.node_id).exists():
        change.write_all(counted)
    elif counted.exists() and not at_close:
        _count(change, why, step=STEP)
    else:
        _count(change, why, step=1)


def recount_theme(change, why, theme_id):
    """Count the ticks on a theme again, whose answers have changed since its why was settled.

    Only those that have been counted before: nobody can see 1 more by grouping or hiding.
    After the close the count stays, since the ticks have been deleted. The answers keep theirs,
    which an imported session has without ticks.
    """
    is_counted = not why.is_open and not change.session.is_closed
    if theme_id and is_counted:
        _count(change, why, theme_id)


def _count(change, why, theme_id=None, step=None):
    values = {"parent": why.node_id, "revision": change.revision, "theme": theme_id, "step": step}
    with connection.cursor() as cursor:
        for kinds in KINDS:
            cursor.execute(COUNT, values | {"kinds": kinds})


def _change(seat, node, statement, write):
    submit_by(
        "tick",
        seat,
        fast=lambda: _at_once(seat, node, statement),
        locked=lambda change: _under_the_lock(change, seat, node, write),
    )


def _at_once(seat, node, statement):
    tag = seat.session.author_tag(seat)
    if not rules.allows(rules.may_recognise, seat.session, node, _is_own(node, tag)):
        raise FallBack("refused")  # unless this has changed since it was read
    if tag is None:
        raise FallBack("no key")
    if not consume_tap(seat.session, tag):
        raise FallBack("changed")  # no tap is left, or the session is closing
    why = node.parent.why
    values = {"tag": tag, "node": node.pk, "why": why.pk, "revision": why.revision}
    if not _is_written(statement, values):
        raise FallBack("changed")


def _is_written(statement, values):
    try:
        with prepared_cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchone() is not None
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name != NODE_IS_THERE:
            raise  # a fault in the statement, which the locked path would hide
        return False  # what was said aloud has just been undone


def _under_the_lock(change, seat, node, write):
    node = fresh(change, Node.objects.select_related("parent__why"), node.pk)
    session_keys.require_key(change)
    tag = change.session.author_tag(seat)
    rules.may_recognise(change.session, node, _is_own(node, tag))
    rules.require_tap(consume_tap(change.session, tag))
    write(node=node, author_tag=tag)


def _is_own(node, tag):
    return tag is not None and bytes(node.author_tag or b"") == tag
