"""The reasons for hiding an answer that we offer: a key is stored, and words are shown.

What somebody typed is stored and shown as it is.
"""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

NOT_CHECKED = "not checked"
OFF_TOPIC = "off topic"

# A key is plain English: a process of the version before shows the key itself.
WORDS = {
    OFF_TOPIC: _("It does not answer this why"),
    "about a person": _("It names or describes a person"),
    "hurtful": _("It could hurt someone"),
    NOT_CHECKED: _("Nobody checked it before the session closed"),
    "none given": _("The facilitator did not give a reason"),
}
OFFERED = tuple(key for key in WORDS if key != NOT_CHECKED)
# What was stored before there were keys, and what a page sends that is still open from then.
FORMERLY = {
    "It could hurt somebody": "hurtful",
    "Set aside by the facilitator": "none given",
}
KEYS = {words: key for key, words in WORDS.items()} | FORMERLY


def reason_key(reason):
    """Return the key of a reason that we offer, also for its English words.

    Return any other reason as it is.
    """
    return KEYS.get(reason, reason)


def reason_words(reason):
    """Return a stored reason in the language in use."""
    words = WORDS.get(reason_key(reason))
    return gettext(words) if words else reason


def reason_in_english(reason):
    """Return a stored reason in English, as other programs get it."""
    return WORDS.get(reason_key(reason), reason)
