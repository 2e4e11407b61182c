"""The shuffle of answers as a ring: each phone begins at another place of it.

What came late is in no ring: it is after all others, in its order, on every phone.
"""

from workshops.models.limits import BEGINNINGS
from workshops.models.node import LATE

SLICE = LATE // BEGINNINGS  # sort keys between 2 beginnings


def distance(sort, beginning):
    """Return the place of a sort key on a phone that begins at `beginning`, 0 to 15."""
    return sort if sort >= LATE else (sort - beginning * SLICE) % LATE


def from_beginning(beginning):
    """Return the key by which such a phone sorts its rows."""
    return lambda row: (distance(row.sort, beginning), row.id)
