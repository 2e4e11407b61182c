"""What one seat contributed, its answers, dots, ticks and choice: for its own phone only."""

from collections import Counter
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from common.prepared_statements import prepared_cursor
from workshops import rules
from workshops.gaps import GAP
from workshops.models import Answer

from .own_remarks import OwnRemark, own_remarks

# There is a row even without a dot, if anything was sent. A dot on a hidden answer is free again.
GIVEN = """
SELECT given.node_id, given.why_id, given.check_id, given.choice, given.theme_id
FROM (
    SELECT dot.node_id, dot.why_id, NULL::bigint AS check_id, NULL AS choice,
        node.theme_id, dot.tag
    FROM workshops_vote AS dot
    JOIN workshops_why AS why ON why.id = dot.why_id AND why.session_id = %(session)s
    JOIN workshops_node AS node ON node.id = dot.node_id AND node.state = 'here'
    UNION ALL
    SELECT mark.node_id, NULL, NULL, NULL, NULL, mark.tag FROM workshops_mark AS mark
    UNION ALL
    SELECT NULL, NULL, chosen.check_id, chosen.choice, NULL, chosen.tag
    FROM workshops_choice AS chosen
    JOIN workshops_check AS asked ON asked.id = chosen.check_id AND asked.state = 'open'
    WHERE chosen.choice <> ''
) AS given
RIGHT JOIN (SELECT %(tag)s::bytea AS tag) AS author ON author.tag = given.tag
LEFT JOIN workshops_authorbucket AS bucket ON bucket.tag = author.tag
WHERE bucket.tag IS NOT NULL OR %(sent_before)s
"""


class Given(NamedTuple):
    """A dot, a tick or a choice, by ids: a tick has a node alone, a choice its check."""

    node: int | None
    why: int | None
    check: int | None
    choice: str | None
    theme: int | None  # in which a dotted answer is


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """One answer, with its text unless it was withdrawn.

    `asks` is True for the one whose author is asked how they know it: the last that they wrote.
    `has_gaps`: a facilitator took a name out of it.
    """

    id: int
    why_id: int
    text: str
    state: str
    reason: str
    can_edit: bool
    known_by: str = ""
    asks: bool = False
    has_gaps: bool = False
    can_rewrite: bool = False
    is_set_aside: bool = False


@dataclass(frozen=True, slots=True)
class Contributions:
    """Answers of one seat, ids of the nodes with its dots, and its number of dots at each why.

    `recognised` are the ids of the nodes that it has ticked, `choices` what it chose by check.
    `dotted` are the same as `votes`, and the themes that hold one of these: a result names a theme
    instead of its answers.
    """

    answers: tuple[OwnAnswer, ...]
    votes: tuple[int, ...]
    dots_given: dict[int, int]
    recognised: tuple[int, ...] = ()
    choices: dict[int, str] = field(default_factory=dict)
    dotted: frozenset[int] = frozenset()
    remarks: tuple[OwnRemark, ...] = ()


def read_contributions(session, seat):
    """Return the answers of `seat`, the newest why first, its dots, its ticks, its choice."""
    tag = session.author_tag(seat)
    given = None if tag is None else _given(seat, tag)
    # A new seat has nothing yet, and a whole hall joins at once.
    if given is None:
        return Contributions((), (), {})
    answers = Answer.objects.filter(session=session, author_tag=tag).select_related("parent__why")
    answers = answers.order_by("-parent__why__position", "sort", "id")
    dots = [each for each in given if each.why]
    themes = {each.theme for each in dots if each.theme}
    asked = _asked(session, answers)
    own = tuple(_own_answer(session, answer, answer == asked) for answer in answers)
    return Contributions(
        answers=own,
        votes=tuple(each.node for each in dots),
        dots_given=Counter(each.why for each in dots),
        recognised=tuple(each.node for each in given if each.node and not each.why),
        choices={each.check: each.choice for each in given if each.check},
        dotted=frozenset(themes.union(each.node for each in dots)),
        remarks=own_remarks(session, tag),
    )


def _given(seat, tag):
    """Return a Given for each dot and tick, and for the choice.

    Return None for a seat that has not sent anything yet. Every answer, dot, tick and choice takes
    something from the author's bucket, which stays until the close.
    """
    sent_before = seat.tokens_at is not None  # by the version before there were buckets
    with prepared_cursor() as cursor:
        cursor.execute(GIVEN, {"tag": tag, "session": seat.session_id, "sent_before": sent_before})
        rows = [Given(*row) for row in cursor.fetchall()]
    return [row for row in rows if any(row)] if rows else None


def _asked(session, answers):
    """Return the answer whose author may be asked how they know it, or None."""
    silent = [answer for answer in answers if not answer.parent.why.is_revealed]
    last = max(silent, key=attrgetter("revision"), default=None)
    if last is None:
        return None
    facts = (session, last.parent.why, last, session.people_up_to(rules.ENOUGH_PEOPLE))
    return last if rules.allows(rules.may_say_how_known, *facts) else None


def _own_answer(session, answer, asks):
    why = answer.parent.why
    return OwnAnswer(
        id=answer.pk,
        why_id=why.pk,
        text=answer.text,
        state=answer.state,
        reason=answer.reason,
        can_edit=rules.allows(rules.may_edit, session, why, answer),
        known_by=answer.known_by,
        asks=asks,
        is_set_aside=answer.is_set_aside,
        can_rewrite=rules.allows(rules.may_rewrite, session, answer),
        has_gaps=answer.original_digest is not None and GAP in answer.text,
    )
