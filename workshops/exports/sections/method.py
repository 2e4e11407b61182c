"""How it was done: what a reader needs in order to judge the rest."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from common.languages import figure
from workshops import ladder
from workshops.exports.blocks import Section, Sentences
from workshops.exports.headline import took_part
from workshops.exports.notes import known_by_counts
from workshops.gaps import GAP
from workshops.hide_reasons import reason_words
from workshops.models import Session

from .findings import deepest_level
from .levels import levels_asked
from .voice import too_few_people

# What is said of a number of answers, views or dots, where there are any.
SAID_ALOUD = ngettext_lazy(
    "%(n)s answer was said aloud. A facilitator typed it in.",
    "%(n)s answers were said aloud. A facilitator typed them in.",
    "count",
)
ON_PAPER = ngettext_lazy(
    "%(n)s answer was written on paper. A facilitator typed it in.",
    "%(n)s answers were written on paper. A facilitator typed them in.",
    "count",
)
DOTS_ON_PAPER = ngettext_lazy(
    "%(n)s dot was on paper. A facilitator counted it.",
    "%(n)s dots were on paper. A facilitator counted them.",
    "count",
)
NOT_REVEALED = ngettext_lazy(
    "%(n)s answer has not been revealed, so it is not shown here.",
    "%(n)s answers have not been revealed, so they are not shown here.",
    "count",
)
HIDDEN = ngettext_lazy("%(n)s answer was hidden.", "%(n)s answers were hidden.", "count")
VIEWS_HIDDEN = ngettext_lazy("%(n)s view was hidden.", "%(n)s views were hidden.", "count")
TAKEN_BACK = ngettext_lazy(
    "%(n)s answer was taken back by the person who wrote it.",
    "%(n)s answers were taken back by the people who wrote them.",
    "count",
)
DELETED = ngettext_lazy(
    "%(n)s answer was deleted after the session.",
    "%(n)s answers were deleted after the session.",
    "count",
)
WITHOUT_WORDS = ngettext_lazy(
    "A facilitator took words out of %(n)s answer.",
    "A facilitator took words out of %(n)s answers.",
    "count",
)


def method(record, trees, numbers):
    """Return the section, if there is anything to say."""
    here = [node for node in record.nodes if node.is_here]
    lines = [
        *([took_part(numbers.people)] if numbers.people else []),
        *_early(record.settings),
        *_modes(record, numbers),
        *_prompts(record.whys),
        *_checked(record.settings, numbers),
        *_plan(record.settings, numbers),
        *_declared(record.settings),
        *_where_any(SAID_ALOUD, numbers.said_aloud),
        *_where_any(ON_PAPER, numbers.on_paper),
        *_where_any(DOTS_ON_PAPER, sum(node.paper_dots for node in here)),
        *_known(record.nodes),
        *too_few_people(record.settings),
        *_where_any(NOT_REVEALED, numbers.unrevealed),
        *_hidden(numbers),
        *_where_any(TAKEN_BACK, numbers.withdrawn),
        *_where_any(DELETED, numbers.erased),
        *_where_any(WITHOUT_WORDS, sum(GAP in (node.text or "") for node in here)),
        *_where_any(VIEWS_HIDDEN, numbers.views_hidden),
        *_key(record.settings),
    ]
    blocks = (Sentences(tuple(lines)), *levels_asked(record, numbers))
    return Section("method", _("How it was done"), blocks) if lines else None


def _early(settings):
    if not (settings.day and settings.collect_until):
        return []
    return [_("People could answer the first why before the session opened.")]


def _modes(record, numbers):
    """Return nothing for an imported tree, or before it happened."""
    if not (record.settings.people and numbers.answers):
        return []
    modes = Counter(why.mode or record.settings.mode for why in record.whys)
    if len(modes) < 2:
        return [_how(*(modes or [record.settings.mode]))]
    return [_asked_this_way(mode, modes[mode]) for mode in Session.Mode.values if mode in modes]


def _asked_this_way(mode, count):
    # Translators: the sentence in %(how)s says how people answered.
    sentence = ngettext(
        "%(n)s why was asked in this way: %(how)s",
        "%(n)s whys were asked in this way: %(how)s",
        count,
    )
    return sentence % {"n": figure(count), "how": _how(mode)}


def _how(mode):
    if mode == Session.Mode.QUICK:
        return _("Answers appeared on every phone as soon as they were sent.")
    if mode == Session.Mode.SILENT:
        return _("Everyone wrote in silence first. Then all answers were shown.")
    return _(
        "Everyone wrote in silence first. Then all answers were shown. "
        "Then everyone gave dots to choose where to ask why next."
    )


def _prompts(whys):
    prompts = Counter(why.other_prompt for why in whys if why.other_prompt)
    return [_asked_as(text, count) for text, count in prompts.items()]


def _asked_as(text, count):
    sentence = ngettext(
        "%(n)s why was asked as “%(text)s”", "%(n)s whys were asked as “%(text)s”", count
    )
    return sentence % {"n": figure(count), "text": text}


def _checked(settings, numbers):
    """Say only that it was done: it may not have been from the beginning."""
    if not (settings.checks_first and numbers.answers):
        return []
    return [_("Someone checked answers before the room could see them.")]


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


def _declared(settings):
    if not settings.rung:
        return []
    said = _("The organiser said beforehand how much say people have: %(rung)s.")
    return [said % {"rung": ladder.rung_words(settings.rung)}]


def _where_any(sentence, count):
    return [sentence % {"count": count, "n": figure(count)}] if count else []


def _known(nodes):
    counts = known_by_counts(nodes)
    return [_("How people know what they wrote:"), *counts] if counts else []


def _hidden(numbers):
    return [*_where_any(HIDDEN, numbers.hidden_in_all), *map(_reason, numbers.hidden)]


def _reason(hidden):
    # Translators: how many answers were hidden for one reason, and that reason.
    return _("%(n)s: “%(reason)s”") % {
        "n": figure(hidden.answers),
        "reason": reason_words(hidden.reason),
    }


def _key(settings):
    if not settings.is_closed:
        return []
    return [
        _(
            "The link between answers and phones was destroyed when the session closed. "
            "No backup of the database has it."
        )
    ]
