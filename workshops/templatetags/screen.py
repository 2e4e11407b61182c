"""What only the screen (projector) needs to be drawn."""

from django import template

from workshops.models import Why
from workshops.words import spelled

register = template.Library()

STRIPS = 3
NEAR = 2  # steps shown in full next to the fold: the last of the path, and the open why itself


@register.simple_tag
def screen_mode(session, latest, deepest: int) -> str:
    """Which of its four faces the screen shows: lobby, writing, tree or finished."""
    if session.is_over:
        return "finished"
    if not deepest:
        return "lobby"
    if latest and not latest.is_revealed:
        return "writing"
    return "tree"


@register.simple_tag
def to_do(row) -> list:
    """The open whys that ask something of the room now, the newest last, and never a wall of them.

    Others that stand open for reading are seen in the tree.
    """
    asks = [why for why in row.open_whys if why.stage != Why.Stage.READING]
    if row.newest and row.newest not in asks and row.newest.ends_ms:
        asks.append(row.newest)
    return asks[-STRIPS:]


@register.simple_tag
def steps_above(why) -> list:
    """The path above an open why: the question, a fold, and the steps nearest to it."""
    path = list(why.path)
    if len(path) <= NEAR + 1:
        return path
    return [path[0], {"folded": len(path) - NEAR}, *path[1 - NEAR :]]


@register.filter
def number_words(count: int) -> str:
    """Small numbers as words, in the middle of a sentence."""
    return spelled(count)


@register.filter
def up_to(deepest: int) -> range:
    """1, 2 … to the deepest level."""
    return range(1, (deepest or 0) + 1)
