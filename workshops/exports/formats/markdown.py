"""An outline to read and to paste: causes first, then actions, then the whole tree."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.blocks import AS_SAID, Chains, Sentences, Table, Tree, nearest
from workshops.exports.notes import JOINED, answers_at, notes_in, notes_of, underlying, with_notes
from workshops.exports.tree import in_order
from workshops.words import quoted

from .markdown_text import cell, inline
from .text import text_into

SLUG = "md"
LABEL = _("Text (Markdown)")
PURPOSE = _("to paste into notes or a wiki")
CONTENT_TYPE = "text/markdown; charset=utf-8"
IS_LONG = False
EXTENSION = "md"


def write(document, stream):
    """Write `document` as Markdown. What people wrote never becomes markup."""
    with text_into(stream) as text:
        text.writelines(line + "\n" for line in _lines(document))


def _lines(document):
    yield from _opening(document)
    for section in document.sections:
        yield from ("", f"## {section.title}", "")
        for place, block in enumerate(section.blocks):
            yield from [""] if place else []
            yield from nearest(WRITERS, block)(block)


def _opening(document):
    yield from (f"*{inline(document.so_far)}*", "") if document.so_far else ()
    yield from (f"# {inline(document.question)}", "")
    for line in document.where_and_when:
        yield from (inline(line), "")
    yield from (inline(document.headline), "")
    for level, count in enumerate(document.numbers.levels, start=1):
        yield f"- {answers_at(level, count)}"


def _sentences(block):
    for line in block.lines:
        yield f"- {inline(line)}"


def _table(block):
    yield _row(block.headings)
    yield _row("---" for _ in block.headings)
    for row in block.rows:
        yield _row(map(cell, row))


def _row(cells):
    return f"| {' | '.join(cells)} |"


def _chains(block):
    for number, chain in enumerate(block.chains):
        yield from [""] if number else []
        yield from (
            f"### {inline(chain.wording)}",
            "",
            JOINED.join(notes_of(chain.node)),
            "",
        )
        if chain.was_reworded:
            yield from (f"{AS_SAID} “{inline(quoted(chain.node))}”", "")
        for joint, step in chain.labelled_steps:
            yield f"- *{joint}* {inline(quoted(step))}"


def _tree(block):
    for each in in_order(block.trees):
        yield f"{'  ' * each.indent}- {_answer(each)}"


def _answer(tree):
    notes = [*map(inline, notes_in(tree)), *([f"**{underlying()}**"] if tree.cause else [])]
    return with_notes(inline(quoted(tree.node)), notes)


WRITERS = {Sentences: _sentences, Table: _table, Chains: _chains, Tree: _tree}
