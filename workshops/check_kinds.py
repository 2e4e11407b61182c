"""The kinds of checks, and what people can choose: keys are stored, and words are shown."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from workshops.ladder import RUNGS

ACT = "act"  # can we do something about this?
MEANT = "meant"  # is the wording of a cause what was meant?
FOLLOWS = "follows"  # which step from an answer up to the question makes least sense?
RECORD = "record"  # is this a fair record of what was said?
RUNG = "rung"  # which rung of the ladder of co-production did it feel like?

# Everybody is asked these 2 together, when the session closes: they are about the whole of it.
OF_THE_RECORD = (RECORD, RUNG)

EVERY_STEP = "all"
DIFFERENTLY = "differently"

QUESTIONS = {
    ACT: _("Can we do something about this?"),
    MEANT: _("Is this still what was meant?"),
    FOLLOWS: _("Which step is the weakest?"),
    RECORD: _("Is this a fair record of what we said?"),
    RUNG: _("What did this feel like to you?"),
}
WORDS = {
    ACT: {
        "yes": _("Yes, we could"),
        "not_yet": _("Not yet, ask why again"),
        "beyond": _("It is real, but out of our hands"),
        "unsure": _("I am not sure"),
    },
    MEANT: {
        "yes": _("Yes, it is what we meant"),
        "partly": _("Not quite"),
        "unsure": _("I am not sure"),
    },
    FOLLOWS: {EVERY_STEP: _("Every step makes sense")},
    RECORD: {"fair": _("Yes, a fair record"), DIFFERENTLY: _("I see it differently")},
    RUNG: {key: name for key, (name, _feels) in RUNGS.items()},
}
KINDS = tuple(WORDS)
ABOUT_ANSWERS = tuple(kind for kind in KINDS if kind not in OF_THE_RECORD)


def question_words(kind):
    """Return what a check asks, in the language in use."""
    return gettext(QUESTIONS[kind])


def choice_words(kind, key):
    """Return the words of a choice in the language in use, or nothing for a step."""
    return gettext(WORDS[kind][key]) if key in WORDS[kind] else ""


def steps(kind, way):
    """Return the steps to choose among, from the answer up: each by the id of its lower end.

    `way` are the ids from the question down to the answer, both included.
    """
    return tuple(reversed(way[1:])) if kind == FOLLOWS else ()


def choices(kind, way):
    """Return every key that can be chosen, in the order in which pages show them."""
    return (*map(str, steps(kind, way)), *WORDS[kind])
