"""Numbers as people read them. Every template has these tags without loading them."""

from django import template

from common import languages
from workshops import words

register = template.Library()


@register.filter
def figure(count: int) -> str:
    """Return 1,240, as people read it. Not for what a script or a form reads."""
    return languages.figure(count)


@register.filter
def as_answers(count: int | None) -> str:
    """Return 57 answers, 1 answer; None is 0."""
    return words.answers(count or 0)


@register.filter
def as_dots(count: int) -> str:
    """Return 3 dots, 1 dot."""
    return words.dots(count)


@register.filter
def as_recognised(count: int) -> str:
    """Return 9 people recognise this, 1 person recognises this."""
    return words.recognised(count)


@register.filter
def as_on_paper(count: int) -> str:
    """Return 2 on paper."""
    return words.on_paper(count)


@register.filter
def as_tenths(tenths: int) -> str:
    """Return 4 in 10, or under 1 in 10."""
    return words.in_ten(tenths)


@register.filter
def as_why(level: int) -> str:
    """Return Why 2, the name of a level."""
    return words.why_name(level)
