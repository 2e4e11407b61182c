"""The limits of an organisation in the form of a session: less may be chosen, never more."""

from django.utils.translation import ngettext

from common.languages import figure
from workshops.models import limits

DEFAULTS = {"keep_days": limits.KEEP_DAYS, "record_days": limits.RECORD_DAYS}


def within(organisation, plan):
    """Return what a form begins with, no longer than `organisation` keeps it."""
    return plan if organisation is None else plan | organisation.within_limits(DEFAULTS | plan)


def allow(form, organisation):
    """Return True if a form is valid, also by these limits; add an error to it where not."""
    if not form.is_valid() or organisation is None:
        return form.is_valid()
    for name, most in organisation.within_limits(form.cleaned_data).items():
        if most != form.cleaned_data[name]:
            form.add_error(name, WORDS[name](most))
    return form.is_valid()


def _answers(days):
    words = ngettext(
        "Your organisation keeps answers for %(n)s day at most.",
        "Your organisation keeps answers for %(n)s days at most.",
        days,
    )
    return words % {"n": figure(days)}


def _record(days):
    words = ngettext(
        "Your organisation keeps causes and actions for %(n)s day at most.",
        "Your organisation keeps causes and actions for %(n)s days at most.",
        days,
    )
    return words % {"n": figure(days)}


WORDS = {"keep_days": _answers, "record_days": _record}
