"""The words of a box: wrapped, measured, and each line in its place."""

import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from workshops.exports.direction import is_rtl_text, isolated
from workshops.exports.notes import tally
from workshops.palette import INK_3, ON_ACCENT
from workshops.words import quoted

from .measure import is_ours, width_of
from .style import ALIKE, ASCENT, BLOCK, BOLD, MORE, QUIET, TextStyle, level_of
from .wrapping import evenly

BESIDE = 10  # between the last word and the notes beside it
OVER = 60  # further than any words
INDENT = 16  # of the answers of a theme
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its left edge and baseline, in px."""

    text: str
    style: TextStyle
    x: float
    y: float
    width: float
    is_rtl: bool = False

    @property
    def is_ours(self):
        return is_ours(self.text)

    @property
    def text_in_order(self):
        """Return the text as it is drawn, with marks for the direction of its parts."""
        return isolated(self.text) if self.is_rtl else self.text


@dataclass(frozen=True, slots=True)
class Words:
    """The lines that belong to one node, within its box.

    `block` is (left, top, width, height) of the colour behind a cause.
    """

    node: object
    lines: tuple
    block: tuple = ()


def text_blocks(node, cause, members, width, is_quiet=False, rtl=False):
    """Return (Words of the node and of each of its members, width, height); the box begins at 0, 0.

    Repeated nodes are less prominent, even causes, so that people can count the blocks. `rtl`: in
    a tree from right to left, which is mirrored afterwards.
    """
    stack = TextStack(width, rtl)
    if cause and not is_quiet:
        words = [_cause(stack, node, cause)]
    else:
        _answer(stack, node, is_quiet)
        words = [Words(node, stack.taken())]
    for member in members:
        words.append(_member(stack, member))
    return tuple(_aligned(part, rtl) for part in words), stack.widest, stack.y


class TextStack:
    """Lines, one below another."""

    def __init__(self, width, rtl=False):
        self.width = width
        self.rtl = rtl
        self.y = 0
        self.widest = 0
        self.lines = []

    def say(self, text, style, indent=0):
        rtl = is_rtl_text(text)
        for line in evenly(text, self.width - indent, style.size, bold=style.weight == BOLD):
            self._put(line, style, indent, rtl)

    def beside(self, text, style, indent=0):
        """Add it after the last line if there is space, else on separate lines."""
        if not text:
            return
        last, wide = (self.lines or [None])[-1], width_of(text, style)
        is_free = last and last.is_rtl == self.rtl
        if is_free and last.x + last.width + BESIDE + wide <= self.width + OVER:
            x = last.x + last.width + BESIDE
            self.lines.append(Line(text, style, x, last.y, wide, is_rtl_text(text)))
            self.widest = max(self.widest, x + wide)
        else:
            self.say(text, style, indent)

    def put_at(self, text, style, x, y=None):
        """Add a line at `x`, and at `y` or below all others, that takes no height."""
        base = (self.y if y is None else y) + style.size * ASCENT
        self.lines.append(Line(text, style, x, base, width_of(text, style), is_rtl_text(text)))

    def taken(self):
        """Return the lines so far, and clear them."""
        lines, self.lines = self.lines, []
        return tuple(lines)

    def _put(self, text, style, indent, rtl):
        wide = width_of(text, style)
        self.lines.append(Line(text, style, indent, self.y + style.size * ASCENT, wide, rtl))
        self.widest = max(self.widest, indent + wide)
        self.y += style.line


def shifted(lines, x, y):
    """Return lines that are moved to the right, and down."""
    return [replace(line, x=line.x + x, y=line.y + y) for line in lines]


def _aligned(words, rtl):
    """Move lines that run against the tree: they begin where the longest of them ends."""
    against = [line for line in words.lines if line.is_rtl != rtl]
    right = max((line.x + line.width for line in against), default=0)
    lines = (
        replace(line, x=right - line.width) if line.is_rtl != rtl else line for line in words.lines
    )
    return replace(words, lines=tuple(lines))


def _answer(stack, node, is_quiet):
    if node.kind == "more":
        stack.say(node.text, MORE)
        return
    style = level_of(node.depth).style_for(quoted(node))
    stack.say(quoted(node), replace(style, colour=INK_3) if is_quiet else style)
    stack.beside(_("continued") if is_quiet else tally(node), QUIET)


def _cause(stack, node, cause, left=0):
    """Add the cause in bold, and below it the answer if the wording differs."""
    top, (side, over) = stack.y, BLOCK
    within, whole = TextStack(stack.width - left - 2 * side, stack.rtl), stack.widest
    within.say(cause, replace(level_of(node.depth).style_for(cause), weight=BOLD, colour=ON_ACCENT))
    if SPACE.sub(" ", cause) != SPACE.sub(" ", quoted(node)):
        within.y += 4
        within.say(f"“{quoted(node)}”", replace(ALIKE, colour=ON_ACCENT))
    within.beside(tally(node), replace(QUIET, colour=ON_ACCENT))
    lines = (
        replace(line, x=line.x + left + side, y=line.y + top + over) for line in within.taken()
    )
    block = (left, top, within.widest + 2 * side, within.y + 2 * over)
    stack.widest, stack.y = max(whole, left + block[2]), top + block[3]
    return Words(node, tuple(lines), block)


def _member(stack, member):
    """Add an answer of a theme, or the words for folded answers."""
    node = member.node
    if node.kind == "more":
        stack.beside(node.text, replace(ALIKE, colour=INK_3))
        return Words(node, stack.taken())
    stack.y += 4
    if member.cause:
        return _cause(stack, node, member.cause, INDENT)
    stack.say(quoted(node), ALIKE, INDENT)
    stack.beside(tally(node), QUIET, INDENT)
    return Words(node, stack.taken())
