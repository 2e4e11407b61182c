"""What people pretend to write: it fits most questions, and says nothing about any of them."""

from django.utils import translation
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

OPENERS = (
    _("Nobody told us in time."),
    _("There was no money for it."),
    _("It has always been done this way."),
    _("We were not asked."),
    _("The people who decide are not here."),
    _("It takes too long."),
    _("Nobody feels responsible for it."),
    _("We did not know who to ask."),
    _("The rules do not allow it."),
    _("There are too few of us to do it."),
    _("The forms are too hard to read."),
    _("People are afraid of saying something wrong."),
    _("It works for some, and not for others."),
    _("Nobody checks what comes of it."),
    _("The people who knew how it works have left."),
    _("We do not meet often enough."),
)
MISSING = (_("People who work in the daytime."), _("Younger people."), _("Those who decide."))
OF_RECORD = (_("It was harder than this sounds."), _("It sounds as if all of us agreed."))


def said_in(session, words):
    """Return `words` in the first language of a session, or in the one in use."""
    with translation.override(session.languages[0] if session.languages else get_language()):
        return gettext(words)
