"""Numbers as people read them; every template has these without loading them."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common import languages
from workshops import words

register = template.Library()


@register.filter
def figure(count: int) -> str:
    """1,240: as people read it. Not for what a script or a form reads."""
    return languages.figure(count)


@register.filter
def as_answers(count: int | None) -> str:
    """57 answers, 1 answer; None is 0."""
    count = count or 0
    return ngettext("%(n)s answer", "%(n)s answers", count) % {"n": figure(count)}


@register.filter
def as_dots(count: int) -> str:
    """3 dots, 1 dot."""
    return ngettext("%(n)s dot", "%(n)s dots", count) % {"n": figure(count)}


@register.filter
def as_why(level: int) -> str:
    """Why 2: a level by its name."""
    return _("Why %(n)s") % {"n": figure(level)}


@register.filter
def counted(count: int, things: str) -> str:
    """57 answers, 1 answer. ``things``: "answer", or "person,people"."""
    one, _, many = things.partition(",")
    return words.counted(count, one, many or None)
