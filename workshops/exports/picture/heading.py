"""The heading above the tree: the question, when, the numbers, and how to read it."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from workshops.exports.notes import underlying
from workshops.palette import INK_2
from workshops.words import answers

from .marks import on_accent
from .measure import width_of
from .style import BLOCK, BOLD, LEVELS, LONG, REGULAR, TextStyle
from .text_blocks import TextStack

SO_FAR = TextStyle(24, BOLD)
WHERE = TextStyle(22, REGULAR, INK_2)
TITLE, LONG_TITLE = TextStyle(64, BOLD), TextStyle(48, BOLD)
LEAD = TextStyle(28)
HINT = TextStyle(22, REGULAR, INK_2)
WIDEST = 1400
LOGO = (240, 80)  # px at most, in the upper right corner
BESIDE_LOGO = LOGO[0] + 40
USUAL, LARGEST = 2800, 4  # px of picture for a heading of normal size, and how much it grows


@dataclass(frozen=True)
class Heading:
    """Lines by kind, discs as (x, y, depth), blocks of colour as (x, y, width, height)."""

    so_far: tuple
    where: tuple
    when: tuple
    title: tuple
    lead: tuple
    counts: tuple
    hint: tuple
    sample: tuple  # of the sample of a cause
    discs: tuple
    blocks: tuple  # behind the sample, and behind wordings on a poster
    scale: float
    height: float
    causes: tuple = ()  # lines, on a poster

    @property
    def lines(self):
        return (
            *self.so_far,
            *self.where,
            *self.when,
            *self.title,
            *self.lead,
            *self.counts,
            *self.hint,
            *self.sample,
            *self.causes,
        )


def heading_of(document, width, *, is_brief=False, is_bare=False):
    """Return the Heading of `document`, no wider than `width`, larger above a large picture; empty
    for a picture in a text, which already says all that.

    If there are several questions, they are with their trees instead.
    """
    if is_bare:
        return Heading(*[()] * 10, scale=1, height=0)
    scale = min(LARGEST, max(1, width / USUAL))
    beside = BESIDE_LOGO if document.branding.logo else 0
    stack = TextStack(min(width / scale - beside, WIDEST), document.has_rtl_layout)
    question = document.question if len(document.record.questions) == 1 else ""
    parts = {}
    for name, text, style, after in (
        ("so_far", document.so_far, SO_FAR, 12),
        ("where", document.where, WHERE, 4),
        ("when", document.when, WHERE, 4),
        ("title", question, TITLE if len(question) < LONG else LONG_TITLE, 20),
        ("lead", document.headline, LEAD, 22),
    ):
        stack.say(text, style)
        stack.y += after if text else 0
        parts[name] = stack.taken()
    discs = _counts(stack, () if is_brief else document.numbers.levels)
    parts["counts"] = stack.taken()
    stack.say(_how_to_read(document), HINT)
    parts["hint"] = stack.taken()
    accent = document.branding.accent
    blocks = _sample(stack, parts["hint"][-1], accent) if document.record.causes else ()
    parts |= {"sample": stack.taken(), "discs": discs, "blocks": blocks}
    return Heading(**parts, scale=scale, height=stack.y * scale)


def _how_to_read(document):
    if document.has_rtl_layout:
        return _("Read from right to left. Thicker lines lead to more answers.")
    return _("Read from left to right. Thicker lines lead to more answers.")


def _counts(stack, levels):
    """Add discs with how many answers each why has, in rows."""
    discs, x = [], 0
    radius = LEVELS[-1].radius
    for depth, count in enumerate(levels, start=1):
        text = answers(count)
        wide = 2 * radius + 10 + width_of(text, HINT)
        if x and x + wide > stack.width:
            x, stack.y = 0, stack.y + 40
        discs.append((x + radius, stack.y + radius, depth))
        stack.put_at(text, HINT, x + 2 * radius + 10)
        x += wide + 36
    stack.y += 52 if levels else 0
    return tuple(discs)


def _sample(stack, hint, accent):
    """Show how a cause looks, after the hint or on a separate line; return its block."""
    side, over = BLOCK[0], 5
    words, style = underlying(), replace(HINT, colour=on_accent(accent))
    wide, high = width_of(words, style) + 2 * side, style.line + 2 * over
    left, top = hint.x + hint.width + 24, stack.y - style.line
    if left + wide > stack.width:
        left, top = 0, stack.y + 12
        stack.y = top + style.line
    stack.put_at(words, style, left + side, top)
    return ((left, top - over, wide, high),)
