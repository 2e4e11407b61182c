"""The fast path for what a whole hall does at once: each answer or dot by a single statement.

The rules check rows that the request has read already, and the statement writes only if these have
not changed. Otherwise it writes nothing, and the locked path decides. Like every change it locks
the session's row first, so that there is no deadlock.
Measured against the locked path in docs/decisions/0014.
"""

from contextlib import nullcontext

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from common.prepared_statements import prepared_cursor
from workshops import notifications, rules
from workshops.models import Answer, Node
from workshops.models.node import LATE, random_id, random_sort

from .author_limits import PAID, PAID_FOR_ANSWER, paid_values

# All rows are locked, the session's first as in a change, and only then read, so that changes by
# other connections during the wait are seen. The seat is not among them: PostgreSQL would mark its
# row with the transaction that writes the answer.
LOCKED = """
locked AS (
    SELECT session.id
    FROM workshops_session session, workshops_why why {more}
    WHERE session.id = %(session)s AND session.head_revision = %(head_revision)s
        AND why.id = %(why)s AND why.session_id = session.id AND why.revision = %(why_revision)s
        {also}
    FOR NO KEY UPDATE
), {paid}, change AS (
    UPDATE workshops_session SET revision = revision + 1,
        phones_revision = CASE WHEN %(phones)s THEN revision + 1 ELSE phones_revision END
    FROM paid WHERE workshops_session.id = paid.session_id
    RETURNING workshops_session.id, revision
)"""

# Nothing of the author's has changed since the statement began: PAID sees to that.
HAS_WRITTEN = """EXISTS (
    SELECT 1 FROM workshops_node
    WHERE parent_id = workshops_why.node_id AND tag = %(tag)s AND state IN ('here', 'held')
)"""

# The row of a new answer. Whatever is written here, or by ADD, PAID and LOCKED to other rows, the
# locked path has to write as well (answering._once): tests/actions/test_fast_path compares them.
COLUMNS = {
    "id": "%(id)s",
    "session_id": "change.id",
    "kind": "'answer'",
    "parent_id": "above.id",
    "depth": "above.depth + 1",
    "path": "above.path || above.id",
    "sort": "CASE WHEN %(phones)s THEN %(sort)s + change.revision ELSE %(sort)s END",
    "text": "%(text)s",
    "state": "%(state)s",
    "tag": "%(tag)s",
    "op_id": "%(op_id)s",
    "revision": "change.revision",
}

ADD = f"""
WITH {LOCKED.format(more="", also="", paid=PAID_FOR_ANSWER)}, met AS (
    UPDATE workshops_why SET answers = answers + %(counts)s::int,
        count_revision = CASE WHEN %(counts)s::int = 1 THEN change.revision ELSE count_revision END,
        writers = writers + CASE WHEN {HAS_WRITTEN} THEN 0 ELSE 1 END
    FROM change WHERE workshops_why.id = %(why)s
    RETURNING node_id
), added AS (
    INSERT INTO workshops_node ({", ".join(COLUMNS)})
    SELECT {", ".join(COLUMNS.values())}
    FROM change, met JOIN workshops_node above ON above.id = met.node_id
    RETURNING session_id, parent_id, depth, path, sort, revision
)
SELECT {{}}, parent_id, depth, path, sort, revision FROM added
"""  # noqa: S608

# Constraints that are broken only if the same was sent before.
SENT_BEFORE = {"node_once_per_op_id", "vote_once_per_seat_and_node"}

# Only dots on answers that the room can see count: one on a hidden answer is free again.
HAS_ONE_LEFT = """
AND node.id = %(node)s AND node.session_id = session.id AND node.revision = %(node_revision)s
AND (
    SELECT count(*) FROM workshops_vote JOIN workshops_node ON workshops_node.id = node_id
    WHERE why_id = %(why)s AND workshops_vote.tag = %(tag)s AND state = 'here'
) < %(dots)s
"""

GIVE = f"""
WITH {LOCKED.format(more=", workshops_node node", also=HAS_ONE_LEFT, paid=PAID)}, met AS (
    UPDATE workshops_node SET tally = tally + 1, tally_revision = change.revision
    FROM change WHERE workshops_node.id = %(node)s
    RETURNING workshops_node.id, session_id
), given AS (
    INSERT INTO workshops_vote (why_id, node_id, tag)
    SELECT %(why)s, met.id, %(tag)s FROM met
)
SELECT {{}} FROM met
"""  # noqa: S608


class FallBack(Exception):
    """The locked path must decide. `reason` is for metrics."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def add(seat, why, text, op_id):
    """Add an answer of `seat` under `why` and return it. Raise FallBack."""
    _require_allowed(rules.may_answer, seat.session, why)
    if seat.session.is_collecting:
        raise FallBack("collecting")  # nothing is counted then
    tag = seat.session.author_tag(seat)
    state = Node.state_of_new(seat.session)
    is_shown = why.is_revealed and state == Node.State.VISIBLE
    pk, sort = random_id(), LATE if is_shown else random_sort()
    drawn = {"id": pk, "sort": sort, "state": state, "phones": is_shown}
    counts = int(state == Node.State.VISIBLE)
    row = _at_once(ADD, seat, why, op_id=op_id, text=text, tag=tag, counts=counts, **drawn)
    place = dict(zip(("parent_id", "depth", "path", "sort", "revision"), row[1:], strict=True))
    sent = {"text": text, "author_tag": tag, "state": state}
    return Answer(id=pk, session=seat.session, kind=Node.Kind.ANSWER, **sent, **place)


def give(seat, node):
    """Put a dot of `seat` on an answer. Raise FallBack."""
    why = node.parent.why
    # The statement itself counts how many it has given already.
    _require_allowed(rules.may_vote, seat.session, why, node, given=0)
    if node.kind != Node.Kind.ANSWER or node.theme_id:
        raise FallBack("theme")  # its dots are counted over all members
    values = {"node": node.pk, "node_revision": node.revision, "dots": seat.session.dots}
    tag = seat.session.author_tag(seat)
    _at_once(GIVE, seat, why, phones=False, tag=tag, **values)


def _require_allowed(rule, *facts, **known):
    if not rules.allows(rule, *facts, **known):
        raise FallBack("refused")  # unless this has changed since it was read


def _at_once(statement, seat, why, **values):
    """Return the row that the statement returns."""
    session = seat.session
    if values["tag"] is None:
        raise FallBack("no key")
    values |= {"session": session.pk, "head_revision": session.header_revision}
    values |= {"why": why.pk, "why_revision": why.revision}
    values |= paid_values(timezone.now())
    row = _written(statement.format(notifications.notify_expression()), values)
    if row is None:
        raise FallBack("changed")  # what was read, or no token or dot is left
    notifications.notify_after_statement(session.pk)
    return row


def _written(statement, values):
    # It is 1 statement, so all or nothing without BEGIN and COMMIT, unless a transaction is open.
    around = transaction.atomic() if connection.in_atomic_block else nullcontext()
    try:
        with around, prepared_cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchone()
    except IntegrityError as error:
        # Any other refusal of the database is a fault in the statement, which the locked path
        # would hide.
        if error.__cause__.diag.constraint_name not in SENT_BEFORE:
            raise
        raise FallBack("sent before") from None
