"""How a why is asked: the prompts that we offer, by the key that is stored, or one's own words."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

WHY, OWN = "why", "own"
WORDS = {
    WHY: _("Why?"),
    "how": _("How does that come about?"),
    "keeps": _("What keeps it that way?"),
    "true": _("What would have to be true?"),
    "makes": _("What makes this happen?"),
    "way": _("What gets in the way?"),
}
KINDS = (*WORDS, OWN)


def prompt_words(kind, text=""):
    """Return a prompt in the language in use; what somebody typed is shown as it is."""
    used = _used(kind, text)
    return text if used == OWN else gettext(WORDS[used])


def other_prompt(kind, text=""):
    """Return the same for a prompt that is not the plain “Why?”, or else ""."""
    return "" if is_why(kind, text) else prompt_words(kind, text)


def is_why(kind, text=""):
    """Return True if a prompt is the plain “Why?”, as it is for every why of the version before."""
    return _used(kind, text) == WHY


def _used(kind, text):
    """Return the kind that counts: WHY for one that is not known, or one's own without words."""
    return kind if kind in WORDS or (kind == OWN and text) else WHY
