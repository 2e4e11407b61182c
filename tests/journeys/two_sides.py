"""40 people on 2 sides: what each of them says, ticks and chooses."""

from workshops import check_kinds, sides
from workshops.common_ground import comparisons, place
from workshops.role_groups import OFFERED

USE, CARERS, WORK, MANAGE, _ = OFFERED
# 4 carers are too few to be shown apart from the others on their side.
GROUPS = (*[USE] * 16, *[CARERS] * 4, *[WORK] * 15, *[MANAGE] * 5)
EVERYBODY = range(len(GROUPS))
OF_A_SIDE = 20
PLAN = {
    "question": "Why do people stop coming?",
    "role_groups": list(OFFERED),
    "sides": list(sides.OF_OFFERED_GROUPS),
    "side_names": list(sides.OFFERED),
}

BOTH = "Nobody hears what became of what we said"
ALSO_BOTH = "Everything is at ten in the morning"
FIRST = "Letters are written for people who write letters"
ALSO_FIRST = "The bus does not wait"
SECOND = "We have 7 minutes for each person"
CLOSE = "The room is cold"
FEW = "The chairs are hard"
# How many of the first and of the second side recognise each.
RECOGNISED = {
    BOTH: (15, 15),
    ALSO_BOTH: (14, 16),
    FIRST: (16, 3),
    ALSO_FIRST: (14, 1),
    SECOND: (2, 15),
    CLOSE: (12, 8),
    FEW: (5, 0),
}
# What is shown, in columns: mainly the first side, both, mainly the second side.
COLUMNS = [sorted((FIRST, ALSO_FIRST)), sorted((BOTH, ALSO_BOTH)), [SECOND]]
NOT_SHOWN = "35 answers are not shown here. It was too close, or too few people chose it."
ROWS = (
    (FIRST, "19", f"Mainly: {sides.OFFERED[0]}"),
    (BOTH, "30", "Common ground"),
    (SECOND, "17", f"Mainly: {sides.OFFERED[1]}"),
)
PARTS = [sides.OFFERED[0], WORK, MANAGE]  # whose share of the answers is shown
OTHERS = tuple(f"One more reason, number {n}" for n in range(len(GROUPS) - len(RECOGNISED)))

CHOSEN = "yes", "beyond"  # by most of each side
OF_A_SIDE_WHO_CHOOSE = 17


def answers():
    """Return what each person writes: somebody who does not recognise it, or anything else."""
    authors = {_place(nth, -1) + OF_A_SIDE * (nth % 2): text for nth, text in enumerate(RECOGNISED)}
    others = iter(OTHERS)
    return [authors.get(n) or next(others) for n in EVERYBODY]


def ticks(n):
    """Return what the nth person recognises: each answer begins with somebody else."""
    side, at = divmod(n, OF_A_SIDE)
    return [
        text
        for nth, (text, people) in enumerate(RECOGNISED.items())
        if at in {_place(nth, tick) for tick in range(people[side])}
    ]


def choice(n):
    side, at = divmod(n, OF_A_SIDE)
    return CHOSEN[side] if at < OF_A_SIDE_WHO_CHOOSE else "unsure"


def by_the_rules(ticked, chosen, check):
    """Return where the rules put answers and choices, of what each person ticked and chose."""
    choices = [(check.pk, key) for key in check_kinds.choices(check.kind, check.way)]
    return place([*_compared(set().union(*ticked), ticked), *_compared(choices, chosen, check.pk)])


def _compared(things, said, check=None):
    people = {thing: {n for n in EVERYBODY if thing in said[n]} for thing in things}
    on_sides = set(EVERYBODY[:OF_A_SIDE]), set(EVERYBODY[OF_A_SIDE:])
    return comparisons(people, on_sides, set().union(*people.values()), check)


def _place(nth, tick):
    return (3 * nth + tick) % OF_A_SIDE
