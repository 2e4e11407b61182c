"""Words of the steps of closing."""

from django import template
from django.utils.translation import gettext_lazy as _

from workshops import check_kinds
from workshops import closing_steps as steps
from workshops.ladder import rung_words

register = template.Library()

TITLES = {
    steps.CAUSES: _("Wording of the causes"),
    steps.ACT: _("Can we act on them?"),
    steps.ACTIONS: _("Actions"),
    steps.RECORD: _("Is this a fair record?"),
    steps.LADDER: _("What did it feel like?"),
    steps.MISSING: _("Who was not here?"),
}
HINTS = {
    steps.CAUSES: _(
        "Each cause should make sense on its own. "
        "If you reword one, you can ask the room whether it is still what was meant."
    ),
    steps.ACT: _("The question appears on every phone. Nobody sees the count until you close it."),
    steps.ACTIONS: _("What, who, by when, and how we will know."),
    steps.RECORD: _(
        "Every phone asks this, and what it felt like. Nobody sees the count before it closes."
    ),
    steps.LADDER: _("The ladder shows how much say people have. It needs at least 20 answers."),
    steps.MISSING: _("What people wrote is printed with the record. Read it aloud, if you like."),
}
NEXT = {
    steps.ACT: _("Next: can we act on them?"),
    steps.ACTIONS: _("Next: actions"),
    steps.RECORD: _("Next: a fair record"),
    steps.LADDER: _("Next: what did it feel like?"),
    steps.MISSING: _("Next: who was not here?"),
}


STEP_OF = {
    check_kinds.ACT: steps.ACT,
    check_kinds.RECORD: steps.RECORD,
    check_kinds.RUNG: steps.LADDER,
}


@register.filter
def stands_among_steps(check, closing) -> bool:
    """Return True if what people chose stands among the steps of closing, so not by itself too."""
    return (
        bool(closing)
        and not check.is_open
        and STEP_OF.get(check.kind, steps.CAUSES) != closing.step
    )


register.filter(rung_words)


@register.filter
def step_title(key) -> str:
    """Return the heading of a step."""
    return TITLES[key]


@register.filter
def step_hint(key) -> str:
    """Return what is done at a step."""
    return HINTS[key]


@register.filter
def step_next(key) -> str:
    """Return the words of the button that leads to a step."""
    return NEXT[key]
