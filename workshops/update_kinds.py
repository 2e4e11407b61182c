"""What an update says of an action: a key is stored, and words are shown."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

NEWS, DONE, NOT_DONE = "news", "done", "not_done"

WORDS = {
    # Translators: the kind of an update about an action, which says what has happened so far.
    NEWS: _("Update"),
    # Translators: the kind of an update about an action, which has been done.
    DONE: _("Done"),
    # Translators: the kind of an update about an action. The reason is typed after it.
    NOT_DONE: _("Not done, because …"),
}


def update_words(kind, text):
    """Return an update as whole sentences: what kind it is, and what was written."""
    if kind == DONE:
        return gettext("Done. %(text)s") % {"text": text}
    if kind == NOT_DONE:
        return gettext("Not done, because %(text)s") % {"text": text}
    return text
