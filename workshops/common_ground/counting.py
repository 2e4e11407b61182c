"""What is compared, from who said what: numbers of people on each side."""

from .batch import Compared


def comparisons(said, sides, took_part, check=None):
    """Return a Compared for each thing that people said under a why, or chose in a check.

    `said` maps each thing to the people who said it, and `sides` are the people on either side:
    both are sets of anything that stands for a person. The base is `took_part`, those who said
    anything there. For the choices of a check, `check` says which one it is.
    """
    sizes, besides = _on_each(sides, took_part), _on_neither(sides, took_part)
    return [
        Compared(
            thing, _on_each(sides, people), sizes, check, (_on_neither(sides, people), besides)
        )
        for thing, people in said.items()
    ]


def _on_each(sides, people):
    first, second = sides
    return len(people & first), len(people & second)


def _on_neither(sides, people):
    return len(people) - sum(_on_each(sides, people))
