"""Plain text, to send by e-mail."""

import textwrap

from django.utils.translation import gettext_lazy as _

from workshops.exports.blocks import AS_SAID, Chains, Sentences, Table, Tree, nearest
from workshops.exports.notes import answers_at, notes_of, notes_on, with_notes
from workshops.exports.tree import in_order
from workshops.words import quoted

from .text import text_into

SLUG = "txt"
LABEL = _("Plain text")
PURPOSE = _("to send by e-mail")
CONTENT_TYPE = "text/plain; charset=utf-8"
IS_LONG = False
EXTENSION = "txt"

WIDTH = 72
DEEPEST = 40  # columns of indent, so that deep answers still have some width


def write(document, stream):
    """Write `document` as text that reads well in any mail program."""
    with text_into(stream) as text:
        text.writelines(line + "\n" for line in _lines(document))


def _lines(document):
    yield from (document.so_far, "") if document.so_far else ()
    yield from (*_wrapped(document.question), "")
    for line in document.where_and_when:
        yield from _wrapped(line)
    yield from ("", *_wrapped(document.headline), "")
    for level, count in enumerate(document.numbers.levels, start=1):
        yield answers_at(level, count)
    for section in document.sections:
        yield from ("", "", section.title, "-" * len(section.title), "")
        for block in section.blocks:
            yield from nearest(WRITERS, block)(block)


def _sentences(block):
    for line in block.lines:
        yield from _wrapped(line)


def _table(block):
    for number, row in enumerate(block.labelled_rows):
        yield from [""] if number else []
        for place, (heading, cell) in enumerate(row):
            if cell:
                yield from _wrapped(f"{heading}: {cell}", "  " if place else "", "    ")


def _chains(block):
    for number, chain in enumerate(block.chains):
        yield from [""] if number else []
        yield from _wrapped(with_notes(f"* {chain.wording}", notes_of(chain.node)), "", "  ")
        if chain.was_reworded:
            yield from _wrapped(f"{AS_SAID} {quoted(chain.node)}", "    ")
        for joint, step in chain.labelled_steps:
            yield from _wrapped(f"{joint} {quoted(step)}", "    ", "      ")


def _tree(block):
    for each in in_order(block.trees):
        numbered = f"{each.number}  {quoted(each.node)}".strip()
        indent = " " * min(2 * max(each.indent - 1, 0), DEEPEST)
        yield from _wrapped(with_notes(numbered, notes_on(each)), indent, f"{indent}  ")


def _wrapped(text, first="", rest=None):
    return textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


WRITERS = {Sentences: _sentences, Table: _table, Chains: _chains, Tree: _tree}
