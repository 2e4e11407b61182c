"""A part of a text, and of which kind it is."""

from typing import NamedTuple


class Found(NamedTuple):
    """What was found in a text: the words from `start` to `end`, in characters."""

    kind: str  # email, phone, nhs, postcode, name or blame
    start: int
    end: int
    words: str = ""
