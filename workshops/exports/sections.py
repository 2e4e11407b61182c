"""The summary, by section. A new section is a function here and a name in SECTIONS."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.commitments import commitment_words
from workshops.hide_reasons import reason_words
from workshops.models import Session
from workshops.words import wording_of

from .blocks import Chain, Chains, Section, Sentences, Table, Tree
from .findings import chain_up, deepest_level, findings
from .headline import took_part
from .levels import levels_asked


def sections_of(record, trees, numbers):
    """Return every section that has something to say."""
    made = (section(record, trees, numbers) for section in SECTIONS)
    return tuple(section for section in made if section)


def causes(record, trees, numbers):
    if not record.causes:
        return None
    by_id = {node.id: node for node in record.nodes}
    chains = tuple(_chain(cause, by_id) for cause in record.causes)
    return Section("causes", _("Underlying causes"), (Chains(chains),), is_core=True)


def actions(record, trees, numbers):
    planned = [(action, cause) for cause in record.causes for action in cause.actions]
    with_kinds = any(action.commitment for action, _cause in planned)
    rows = tuple(_action(action, cause, with_kinds) for action, cause in planned)
    kind = (_("Kind of action"),) if with_kinds else ()
    headings = (_("What"), _("Who"), _("By when"), _("How we will know"), *kind, _("Cause"))
    blocks = (Table(headings, rows),)
    return Section("actions", _("What we will do"), blocks, is_core=True) if rows else None


def without_causes(record, trees, numbers):
    """Say it where causes would be, so that nobody has to find it in the tree."""
    blocks = findings(record, trees, numbers)
    return Section("findings", _("Where the room got to"), blocks, is_core=True) if blocks else None


def tree(record, trees, numbers):
    return Section("tree", _("The whole tree"), (Tree(trees),), is_core=True)


def method(record, trees, numbers):
    """Return how it was done: what a reader needs in order to judge the rest."""
    lines = [
        *([took_part(numbers.people)] if numbers.people else []),
        *_mode(record.settings, numbers),
        *_plan(record.settings, numbers),
        *_said_aloud(numbers),
        *_on_paper(numbers),
        *_unrevealed(numbers),
        *_hidden(numbers),
        *_withdrawn(numbers),
        *_key(record.settings),
    ]
    blocks = (Sentences(tuple(lines)), *levels_asked(record, numbers))
    return Section("method", _("How it was done"), blocks) if lines else None


SECTIONS = (causes, actions, without_causes, tree, method)


def _action(action, cause, with_kinds):
    kind = (commitment_words(action.commitment),) if with_kinds else ()
    words = (action.what, action.who, action.by_when, action.how_known)
    return (*words, *kind, wording_of(cause.wording))


def _chain(cause, by_id):
    node = by_id[cause.node]
    return Chain(wording_of(cause.wording), node, chain_up(node, by_id), cause.actions)


def _mode(settings, numbers):
    """Return nothing for an imported tree, or before it happened."""
    if not (settings.people and numbers.answers):
        return []
    if settings.mode == Session.Mode.QUICK:
        return [_("Answers appeared on every phone as soon as they were sent.")]
    if settings.mode == Session.Mode.SILENT:
        return [_("Everyone wrote in silence first. Then all answers were shown.")]
    return [
        _(
            "Everyone wrote in silence first. Then all answers were shown. "
            "Then everyone gave dots to choose where to ask why next."
        )
    ]


def _plan(settings, numbers):
    if not settings.has_plan:
        return []
    length = ngettext(
        "Planned length: %(n)s minute.", "Planned length: %(n)s minutes.", settings.minutes
    )
    return [
        length % {"n": figure(settings.minutes)},
        _("Levels to aim for: %(n)s.") % {"n": settings.levels},
        *([deepest_level(numbers.depth)] if numbers.depth else []),
    ]


def _said_aloud(numbers):
    sentence = ngettext(
        "%(n)s answer was said aloud. A facilitator typed it in.",
        "%(n)s answers were said aloud. A facilitator typed them in.",
        numbers.said_aloud,
    )
    return _where_any(sentence, numbers.said_aloud)


def _on_paper(numbers):
    sentence = ngettext(
        "%(n)s answer was written on paper. A facilitator typed it in.",
        "%(n)s answers were written on paper. A facilitator typed them in.",
        numbers.on_paper,
    )
    return _where_any(sentence, numbers.on_paper)


def _unrevealed(numbers):
    sentence = ngettext(
        "%(n)s answer has not been revealed, so it is not shown here.",
        "%(n)s answers have not been revealed, so they are not shown here.",
        numbers.unrevealed,
    )
    return _where_any(sentence, numbers.unrevealed)


def _hidden(numbers):
    sentence = ngettext(
        "%(n)s answer was hidden.", "%(n)s answers were hidden.", numbers.hidden_in_all
    )
    return [*_where_any(sentence, numbers.hidden_in_all), *map(_reason, numbers.hidden)]


def _reason(hidden):
    # Translators: how many answers were hidden for one reason, and that reason.
    return _("%(n)s: “%(reason)s”") % {
        "n": figure(hidden.answers),
        "reason": reason_words(hidden.reason),
    }


def _withdrawn(numbers):
    sentence = ngettext(
        "%(n)s answer was taken back by the person who wrote it.",
        "%(n)s answers were taken back by the people who wrote them.",
        numbers.withdrawn,
    )
    return _where_any(sentence, numbers.withdrawn)


def _where_any(sentence, count):
    return [sentence % {"n": figure(count)}] if count else []


def _key(settings):
    if settings.phase != Session.Phase.CLOSED:
        return []
    return [
        _(
            "The link between answers and phones was destroyed when the session closed. "
            "Older backups keep it until they expire."
        )
    ]
