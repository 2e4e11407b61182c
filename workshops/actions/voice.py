"""What is published of who wrote how much, when everybody gets to see new answers.

Whether anything is published follows from totals, seats and earlier publications, never from who
wrote. Seats and tags meet in the memory of this process alone: no statement has both, no row, no
log line and no error.
"""

from collections import Counter

from django.db.models import Count
from django.views.decorators.debug import sensitive_variables

from workshops.equal_voice.blocks import BLOCK
from workshops.equal_voice.parts import LEAST_SEATS, number_in
from workshops.equal_voice.stored import from_stored, to_store
from workshops.equal_voice.voice import with_next_block
from workshops.models import Node, Session


def publish_block(change, revealed=None):
    """Count the answers that are seen and have not been counted, if they are enough for a block.

    Return True if they were. They are marked, except those of the why that is being revealed: all
    of these are written next, and once is enough.

    Each answer is counted once: whatever is hidden, taken back or undone later, what has been
    published stays. Without sides, or without the key that leads from an answer to its author,
    nothing is counted.
    """
    session = change.session
    if not session.side_of or session.tagging_key is None:
        return False
    before, people = from_stored(session.voice), _people(session)
    answers = _countable(session) if _are_enough(before, people) else []
    if len(answers) < BLOCK:
        return False
    after = with_next_block(before, session.side_of, people, _written(session, answers))
    if after is before:
        return False
    _mark(session, answers, revealed)
    session.voice = {**(session.voice or {}), **to_store(after)}
    change.show("voice")
    return True


def _are_enough(before, people):
    """Return True if enough people are here of each part of which something was published."""
    parts = before.parts if before else ()
    return all(number_in(part, people) >= LEAST_SEATS for part in parts)


def _mark(session, answers, revealed):
    elsewhere = [
        answer.pk for answer in answers if not revealed or answer.parent != revealed.node_id
    ]
    session.nodes.filter(pk__in=elsewhere).update(counted=True)


def _people(session):
    """Return the number of people who have a place now, by group."""
    by_group = session.seats.taken().values_list("role_group").annotate(Count("pk"))
    return dict(by_group)


def _countable(session):
    """Return the answers of people that everybody sees and that have not been counted."""
    found = session.nodes.filter(
        parent__in=[why.node_id for why in session.whys.all() if _is_seen(session, why)],
        kind=Node.Kind.ANSWER,
        state=Node.State.VISIBLE,
        from_room=False,
        author_tag__isnull=False,
        counted=False,
    )
    return list(found.values_list("pk", "parent", "author_tag", named=True))


def _is_seen(session, why):
    """Return True if its answers are public; those that were public at once, when it is settled."""
    is_quick = why.mode_in(session) == Session.Mode.QUICK
    return not why.is_open if is_quick else why.is_revealed


@sensitive_variables()  # a report of an error would have the seat of each tag
def _written(session, answers):
    """Return how many of these answers each group wrote."""
    seats = session.seats.values_list("pk", "role_group", named=True)
    by_seat = session.author_tags(seats)
    group_of = {by_seat[seat.pk]: seat.role_group for seat in seats}
    return Counter(group_of.get(bytes(answer.author_tag), "") for answer in answers)
