"""Live numbers: how many have written or voted under each open why. They travel beside frames."""

from workshops import presence, rules
from workshops.models import Why

from . import reading


def connected(session_id, seats):
    """Return the Count of all processes, and of `seats` how many are live and how many poll."""
    count = presence.everywhere(session_id)
    # A server that has stopped still counts for a while, as do its phones where they are now.
    live = min(count.live, seats)
    return count, live, min(count.polling, seats - live)


def read(session_id, seats):
    """Return the numbers to show for each of the open whys, by its id; none among few people."""
    whys = reading.open_whys(session_id)
    writing = {why.id for why in whys if why.stage == Why.Stage.WRITING}
    presence.forget_finished(session_id, writing)
    count, live, polling = connected(session_id, seats)
    return of_whys(whys, live + polling, dict(count.finished))


def of_whys(whys, here, finished):
    """Return the same of whys as they were read, with `here` phones connected.

    `finished`: of each why, how many say that they have finished writing. `of` is how many people
    could have written: who is here, or all who have. There is none if several whys are open, since
    nobody belongs to a why.
    """
    people = max([here, *map(_people_at, whys)])
    if people < rules.ENOUGH_TO_COUNT:
        return {}
    of = None if len(whys) > 1 else people
    numbers = ((why.id, _of_one(why, of, finished.get(why.id, 0))) for why in whys)
    return {str(pk): shown for pk, shown in numbers if shown}


def _people_at(why):
    # Not how many have written what can be read by now: it changes if the only answer of a person
    # is hidden, and numbers that come or go would tell.
    return why.written if why.stage == Why.Stage.WRITING else why.voted


def _of_one(why, of, finished):
    if why.stage == Why.Stage.WRITING:
        # A phone that went to another process may have reported to both that it has finished.
        numbers = {"written": why.written, "finished": min(finished, why.written)}
        return numbers | {"of": of} if of else numbers
    if why.stage == Why.Stage.VOTING and not of:
        return {"voted": why.voted}
    return {}
