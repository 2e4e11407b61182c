"""What is on the slides, in order."""

from io import BytesIO

from workshops.exports.blocks import AS_SAID, Chains, Said, Table, Tree
from workshops.exports.formats.pictures import slide
from workshops.exports.notes import notes_on
from workshops.exports.numbering import numbered
from workshops.words import counted, quoted

PICTURE_WORDS = (
    "The tree from left to right: the underlying causes and the strongest answers. "
    "The notes of this slide hold every answer."
)


def opening(deck, document):
    deck.opening(document.so_far, document.question, [*document.where_and_when, document.lead])


def section(deck, section, document):
    """A slide or more for each block of a section."""
    for block in section.blocks:
        WRITERS[type(block)](deck, section, block, document)


def _said(deck, section, block, document):
    deck.text(section.title, block.lines)


def _table(deck, section, block, document):
    deck.table(section.title, block.headings, block.rows)


def _chains(deck, section, block, document):
    for chain in block.chains:
        node = chain.node
        dots = f", {counted(node.tally, 'dot')}" if node.tally else ""
        written = f" {AS_SAID}: {quoted(node)}" if chain.was_reworded else ""
        steps = [f"{joint} {quoted(step)}" for joint, step in chain.told_steps]
        notes = f"{section.title}. Why {node.depth}{dots}.{written}"
        deck.text(chain.wording, steps, accent=block.are_causes, notes=notes)


def _tree(deck, section, block, document):
    picture = BytesIO()
    slide.write(document, picture)
    notes = "\n".join(_line(*place) for place in numbered(block.steps) if place[2].move == "node")
    deck.picture(section.title, picture.getvalue(), PICTURE_WORDS, notes)


def _line(number, depth, step):
    notes = notes_on(step)
    told = f"{number} {quoted(step.node)}" if number else quoted(step.node)
    return f"{told} ({'; '.join(notes)})" if notes else told


WRITERS = {Said: _said, Table: _table, Chains: _chains, Tree: _tree}
