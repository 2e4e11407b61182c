"""The line of advice for a facilitator at each step of the desk, by a key.

docs/facilitating.md has every line, and the reason for it.
"""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from workshops.models import Session, Why

LINES = {
    "preparing": _("Say before you start what will happen with the result."),
    "first why": _("Read the question aloud, then ask why."),
    "writing": _("Say nothing now. People think better in silence."),
    "adding": _("Answers appear as they are written. Leave time to read them and to add more."),
    "reading": _("Leave time to read. Do not ask who wrote an answer."),
    "voting": _("Do not say which answers you like. People may follow you."),
    "settled": _("Let the room choose which answer to ask about."),
    "result": _("Dots show what people want to ask about. They do not show what is true."),
    "deep": _("Ask the room what it can act on. Deeper is not always better."),
    "read back": _("Read each step aloud, and listen for one that sounds wrong."),
    "causes": _("Read each cause aloud. Ask if it is what people meant."),
    "closing": _("Ask who was not here today, and what they might say."),
    "closed": _("Tell people when they will hear what was done."),
}


def line(step):
    """Return the advice for a step, in the language in use."""
    return gettext(LINES[step])


def step_of(session, why):
    """Return the step at which the desk is, while it shows a why."""
    if session.is_over:
        return session.phase
    if why.stage == Why.Stage.SETTLED:
        return _what_next(session, why)
    is_quick = (why.mode or session.mode) == Session.Mode.QUICK
    return "adding" if is_quick and why.stage == Why.Stage.READING else why.stage


def _what_next(session, why):
    if why.level >= session.levels:
        return "deep"
    return "result" if why.has_result else "settled"
