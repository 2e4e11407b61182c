"""The 2 sides of a room that a new session offers, and where the groups it offers stand.

Stored is the English of a name, which is the key of its translation; others are stored as typed.
"""

from django.utils.translation import gettext_lazy as _

NEITHER, FIRST, SECOND = 0, 1, 2

WORDS = {
    "People who use services": _("People who use services"),
    "People who work in services": _("People who work in services"),
}
OFFERED = tuple(WORDS)
OF_OFFERED_GROUPS = (FIRST, FIRST, SECOND, SECOND, NEITHER)  # in the order of role_groups.OFFERED


def shown(stored):
    """Return a stored name as it is shown: ours in the page's language, others as typed."""
    return str(WORDS.get(stored, stored))


def to_store(typed):
    """Return what to store for a typed name: the key, if the words are ours in this language."""
    keys = {str(words): key for key, words in WORDS.items()}
    return keys.get(typed, typed)
