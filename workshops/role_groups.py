"""The groups that a new session offers to people who join.

Stored is the English, which is the key of its translation: what an organiser typed is stored in the
same list, and a server of another release, or a file, reads both.
"""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "I use services": _("I use services"),
    "I am a carer": _("I am a carer"),
    "I work in services": _("I work in services"),
    "I manage services": _("I manage services"),
    "Prefer not to say": _("Prefer not to say"),
}
OFFERED = tuple(WORDS)
PREFER_NOT_TO_SAY = "Prefer not to say"  # never on a side
FORMER = {"Rather not say": PREFER_NOT_TO_SAY}  # stored by earlier releases


def shown(stored):
    """Return a stored group as it is shown: ours in the page's language, others as typed."""
    return str(WORDS.get(FORMER.get(stored, stored), stored))


def to_store(typed):
    """Return what to store for a typed group: the key, if the words are ours in this language."""
    keys = {str(words): key for key, words in WORDS.items()}
    return keys.get(typed) or FORMER.get(typed, typed)
