"""“Did things change?”, asked after a session: keys are stored, and words are shown."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure

YES, LITTLE, NO = "yes", "little", "no"
LEAST = 5  # answers about an action, from which they are counted
DAYS = 28  # for which it is asked, if nobody says otherwise

WORDS = {YES: _("Yes"), LITTLE: _("A little"), NO: _("No")}


def counts_words(counts):
    """Return what people answered about an action, as whole sentences; `counts` is by key."""
    people = sum(counts.values())
    if not people:
        return gettext("Did things change? Fewer than 5 people answered. No numbers are kept.")
    sentence = ngettext(
        "Did things change? %(n)s answer: yes %(yes)s, a little %(little)s, no %(no)s.",
        "Did things change? %(n)s answers: yes %(yes)s, a little %(little)s, no %(no)s.",
        people,
    )
    return sentence % ({"n": figure(people)} | {key: figure(counts[key]) for key in WORDS})
