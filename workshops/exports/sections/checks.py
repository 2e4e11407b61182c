"""What the room thought: each check that was counted, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops import check_kinds
from workshops.exports.blocks import Section, Sentences, Table
from workshops.words import quoted, wording_of


def checks(record, trees, numbers):
    """Return the section: a table for each question that was asked, in the order of asking."""
    by_id = {node.id: node for node in record.nodes}
    blocks = tuple(_asked(record.checks, by_id))
    return Section("checks", _("What the room thought"), blocks, is_core=True) if blocks else None


def question_about(check, by_id):
    """Return what everybody was asked in a check, with the words that it is about."""
    question = check_kinds.question_words(check.kind)
    if check.kind in check_kinds.OF_THE_RECORD:
        return question
    # Translators: what everybody was asked, and about which words.
    return _("%(question)s “%(text)s”") % {"question": question, "text": _about(check, by_id)}


def _asked(checks, by_id):
    """Yield the blocks: what is asked in the same words is 1 table, with a row for each check."""
    for kind in dict.fromkeys(check.kind for check in checks):
        same = [check for check in checks if check.kind == kind]
        if kind in (check_kinds.ACT, check_kinds.MEANT):
            yield Sentences((check_kinds.question_words(kind),))
            yield _compared(kind, same, by_id)
        else:
            for check in same:
                yield Sentences((question_about(check, by_id), _answered(check.people)))
                yield _table(check, by_id)


def _compared(kind, checks, by_id):
    first = _("Cause") if kind == check_kinds.MEANT else _("Answer")
    keys = tuple(check_kinds.WORDS[kind])
    headings = (first, *(check_kinds.choice_words(kind, key) for key in keys), _("Answered"))
    return Table(headings, tuple(_row(check, keys, by_id) for check in checks))


def _row(check, keys, by_id):
    people = {count.choice: count.people for count in check.counts}
    return (
        _about(check, by_id),
        *(figure(people.get(key, 0)) for key in keys),
        figure(check.people),
    )


def _about(check, by_id):
    return wording_of(check.wording) if check.wording else quoted(by_id[check.node])


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
