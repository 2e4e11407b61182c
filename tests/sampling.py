"""Which of many like things are tried in each run, and which in the long set alone."""

import pytest


def some_and_all(things, every=3):
    """Return parameters: 1 of `every` things for each run, and all of them for the long set."""
    things = list(things)
    return [
        pytest.param(things[::every], id="some"),
        pytest.param(things, id="all", marks=[pytest.mark.long, pytest.mark.timeout(900)]),
    ]
