"""How strong an action is: a key is stored, and words are shown. The strongest is first."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

WORDS = {
    "system": _("Changes the system"),
    "helps": _("Helps people do it"),
    "harder": _("Asks people to try harder"),
}


def commitment_words(key):
    """Return the words for a key in the language in use, or nothing without one."""
    return gettext(WORDS[key]) if key in WORDS else ""
