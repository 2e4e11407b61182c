"""What only the phone draws."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from common.languages import kept_by_language
from workshops import role_groups

register = template.Library()


@register.filter
def group_words(stored: str) -> str:
    """What the page says for a group that people can choose when they join."""
    return role_groups.shown(stored)


@register.inclusion_tag("phone/dots.html")
def dots_left(session, own, why) -> dict:
    """The dots of this phone in one why: given ones filled, the rest free."""
    given = own.dots_given.get(why.id, 0) if why else 0
    left = max(0, session.dots - given)
    return {"dots": [n < given for n in range(session.dots)], "left": left}


@register.simple_tag
def answers_under(room, why, own, dotted) -> str:
    """The answers to a why. For everybody without dots among them they are the same, drawn once."""
    if not room:
        return ""  # a live piece carries none
    if own and own.dots_given.get(why.id):
        more = [row for row in dotted if row.parent_id == why.node_id]
        return _drawn(room, sorted([*room.children(why.node_id), *more], key=_place), own)
    return _kept(room, why.node_id)


@register.simple_tag
def answers_at_the_end(branch) -> str:
    """What stands under the last step of a branch: the same for everybody, drawn once."""
    return _kept(branch, branch.at.id)


@kept_by_language(maxsize=64)
def _kept(room, node_id):
    return _drawn(room, room.children(node_id), own=None)


def _place(row):
    return row.sort, row.id


def _drawn(room, rows, own):
    shared = {"room": room, "session": room.session, "own": own}
    return mark_safe(
        "".join(render_to_string("phone/node.html", shared | {"row": row}) for row in rows)
    )


@register.simple_tag
def held_back(room, why) -> str:
    """What tells a phone that a list goes on: up to where it has it, and how many there are."""
    if not room or why.node_id not in room.until:
        return ""
    until = room.until[why.node_id]
    return format_html(' data-until="{}" data-of="{}"', until, why.answers)


@register.simple_tag
def beyond(room, why, dotted) -> int:
    """How many answers to a why the page does not show."""
    if not why:
        return 0
    return room.beyond(why) - sum(row.parent_id == why.node_id for row in dotted)


@register.filter
def all_but_newest(open_whys) -> list:
    """The open whys besides the one where the room is, the newest first."""
    return list(open_whys[:-1])[::-1]


@register.simple_tag
def others(branch, step) -> int:
    """How many answers and themes stand beside a step of the path."""
    beside = branch.children(step.parent_id)
    return sum(row.id != step.theme_id and row.id != step.id for row in beside)
