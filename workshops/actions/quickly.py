"""The quick way for the one deed that a whole hall does at once: an answer by a single statement.

The rules are asked of rows that the request has read already, and the statement writes only where
these still stand as they were read. Otherwise nothing is added and the careful way decides, under
the lock. Like a turn it takes the session's row first, so the two never wait for each other. (Where
a change came while the statement waited for that row, a revision is left out; no page minds.)
Measured against the careful way in docs/decisions/0014.
"""

from contextlib import nullcontext

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from workshops import announce, rules
from workshops.models import Answer
from workshops.models.node import random_id, random_sort

from .pacing import tokens_of

STATEMENT = """
WITH now AS (
    UPDATE workshops_session SET revision = revision + 1,
        phones_revision = CASE WHEN %(revealed)s THEN revision + 1 ELSE phones_revision END
    WHERE id = %(session)s AND head_revision = %(head_revision)s
        AND EXISTS (SELECT FROM workshops_why WHERE id = %(why)s AND revision = %(why_revision)s)
        AND EXISTS (SELECT FROM workshops_seat WHERE id = %(seat)s
            AND tokens_at IS NOT DISTINCT FROM %(tokens_at)s)
    RETURNING id, revision
), asked AS (
    UPDATE workshops_why SET answers = answers + 1, count_revision = now.revision
    FROM now
    WHERE workshops_why.id = %(why)s AND session_id = now.id
        AND workshops_why.revision = %(why_revision)s
    RETURNING node_id
), paid AS (
    UPDATE workshops_seat SET tokens = %(tokens)s, tokens_at = %(at)s
    FROM asked
    WHERE id = %(seat)s AND tokens_at IS NOT DISTINCT FROM %(tokens_at)s
    RETURNING id
), added AS (
    INSERT INTO workshops_node (
        id, session_id, kind, parent_id, depth, path, sort, text, state, reason, from_room, tally,
        tag, op_id, revision, tally_revision
    )
    SELECT %(id)s, now.id, 'answer', above.id, above.depth + 1, above.path || above.id, %(sort)s,
        %(text)s, 'here', '', false, 0, %(tag)s, %(op_id)s, now.revision, 0
    FROM now, paid, asked JOIN workshops_node above ON above.id = asked.node_id
    RETURNING session_id, parent_id, depth, path, revision
)
SELECT parent_id, depth, path, revision, {} FROM added
"""


def add(seat, why, text, op_id):
    """Add an answer of `seat` under `why` and return it; None where the careful way must decide."""
    session, at = seat.session, timezone.now()
    tokens, tag = tokens_of(seat, at), session.author_tag(seat)
    may = rules.allows(rules.may_answer, session, why) and rules.allows(rules.may_go_on, tokens)
    if not may or tag is None:
        return None
    answer = Answer(
        id=random_id(), session=session, kind="answer", sort=random_sort(), text=text, tag=tag
    )
    added = _at_once(
        {
            "session": session.pk,
            "head_revision": session.head_revision,
            "why": why.pk,
            "why_revision": why.revision,
            "revealed": why.is_revealed,
            "seat": seat.pk,
            "tokens": tokens - 1,
            "tokens_at": seat.tokens_at,
            "at": at,
            "id": answer.pk,
            "sort": answer.sort,
            "text": text,
            "tag": tag,
            "op_id": op_id,
        }
    )
    if added is None:
        return None
    announce.after_statement(session.pk)
    answer.parent_id, answer.depth, answer.path, answer.revision, _ = added
    return answer


def _at_once(values):
    """All of it or nothing; without BEGIN and COMMIT around it, unless more is going on."""
    around = transaction.atomic() if connection.in_atomic_block else nullcontext()
    try:
        with around, connection.cursor() as cursor:
            cursor.execute(STATEMENT.format(announce.in_statement()), values)
            return cursor.fetchone()
    except IntegrityError:
        return None  # sent before, most likely: the same op_id
