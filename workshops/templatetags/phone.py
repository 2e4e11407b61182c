"""What only the phone draws."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

register = template.Library()


@register.inclusion_tag("phone/dots.html")
def dots_left(session, own, why) -> dict:
    """The dots of this phone in one why: given ones filled, the rest free."""
    given = own.dots_given.get(why.id, 0) if why else 0
    left = max(0, session.dots - given)
    return {"dots": [n < given for n in range(session.dots)], "left": left}


@register.simple_tag
def answers_under(room, why, own) -> str:
    """The answers to a why. For everybody without dots among them they are the same, drawn once."""
    if not room:
        return ""  # a live piece carries none
    if own and own.dots_given.get(why.id):
        return _drawn(room, why.node.id, own)
    return _kept(room, why.node.id)


@lru_cache(maxsize=64)
def _kept(room, node_id):
    return _drawn(room, node_id, own=None)


def _drawn(room, node_id, own):
    shared = {"room": room, "session": room.session, "own": own}
    rows = room.children(node_id)
    return mark_safe(
        "".join(render_to_string("phone/node.html", shared | {"row": row}) for row in rows)
    )


@register.filter
def all_but_newest(open_whys) -> list:
    """The open whys besides the one where the room is, the newest first."""
    return list(open_whys[:-1])[::-1]


@register.simple_tag
def others(branch, step) -> int:
    """How many answers and themes stand beside a step of the path."""
    beside = branch.children(step.parent_id)
    return sum(row.id != step.theme_id and row.id != step.id for row in beside)
