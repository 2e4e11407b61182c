"""A poster: the question, each cause with its actions, and as much of the tree as can be read."""

from dataclasses import replace
from functools import partial
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.notes import JOINED
from workshops.exports.tree import TreeNode
from workshops.palette import INK_2
from workshops.words import wording_of

from .boxes import endings_of
from .folding import EVERY_STEP, FORKS_AND_ENDS, ONLY_ENDS, Folding
from .heading import LEAD, heading_of
from .marks import on_accent
from .sheet import best, largest
from .style import BLOCK, BOLD, TextStyle
from .text_blocks import TextStack, shifted

LARGE, SMALL = (44, 38, 32, 27), (23, 19, 16)  # px of a cause
ACTION = 0.72  # of its cause, but never below the smallest
APART, BELOW_BLOCK, BELOW_ACTION, BELOW_CAUSES = 28, 12, 8, 8
DETAILS = (EVERY_STEP, FORKS_AND_ENDS, ONLY_ENDS)


def poster_of(document, ratio, widest):
    """Return the poster on a page `ratio` times as wide as high, no wider than `widest` px.

    The tree first folds by strength, then leaves out the middles of runs, then forks. If even its
    causes do not fit, the tree is left out, because the causes are above it.
    """
    trees, causes = document.trees, document.record.causes
    folding = Folding(trees)

    def showing(trees, size, count):
        how = {"heading": partial(_heading, size, count), "narrowest": widest, "is_brief": True}
        return best(document, ratio, trees, most=1, **how)

    def with_tree(many, detail, size):
        return showing(folding.showing(many, detail), size, len(causes))

    def fits(sheet):
        return sheet.width <= widest + 1

    tries = [(detail, size) for sizes in (LARGE, SMALL) for detail in DETAILS for size in sizes]
    found = next((each for each in tries if fits(with_tree(0, *each))), None)
    if found:
        many = largest(folding.most, lambda many: fits(with_tree(many, *found)))
        return with_tree(many, *found).picture(endings_of(trees))
    bare = [TreeNode(tree.node) for tree in trees]
    sheets = (showing(bare, size, len(causes)) for size in (*LARGE, *SMALL))
    if all_causes := next(filter(fits, sheets), None):
        return all_causes.picture({})
    count = largest(len(causes) - 1, lambda count: fits(showing(bare, SMALL[-1], count)))
    return showing(bare, SMALL[-1], count).picture({})


def _heading(size, count, document, width, **how):
    """Return the picture's heading, and below it the first `count` causes, `size` px high."""
    plain = heading_of(document, width, **how)
    causes = document.record.causes
    if not causes:
        return plain
    stack, blocks = _causes(document, causes[:count], width, size)
    left_out = len(causes) - count
    stack.say(_more_causes(left_out) if left_out else "", LEAD)
    down = plain.height + APART
    return replace(
        plain,
        causes=tuple(shifted(stack.taken(), 0, down)),
        blocks=(*plain.blocks, *((x, y + down, wide, high) for x, y, wide, high in blocks)),
        height=down + stack.y + BELOW_CAUSES,
    )


def _more_causes(count):
    return ngettext("%(n)s more cause", "%(n)s more causes", count) % {"n": figure(count)}


def _causes(document, causes, width, size):
    """Return (TextStack of all lines, blocks behind wordings): a grid of causes above actions."""
    columns = max(1, min(len(causes), 2 if len(causes) == 4 else 3 if len(causes) <= 6 else 4))
    wide = (width - APART * (columns - 1)) / columns
    whole, blocks = TextStack(width, document.has_rtl_layout), []
    for row in range(ceil(len(causes) / columns)):
        tallest = 0
        for place, cause in enumerate(causes[row * columns :][:columns]):
            x, card = place * (wide + APART), TextStack(wide, document.has_rtl_layout)
            blocks.append((x, whole.y, *_wording(card, document, cause, size)))
            _actions(card, cause, size)
            whole.lines += shifted(card.taken(), x, whole.y)
            tallest = max(tallest, card.y)
        whole.y += tallest + APART
    return whole, blocks


def _wording(card, document, cause, size):
    """Write a cause in its block; return its width and height."""
    side, over = BLOCK
    within = TextStack(card.width - 2 * side, card.rtl)
    colour = on_accent(document.branding.accent)
    within.say(wording_of(cause.wording), TextStyle(size, BOLD, colour))
    card.lines += shifted(within.taken(), side, over)
    card.y = within.y + 2 * over + BELOW_BLOCK
    return card.width, within.y + 2 * over


def _actions(card, cause, size):
    style = TextStyle(max(SMALL[-1], min(LEAD.size, size * ACTION)))
    for action in cause.actions:
        card.say(action.what, style)
        who = _("Who: %(who)s") % {"who": action.who} if action.who else ""
        when = _("By when: %(when)s") % {"when": action.by_when} if action.by_when else ""
        said = JOINED.join(filter(None, (who, when)))
        card.say(said, TextStyle(max(SMALL[-1], style.size * 0.85), colour=INK_2))
        card.y += BELOW_ACTION
