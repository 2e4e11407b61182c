"""How bin/test shares the tests between processes."""

import pytest

from bin.lib.workers import workers


@pytest.mark.parametrize(
    ("arguments", "shared"),
    [
        ([], True),
        (["tests/live", "-k", "delta"], True),
        (["--long"], False),
        (["tests/live/test_delta.py::test_one"], False),
        (["-n", "0"], False),
    ],
)
def test_all_but_long_and_single_tests_are_shared(arguments, shared):
    assert bool(workers(arguments)) == shared
