"""The contents of each sheet."""

import re
from datetime import date

from django.utils.translation import gettext as _

from workshops.exports.blocks import Chains, Sentences, Table, Tree, nearest
from workshops.exports.formats.answers import answer_rows
from workshops.models import Node
from workshops.words import quoted

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FIRST_DAY = "1900-03-01"  # before this date, Excel is a day out, or only shows ####


def name_of(section):
    """Return a short name for the sheet of a section, or its title."""
    short = {"causes": _("Causes"), "actions": _("Actions"), "tree": _("Answers")}
    return short.get(section.slug, section.title)


def summary(page, document):
    """Write what a reader learns first."""
    page.widths(28, 60)
    if document.so_far:
        page.quiet(document.so_far)
    page.title(document.question)
    for line in document.where_and_when:
        page.sentence(line)
    page.sentence(document.headline)
    page.gap()
    if document.settings.day:
        page.row(_("Day"), _day_or_words(document.settings.day))
    page.row(_("People"), document.numbers.people)
    for level, count in enumerate(document.numbers.levels, start=1):
        page.row(_("Answers to why %(n)s") % {"n": level}, count)


def section(page, section, document):
    """Write the blocks of a section, one below another."""
    alone = len(section.blocks) == 1
    page.widths(*max((_widths(block) for block in section.blocks), key=len))
    for block in section.blocks:
        nearest(WRITERS, block)(page, block, document, alone)


def _widths(block):
    if isinstance(block, Table):
        return (44, *[28] * (len(block.headings) - 1))
    return nearest(WIDTHS, block)


def _sentences(page, block, document, alone):
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
    headings = (
        _("Cause") if block.are_causes else _("Answer"),
        *(_("Level"), _("Dots"), _("In the room’s own words"), _("From here up to the question")),
    )
    page.table(headings, map(_cause, block.chains), alone=alone)


def _cause(chain):
    node = chain.node
    steps = "\n".join(quoted(step) for step in chain.steps)
    return (chain.wording, node.depth, node.dots, quoted(node), steps)


def _tree(page, block, document, alone):
    headings = (
        *(_("Number"), _("Level"), _("Kind"), _("Text"), _("Dots"), _("Theme")),
        *(_("State"), _("Reason"), _("Underlying cause"), _("Recognised by")),
        *(_("How it is known"), _("Dots on paper"), _("Asked as")),
    )
    page.table(headings, map(_in_words, answer_rows(document, in_words=True)), alone=alone)


def _in_words(row):
    """Return a row whose kind and state are words to read, too; the CSV has keys."""
    number, level, kind, text, dots, theme, state, *rest = row
    kinds = {
        Node.Kind.QUESTION: _("Question"),
        Node.Kind.ANSWER: _("Answer"),
        Node.Kind.THEME: _("Theme"),
    }
    states = {
        Node.State.HIDDEN: _("Hidden"),
        Node.State.WITHDRAWN: _("Taken back"),
        Node.State.ERASED: _("Deleted"),
    }
    return (number, level, kinds[kind], text, dots, theme, states.get(state, ""), *rest)


WIDTHS = {
    Sentences: (100,),
    Chains: (44, 8, 8, 44, 90),
    Tree: (12, 7, 10, 80, 7, 32, 12, 28, 44, 16, 22, 16, 28),
}
WRITERS = {Sentences: _sentences, Table: _table, Chains: _chains, Tree: _tree}
