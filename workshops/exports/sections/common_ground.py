"""What both sides recognise, and what mainly 1 side does. Never how many on each side."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops import check_kinds, sides
from workshops.board.common_ground import columns_of
from workshops.common_ground import Placement
from workshops.exports.blocks import Section, Sentences, Sides, Table
from workshops.words import quoted

from .checks import chosen


def common_ground(record, trees, numbers):
    """Return the section, once the sides were compared."""
    if not record.voice.batches:
        return None
    by_id = {node.id: node for node in record.nodes}
    side_names = record.settings.side_names
    names = _names(side_names)
    placed = [each for batch in record.voice.batches for each in batch.placed]
    placed.sort(key=lambda each: -each.people)
    answers = [each for each in placed if not each.kind and by_id[each.node].is_here]
    choices = [each for each in placed if each.kind]
    blocks = [Sentences(_found(answers)), *_answers(answers, by_id, names, side_names)]
    blocks += _choices(choices, by_id, names)
    blocks.append(Sentences((*_not_shown(record, answers), *_how(answers + choices))))
    blocks = tuple(block for block in blocks if block != Sentences(()))
    return Section("common-ground", _("Common ground and difference"), blocks, is_core=True)


def _names(side_names):
    """Return the words for each placement."""
    first, second = (*side_names, "", "")[:2]
    return {
        Placement.COMMON: _("Common ground"),
        # Translators: before the name of a side, in a table: Mainly: People who use services
        Placement.FIRST: _("Mainly: %(side)s") % {"side": sides.shown(first)},
        Placement.SECOND: _("Mainly: %(side)s") % {"side": sides.shown(second)},
    }


def _found(answers):
    """Return sentences about how many answers were placed where."""
    common = sum(each.placement == Placement.COMMON for each in answers)
    mainly = len(answers) - common
    sentences = (
        ngettext(
            "Most people on both sides recognise %(n)s of the answers.",
            "Most people on both sides recognise %(n)s of the answers.",
            common,
        ),
        ngettext(
            "%(n)s is recognised mainly by 1 side.",
            "%(n)s are recognised mainly by 1 side.",
            mainly,
        ),
    )
    pairs = zip(sentences, (common, mainly), strict=True)
    return tuple(sentence % {"n": figure(count)} for sentence, count in pairs if count)


def _answers(placed, by_id, names, side_names):
    headings = _("Answer"), _("People who recognise it"), _("Where")
    rows = tuple(
        (quoted(by_id[each.node]), figure(each.people), names[each.placement]) for each in placed
    )
    answers = [(each.placement, quoted(by_id[each.node]), each.people) for each in placed]
    return [Sides(headings, rows, columns_of(answers, side_names))] if rows else []


def _choices(placed, by_id, names):
    headings = _("What people chose"), _("People"), _("Where")
    rows = tuple(
        (_choice(each, by_id), figure(each.people), names[each.placement]) for each in placed
    )
    return [Table(headings, rows)] if rows else []


def _choice(placed, by_id):
    # Translators: what everybody was asked, about which words, and what many chose.
    return _("%(question)s “%(text)s” %(choice)s") % {
        "question": check_kinds.question_words(placed.kind),
        "text": quoted(by_id[placed.node]),
        "choice": chosen(placed.kind, placed, by_id),
    }


def _not_shown(record, answers):
    """Return how many answers of the whys that were compared are in no column, and why."""
    whys = {why for batch in record.voice.batches for why in batch.whys}
    compared = sum(
        node.parent in whys and node.is_here and node.theme is None for node in record.nodes
    )
    count = compared - len(answers)
    if count <= 0:
        return ()
    sentence = ngettext(
        "%(n)s answer is not shown here.", "%(n)s answers are not shown here.", count
    )
    return (
        sentence % {"n": figure(count)} + " " + _("It was too close, or too few people chose it."),
    )


def _how(placed):
    if not placed:
        return ()
    return (
        _(
            "An answer is put on 1 side only if the difference is unlikely to be chance, "
            "allowing for how many answers were compared."
        ),
        _("How many people on each side chose it is never shown.")
        + " "
        + _("In a small room that would point at a person."),
        _("The numbers above are for the whole room."),
    )
