"""Live numbers: how many have written or voted under each open why. They travel beside frames."""

from workshops import rules
from workshops.models import Why


def of_whys(whys, here):
    """Return the numbers to show for each of the open whys, by its id; none among few people.

    `here` is how many phones are connected. `of` is how many people could have written: those, or
    all who have. There is none if several whys are open, since nobody belongs to a why.
    """
    people = max([here, *(max(why.written, why.voted) for why in whys)])
    if people < rules.ENOUGH_TO_COUNT:
        return {}
    numbers = ((why.id, _of_one(why, people, len(whys) > 1)) for why in whys)
    return {str(pk): shown for pk, shown in numbers if shown}


def _of_one(why, people, is_among_several):
    if why.stage == Why.Stage.WRITING:
        return {"written": why.written} | ({} if is_among_several else {"of": people})
    if why.stage == Why.Stage.VOTING and is_among_several:
        return {"voted": why.voted}
    return {}
