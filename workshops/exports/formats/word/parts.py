"""The contents of a Word document, from top to bottom."""

from io import BytesIO

from django.utils.translation import gettext as _
from docx.oxml.ns import qn
from docx.shared import Cm

from workshops.exports.blocks import AS_SAID, Chains, Sentences, Table, Tree, nearest
from workshops.exports.direction import beside
from workshops.exports.formats.pictures import slide
from workshops.exports.notes import JOINED, answers_at, notes_of, notes_on
from workshops.exports.tree import in_order
from workshops.words import quoted

from . import styles
from .paragraphs import add, append_fast
from .tables import add_table


def opening(file, document):
    """Write what a reader learns first."""
    if document.so_far:
        add(file, document.so_far, "Where and when", italic=True)
    if document.branding.logo:
        file.add_picture(BytesIO(document.branding.logo), height=Cm(1.4))
        _describe(file, document.branding.name)
    for line in document.where_and_when:
        add(file, line, "Where and when")
    add(file, document.question, "Title")
    add(file, document.headline, "Lead")
    for level, count in enumerate(document.numbers.levels, start=1):
        add(file, answers_at(level, count), "Where and when")


def section(file, section, document):
    """Write a heading and the blocks below it."""
    add(file, section.title, "Heading 1")
    for block in section.blocks:
        nearest(WRITERS, block)(file, block, document)


def _sentences(file, block, document):
    for line in block.lines:
        add(file, line)


def _table(file, block, document):
    add_table(file, block.headings, block.rows)


def _chains(file, block, document):
    for chain in block.chains:
        add(file, chain.wording, "Heading 2")
        add(file, JOINED.join(notes_of(chain.node)), "Where and when")
        if chain.was_reworded:
            add(file, beside(str(AS_SAID), quoted(chain.node)), "Where and when")
        for joint, step in chain.labelled_steps:
            paragraph = add(file, beside(joint, quoted(step)), "Therefore")
            # Keep a chain on one page.
            paragraph.paragraph_format.keep_with_next = step.depth > 0


def _tree(file, block, document):
    picture = BytesIO()
    slide.write(document, picture)
    file.add_picture(picture, width=Cm(16.2))
    words = _(
        "A picture of the tree: the underlying causes and the answers with most dots. "
        "Every answer is in the list below."
    )
    _describe(file, words)
    for each in in_order(block.trees):
        level = min(each.indent, styles.LEVELS) - 1 if each.indent else None
        notes = JOINED.join(notes_on(each))
        append_fast(file, quoted(each.node), notes, level, is_cause=bool(each.cause))


def _describe(file, words):
    """Set the alternative text of the last picture."""
    picture = next(file.paragraphs[-1]._p.iter(qn("wp:docPr")))
    picture.set("descr", words)
    picture.set("name", "Picture")


WRITERS = {Sentences: _sentences, Table: _table, Chains: _chains, Tree: _tree}
