"""Tags for the phone only."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from common.languages import strings_cached_by_language
from workshops import role_groups
from workshops.board.ring import from_beginning

# Bytes of HTML that a process keeps. A usual answer takes 0.8 KB, so that is 10,000 of them, and
# 300 lists of 60. With the rows that they are made from they take less than twice as much.
ROWS, LISTS = 8_000_000, 16_000_000

register = template.Library()


@register.filter
def group_words(stored: str) -> str:
    """Return the words for a group that people can choose when they join."""
    return role_groups.shown(stored)


@register.inclusion_tag("phone/dots.html")
def dots_left(session, own, why) -> dict:
    """Show the dots of this phone in a why: given dots are filled, the others are not."""
    given = own.dots_given.get(why.id, 0) if why else 0
    left = max(0, session.dots - given)
    return {"dots": [n < given for n in range(session.dots)], "left": left}


@register.simple_tag
def own_choice(own, check) -> str:
    """Return what this phone has chosen in a check, or nothing; a live piece does not know."""
    return own.choices.get(check.id, "") if own else ""


@register.simple_tag
def answers_under(room, why, own, dotted) -> str:
    """Show the answers to a why: made once for all people without dots or ticks on them."""
    if not room:
        return ""  # a live piece has none
    if own and (own.dots_given.get(why.id) or _ticked(room, why, own)):
        more = [row for row in dotted if row.parent_id == why.node_id]
        rows = [*room.children(why.node_id), *more]
        return _drawn(room, sorted(rows, key=from_beginning(room.beginning)), own)
    return _kept(room, why.node_id)


@register.simple_tag
def answers_at_the_end(branch) -> str:
    """Show what is under the last step of a branch: made once, the same for everyone."""
    return _kept(branch, branch.at.id)


def _ticked(room, why, own):
    ticked = set(own.recognised)
    rows = room.children(why.node_id)
    return any(row.id in ticked for each in rows for row in (each, *room.in_theme(each.id)))


@strings_cached_by_language(LISTS)
def _kept(room, node_id):
    return _drawn(room, room.children(node_id), own=None)


def _drawn(room, rows, own):
    marked = {*own.votes, *own.recognised} if own else set()
    return mark_safe("".join(_node(room, row, own, marked) for row in rows))


def _node(room, row, own, marked):
    members = room.in_theme(row.id)
    if marked.isdisjoint((row.id, *(member.id for member in members))):
        return _unmarked(row, members, room.session.code)
    context = {"session": room.session, "own": own, "row": row, "members": members}
    return render_to_string("phone/node.html", context)


@strings_cached_by_language(ROWS)
def _unmarked(row, members, code):
    """Show an answer or a theme to people without a dot or tick on it.

    It is made once for all phones, wherever they begin, and again once it has changed.
    """
    context = {"session": {"code": code}, "row": row, "members": members}
    return render_to_string("phone/node.html", context)


@register.simple_tag
def held_back(room, why) -> str:
    """Return how a phone knows that a list is longer: what it has so far, and the total."""
    if not room or why.node_id not in room.until:
        return ""
    until = room.until[why.node_id]
    return format_html(' data-until="{}" data-of="{}"', until, why.answers)


@register.simple_tag
def not_loaded(room, why, dotted) -> int:
    """Return how many answers to a why the page does not show."""
    if not why:
        return 0
    return room.not_loaded(why) - sum(row.parent_id == why.node_id for row in dotted)


@register.filter
def all_but(open_whys, first) -> list:
    """Return the open whys except the one that a phone shows first, the newest first."""
    return [why for why in open_whys[::-1] if why != first]


@register.simple_tag
def others(branch, step) -> int:
    """Return how many answers and themes are beside a step of the path."""
    beside = branch.children(step.parent_id)
    return sum(row.id != step.theme_id and row.id != step.id for row in beside)
