"""What one seat wrote and where its dots are: for its own phone only."""

from collections import Counter
from dataclasses import dataclass

from django.db import connection

from workshops import rules
from workshops.models import Answer

# A row even without a dot, where anything was sent. A dot on what is hidden now is free again.
# The tag stands late: PostgreSQL shows the beginning of the last statement of each connection.
VOTES = """
SELECT dot.node_id, dot.why_id
FROM workshops_vote AS dot
JOIN workshops_why AS why ON why.id = dot.why_id AND why.session_id = %(session)s
JOIN workshops_node AS node ON node.id = dot.node_id AND node.state = 'here'
RIGHT JOIN (SELECT %(tag)s::bytea AS tag) AS author ON author.tag = dot.tag
LEFT JOIN workshops_authorbucket AS bucket ON bucket.tag = author.tag
WHERE bucket.tag IS NOT NULL OR %(sent_before)s
"""


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """One of them, with its text as long as nobody took it back."""

    id: int
    why_id: int
    text: str
    state: str
    reason: str
    can_edit: bool


@dataclass(frozen=True, slots=True)
class Own:
    """Answers of one seat, nodes that bear its dots, and how many it gave at each why."""

    answers: tuple[OwnAnswer, ...]
    votes: tuple[int, ...]
    dots_given: dict[int, int]


def read_own(session, seat):
    """The answers of `seat`, newest why first, and its dots (also counted by why)."""
    tag = session.author_tag(seat)
    votes = None if tag is None else _votes(seat, tag)
    # Whoever comes in has nothing yet, and a whole hall comes in at once.
    if votes is None:
        return Own((), (), {})
    answers = Answer.objects.filter(session=session, author_tag=tag).select_related("parent__why")
    answers = answers.order_by("-parent__why__position", "sort", "id")
    given = Counter(why_id for _, why_id in votes)
    own = tuple(_own_answer(session, answer) for answer in answers)
    return Own(own, tuple(node for node, _ in votes), given)


def _votes(seat, tag):
    """The node and the why of each dot; None for a seat that has not sent anything yet.

    Every answer and every dot takes a token, and the bucket stays until the close.
    """
    sent_before = seat.tokens_at is not None  # by the version before there were buckets
    with connection.cursor() as cursor:
        cursor.execute(VOTES, {"tag": tag, "session": seat.session_id, "sent_before": sent_before})
        rows = cursor.fetchall()
    return [row for row in rows if row != (None, None)] if rows else None


def _own_answer(session, answer):
    why = answer.parent.why
    return OwnAnswer(
        id=answer.pk,
        why_id=why.pk,
        text=answer.text,
        state=answer.state,
        reason=answer.reason,
        can_edit=rules.allows(rules.may_edit, session, why, answer),
    )
