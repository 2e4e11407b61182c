"""What the room thought: each check that was counted, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops import check_kinds, ladder
from workshops.exports.blocks import Section, Sentences, Table
from workshops.words import quoted, wording_of


def checks(record, trees, numbers):
    """Return the section: a sentence and a table for each check, in the order of asking."""
    by_id = {node.id: node for node in record.nodes}
    blocks = tuple(block for check in record.checks for block in _blocks(check, by_id))
    blocks += _declared(record.settings)
    return Section("checks", _("What the room thought"), blocks, is_core=True) if blocks else None


def _blocks(check, by_id):
    if check.kind in check_kinds.OF_THE_RECORD:
        question = check_kinds.question_words(check.kind)
        return Sentences((question, _answered(check.people))), _table(check, by_id)
    node = by_id[check.node]
    about = wording_of(check.wording) if check.wording else quoted(node)
    # Translators: what everybody was asked, and about which words.
    asked = _("%(question)s “%(text)s”") % {
        "question": check_kinds.question_words(check.kind),
        "text": about,
    }
    return Sentences((asked, _answered(check.people))), _table(check, by_id)


def _declared(settings):
    """Return how much say the organiser said that people have."""
    if not settings.rung:
        return ()
    said = _("The organiser said beforehand: %(rung)s.")
    return (Sentences((said % {"rung": ladder.rung_words(settings.rung)},)),)


def _answered(people):
    sentence = ngettext("%(n)s person answered.", "%(n)s people answered.", people)
    return sentence % {"n": figure(people)}


def _table(check, by_id):
    rows = ((chosen(check.kind, count, by_id), figure(count.people)) for count in check.counts)
    return Table((_("Answer"), _("People")), tuple(rows))


def chosen(kind, count, by_id):
    """Return the words of what was chosen in a check: `count` has its choice or its step."""
    if count.step is None:
        return check_kinds.choice_words(kind, count.choice)
    lower = by_id[count.step]
    # Translators: a step of a chain, from an answer to what it answers.
    return _("From “%(lower)s” to “%(upper)s”") % {
        "lower": quoted(lower),
        "upper": quoted(by_id[lower.parent]),
    }
