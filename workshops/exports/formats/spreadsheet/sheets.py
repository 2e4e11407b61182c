"""What stands on each sheet."""

import re
from datetime import date

from workshops.exports.blocks import AS_SAID, Chains, Said, Table, Tree
from workshops.exports.formats.answers import HEADINGS, answer_rows
from workshops.words import quoted

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FIRST_DAY = "1900-03-01"  # before it Excel is a day out, or shows nothing but ####
SHORT_NAMES = {"causes": "Causes", "findings": "Findings", "actions": "Actions", "tree": "Answers"}


def name_of(section):
    return SHORT_NAMES.get(section.slug, section.title)


def summary(page, document):
    """What a reader learns first."""
    page.widths(28, 60)
    if document.so_far:
        page.quiet(document.so_far)
    page.title(document.question)
    for line in document.where_and_when:
        page.sentence(line)
    page.sentence(document.headline)
    page.gap()
    if document.settings.day:
        page.row("Day", _day_or_words(document.settings.day))
    page.row("People", document.numbers.people)
    for level, count in enumerate(document.numbers.levels, start=1):
        page.row(f"Answers to why {level}", count)


def section(page, section, document):
    """The blocks of a section, one below the other."""
    alone = len(section.blocks) == 1
    page.widths(*max((_widths(block) for block in section.blocks), key=len))
    for block in section.blocks:
        WRITERS[type(block)](page, block, document, alone)


def _widths(block):
    if isinstance(block, Table):
        return (44, *[28] * (len(block.headings) - 1))
    return WIDTHS[type(block)]


def _said(page, block, document, alone):
    for line in block.lines:
        page.sentence(line)


def _table(page, block, document, alone):
    rows = ([_day_or_words(cell) for cell in row] for row in block.rows)
    if not alone:
        page.gap()
    page.table(block.headings, rows, alone=alone)


def _day_or_words(cell):
    is_day = ISO_DAY.fullmatch(cell) and cell >= FIRST_DAY
    try:
        return date.fromisoformat(cell) if is_day else cell
    except ValueError:  # 2026-02-30
        return cell


def _chains(page, block, document, alone):
    if not alone:
        page.gap()
    first = "Cause" if block.are_causes else "Answer"
    headings = (first, "Why", "Dots", AS_SAID, "Therefore, up to the question")
    page.table(headings, map(_cause, block.chains), alone=alone)


def _cause(chain):
    node = chain.node
    steps = "\n".join(quoted(step) for step in chain.steps)
    return (chain.wording, node.depth, node.tally, quoted(node), steps)


def _tree(page, block, document, alone):
    page.table(HEADINGS, answer_rows(document), alone=alone)


WIDTHS = {
    Said: (100,),
    Chains: (44, 8, 8, 44, 90),
    Tree: (12, 7, 10, 80, 7, 32, 12, 28, 44),
}
WRITERS = {Said: _said, Table: _table, Chains: _chains, Tree: _tree}
