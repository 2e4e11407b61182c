"""The first page: what a reader who was not there asks first, answered from the rest."""

from dataclasses import replace

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops import check_kinds, words
from workshops.exports.blocks import Points, Section
from workshops.exports.chains import wordings_of
from workshops.exports.headline import answers_deleted, took_part
from workshops.exports.notes import JOINED, with_notes
from workshops.words import quoted, wording_of

from .checks import question_about
from .did import how_many_done
from .findings import no_cause, strongest
from .voice import who_said_less

MOST = 5  # causes, and actions, that are named
WITHOUT = 2  # causes without an action that are named
LONGEST = 80  # characters of a cause that is named again, so that all is on the first page
MANY = 2  # people who recognise an answer
ASKED = (check_kinds.RECORD, check_kinds.ACT, check_kinds.MEANT)


def in_short(record, trees, numbers):
    """Return the section: 4 fixed questions, each with its answer.

    There is none before there are answers, and of a tree that comes from elsewhere.
    """
    has_been_said = numbers.answers or record.settings.answers_deleted
    if not (has_been_said and record.settings.has_plan):
        return None
    points = (
        (_("What was found"), what_was_found(record, trees)),
        (_("How sure the room is"), how_sure(record)),
        (_("Who spoke"), who_spoke(record, numbers)),
        (_("What will be done"), what_will_be_done(record)),
    )
    rows = tuple((question, JOINED.join(lines)) for question, lines in points)
    table = Points((_("What to know first"), _("In this room")), rows, points)
    return Section("in-short", _("In short"), (table,), is_core=True)


def what_was_found(record, trees):
    """Return the causes, or that there is none and the strongest answer."""
    if record.causes:
        return _first([wording_of(cause.wording) for cause in record.causes], _more_causes)
    answer = strongest(record, trees)
    label = _("The strongest answer: “%(text)s”")
    return (no_cause(), *([label % {"text": quoted(answer)}] if answer else []))


def how_sure(record):
    """Return what people said when they were asked, and how many recognise the first cause."""
    by_id = {node.id: node for node in record.nodes}
    wordings = wordings_of(record.causes)
    asked = [_asked(check, by_id, wordings) for check in _most_and_least_agreed(record)]
    lines = (*asked, *_recognised(record.causes[:1], by_id))
    if not lines and record.settings.answers_deleted:
        return (answers_deleted(),)
    return lines or (_("The room was not asked, or fewer than 5 people answered."),)


def who_spoke(record, numbers):
    """Return how many people took part, and which group said less than its share."""
    if not numbers.people:
        return (_("Nobody joined with a phone."),)
    return (took_part(numbers.people), *who_said_less(record))


def what_will_be_done(record):
    """Return the actions, with who does them and by when; then what has none, and what is done."""
    actions = [action for cause in record.causes for action in cause.actions]
    if not actions:
        return (_("No action is planned."),)
    planned = [with_notes(each.what, _who_and_when(each)) for each in actions]
    without = [_without_action(cause) for cause in record.causes if not cause.actions]
    return (
        *_first(planned, _more_actions),
        *_first(without, _more_causes, WITHOUT),
        *_done(actions),
    )


def _most_and_least_agreed(record):
    """Yield the last check of each kind about the cause with most agreement, and with least."""
    causes = {cause.node for cause in record.causes}
    for kind in ASKED:
        asked = [check for check in record.checks if check.kind == kind]
        last = {check.node: check for check in asked if check.node in causes}
        ranked = sorted(last.values() or asked[-1:], key=_agreement, reverse=True)
        yield from (*ranked[:1], *ranked[1:][-1:])


def _agreement(check):
    """Return the share of the people who chose what comes first."""
    yes = next(iter(check_kinds.WORDS[check.kind]))
    return sum(each.people for each in check.counts if each.choice == yes) / max(check.people, 1)


def _asked(check, by_id, wordings):
    wording = check.wording or wordings.get(check.node, "")
    question = question_about(replace(check, wording=_short(wording)), by_id)
    return with_notes(question, [_chosen(check.kind, n) for n in check.counts])


def _chosen(kind, count):
    # Translators: what people chose when they were asked, and how many of them.
    label = _("%(choice)s: %(n)s")
    return label % {
        "choice": check_kinds.choice_words(kind, count.choice),
        "n": figure(count.people),
    }


def _recognised(causes, by_id):
    nodes = [(cause, by_id[cause.node]) for cause in causes if cause.node in by_id]
    return [
        with_notes(_short(wording_of(cause.wording)), [words.recognised(node.recognised)])
        for cause, node in nodes
        if node.recognised >= MANY
    ]


def _who_and_when(action):
    return tuple(filter(None, (action.who, action.by_when)))


def _done(actions):
    done = sum(action.is_done for action in actions)
    return [how_many_done(done, len(actions))] if any(each.updates for each in actions) else []


def _first(lines, more, most=MOST):
    """Return the first lines, and a sentence on how many more there are."""
    return (*lines[:most], *([more(len(lines) - most)] if len(lines) > most else []))


def _more_causes(count):
    return ngettext("%(n)s more cause.", "%(n)s more causes.", count) % {"n": figure(count)}


def _more_actions(count):
    return ngettext("%(n)s more action.", "%(n)s more actions.", count) % {"n": figure(count)}


def _without_action(cause):
    # Translators: before the words of a cause.
    return _("No action yet: “%(text)s”") % {"text": _short(wording_of(cause.wording))}


def _short(text):
    return Truncator(text).chars(LONGEST)
