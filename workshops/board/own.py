"""What one seat wrote and where its dots are: for its own phone only."""

from collections import Counter
from dataclasses import dataclass

from workshops import rules
from workshops.models import Answer, AuthorBucket, Node, Vote
from workshops.models.together import Together

BUCKET = Together((AuthorBucket,), "FROM workshops_authorbucket WHERE tag = %s")


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
    # Whoever comes in has nothing yet, and a whole hall comes in at once.
    if tag is None or not _has_sent_anything(seat, tag):
        return Own((), (), {})
    answers = Answer.objects.filter(session=session, tag=tag).select_related("parent__why")
    answers = answers.order_by("-parent__why__opened", "sort", "id")
    # A dot on what is hidden now is free again.
    votes = Vote.objects.filter(why__session=session, tag=tag, node__state=Node.State.HERE)
    votes = list(votes.values_list("node_id", "why_id"))
    given = Counter(why_id for _, why_id in votes)
    own = tuple(_own_answer(session, answer) for answer in answers)
    return Own(own, tuple(node for node, _ in votes), given)


def _has_sent_anything(seat, tag):
    """Every answer and every dot takes a token, and the bucket stays until the close."""
    return seat.tokens_at is not None or BUCKET.row(tag) is not None


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
