"""Which of several whys that were asked together a phone begins at."""

from workshops.models import Why


def first_why(room, own):
    """Return the open why that a phone shows first, and whether few people have written there.

    Phones spread over whys that were asked together, by their place in the shuffle. A phone that
    has sent nothing yet begins where the fewest people have written, if that makes a difference;
    of whys whose answers can be read, where the fewest answers are. Return None, False if no why is
    open. `own` are the contributions of its seat.
    """
    if not room.is_spread:
        return room.newest, False
    together = room.asked_together
    fewest = together if own.answers or own.votes or own.recognised else _fewest_written(together)
    return fewest[room.beginning % len(fewest)], len(fewest) < len(together)


def _fewest_written(whys):
    """Return those of these whys in which least has been written.

    Once answers can be read, only these are counted, as everyone can: a facilitator who hides one
    could see by the number of writers whether its author has another.
    """
    rows = Why.objects.filter(pk__in=[why.id for why in whys])
    written = {why.pk: why.answers if why.is_revealed else why.writers for why in rows}
    fewest = min(written.values(), default=0)
    return [why for why in whys if written.get(why.id, fewest) == fewest]
