"""Numbers as people read them; every template has these without loading them."""

from django import template

from coprod import languages
from workshops import words

register = template.Library()


@register.filter
def figure(count: int) -> str:
    """1,240: as people read it. Not for what a script or a form reads."""
    return languages.figure(count)


@register.filter
def counted(count: int, things: str) -> str:
    """57 answers, 1 answer. ``things``: "answer", or "person,people"."""
    one, _, many = things.partition(",")
    return words.counted(count, one, many or None)
