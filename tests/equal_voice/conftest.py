from functools import cache

import pytest

from workshops.common_ground import batch, placement
from workshops.common_ground.fisher import Splits


@pytest.fixture(autouse=True)
def splits_are_counted_once(monkeypatch):
    """The search for twins places the same numbers thousands of times."""
    counted_once = cache(Splits)
    monkeypatch.setattr(batch, "Splits", counted_once)
    monkeypatch.setattr(placement, "Splits", counted_once)
