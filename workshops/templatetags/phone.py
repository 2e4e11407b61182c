"""What only the phone draws."""

from django import template

register = template.Library()


@register.inclusion_tag("phone/dots.html")
def dots_left(session, own, why) -> dict:
    """The dots of this phone in one why: given ones filled, the rest free."""
    given = own.dots_given.get(why.id, 0) if why else 0
    left = max(0, session.dots - given)
    return {"dots": [n < given for n in range(session.dots)], "left": left}


@register.filter
def all_but_newest(open_whys) -> list:
    """The open whys besides the one where the room is, the newest first."""
    return list(open_whys[:-1])[::-1]


@register.simple_tag
def others(branch, step) -> int:
    """How many answers and themes stand beside a step of the path."""
    beside = branch.children(step.parent_id)
    return sum(row.id != step.theme_id and row.id != step.id for row in beside)
