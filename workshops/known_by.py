"""How people know what they wrote: a key is stored, and words are shown."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

# In the voice of the person who wrote the answer.
WORDS = {
    "self": _("It happened to me"),
    "seen": _("I have seen it"),
    "told": _("Someone told me"),
    "think": _("It is what I think"),
}


def known_by_words(key):
    """Return the words for a key in the language in use, or nothing without one."""
    return gettext(WORDS[key]) if key in WORDS else ""
