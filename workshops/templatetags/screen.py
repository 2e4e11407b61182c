"""Tags for the big screen only."""

import hashlib

from django import template
from django.template.loader import get_template
from django.utils.safestring import mark_safe

from common.languages import cached_by_language
from workshops.models import Why

register = template.Library()

STRIPS = 3
ONE_EACH = 24  # people; if there are more, 1 mark is SEVERAL people
SEVERAL = 5
MOST_MARKS = 1000  # for the 5,000 people of the largest session; a file to import may say more
FEW = 4  # causes: as many are shown in their order
COLUMNS = 6  # whys side by side
COLUMNS_WITH_ANSWERS = 3
NEAR = 2  # steps shown in full next to the fold: the last of the path, and the open why itself


@register.simple_tag
def screen_face(row) -> str:
    """Return which of its faces the screen shows: that of what is shown, or the result of a vote.

    The faces are lobby, writing, tree, side_by_side, check, result, causes, common, record,
    finished and blank.
    """
    return "result" if row.result and row.shown.face == "tree" else row.shown.face


@register.simple_tag
def asked_now(row) -> tuple:
    """Return the whys for the writing face.

    That is the one that a desk has chosen. Otherwise it is every silent one, or else the last one,
    which has no answer.
    """
    if row.shown.is_chosen or not row.silent:
        return (row.shown.why,)
    return row.silent


@register.simple_tag
def side_by_side(row) -> dict:
    """Return the first open whys in the order of the tree, so that no column ever swaps places.

    `whys`: the first COLUMNS. `rest` is how many more are open. `has_answers`: whether there is
    space for answers as well.
    """
    whys = sorted(row.open_whys, key=lambda why: [(n.sort, n.id) for n in (*why.path, why.node)])
    rest = max(0, len(whys) - COLUMNS)
    return {"whys": whys[:COLUMNS], "rest": rest, "has_answers": len(whys) <= COLUMNS_WITH_ANSWERS}


@register.filter
def open_first(causes) -> list:
    """Return causes in their order; if there are more than FEW, those without an action first."""
    return sorted(causes, key=lambda cause: bool(cause.actions) and len(causes) > FEW)


@register.filter
def version_of(cause) -> str:
    """Return what is another text once the words of a cause or of its actions have changed."""
    written = repr((cause.wording, cause.actions)).encode()
    return hashlib.blake2s(written, digest_size=6).hexdigest()


@register.filter
def beyond(answers, most: int) -> int:
    """Return how many answers there are after the first `most`."""
    return max(0, len(answers) - most)


@register.filter
def actions_of(causes) -> int:
    """Return how many actions these causes have."""
    return sum(len(cause.actions) for cause in causes)


@register.filter
def without_actions(causes) -> list:
    """Return those of these causes that have no action."""
    return [cause for cause in causes if not cause.actions]


@register.filter
def joining_state(session) -> str:
    """Return whether someone who scans the QR code can join: open, locked or over."""
    if session.is_over:
        return "over"
    return "locked" if session.locked else "open"


@register.simple_tag
@cached_by_language(maxsize=4)
def whole_tree(board) -> str:
    """Show the tree of a Board, made once for everyone who reads the same language.

    Each node is rendered after what is below it: with a template that includes itself, 100 levels
    would need more calls than Python allows.
    """
    drawn = get_template("screen/node.html")

    def items(rows):
        return mark_safe("".join([item(row) for row in rows]))

    def item(row):
        members, children = items(board.in_theme(row.id)), items(board.children(row.id))
        return drawn.render({"row": row, "members": members, "children": children})

    return item(board.question)


@register.simple_tag
def to_do(row) -> list:
    """Return at most STRIPS open whys in which the room can do something, the newest last.

    Others that are open for reading can be seen in the tree.
    """
    asks = [why for why in row.open_whys if why.stage != Why.Stage.READING]
    looked_at = row.shown.why if row.shown.is_chosen else row.newest
    if looked_at and looked_at.is_open and looked_at not in asks and looked_at.ends_ms:
        asks.append(looked_at)
    return asks[-STRIPS:]


@register.filter
def in_fives(result) -> bool:
    """Return True if a mark stands for 5 people: with 1 for each, a row would be too long."""
    return max(row.node.tally for row in result.ranked) > ONE_EACH


@register.filter
def answers_in(group) -> int:
    """Count the answers in a group of ranked rows, those in its themes too."""
    return sum(row.answers for row in group)


@register.simple_tag
def marks(tally: int, fives: bool) -> list:
    """Return a mark for each person, or for each 5: False for a last one of fewer than 5."""
    if not fives:
        return [True] * tally
    whole, rest = divmod(tally, SEVERAL)
    return [True] * min(whole, MOST_MARKS) + [False] * bool(rest)


@register.simple_tag
def steps_above(why) -> list:
    """Show the path above an open why: the question, a fold, and the nearest steps."""
    path = list(why.path)
    if len(path) <= NEAR + 1:
        return path
    return [path[0], {"folded": len(path) - NEAR}, *path[1 - NEAR :]]


@register.filter
def up_to(deepest: int) -> range:
    """Return 1, 2 … to the deepest level."""
    return range(1, (deepest or 0) + 1)
