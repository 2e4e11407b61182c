"""What may be deleted word by word, after the close."""

from django.utils.translation import gettext as _

from workshops.models import Node

from .refused import Refused

SHORT = 3  # words of an answer that others use as well, such as "No time"


def may_erase(session, node):
    """Raise Refused unless this is an answer of a closed session that still has words.

    Until the close its author can take it back, facilitators can hide it, and undo needs the words.
    """
    _require_closed(session)
    if node.kind != Node.Kind.ANSWER:
        raise Refused(_("You can only delete answers one by one."))
    if node.state == Node.State.WITHDRAWN:
        raise Refused(_("The person who wrote this answer has taken it back."))
    if node.state == Node.State.ERASED:
        raise Refused(_("This answer has been deleted."))


def may_erase_in(session):
    """Raise Refused before the close: until then authors can find and take back their words."""
    _require_closed(session)


def require_other_words(answer, *instead):
    """Raise Refused(422) if what is to replace an answer's words repeats them."""
    if any(repeats(answer, text) for text in instead):
        raise Refused(_("Use other words than those of the answer."), 422)


def repeats(answer, text):
    """Return True if a text has the words of an answer, whatever their case and spaces.

    A short answer is only repeated by a text that says nothing else.
    """
    words, said = _plain(answer.text), _plain(text)
    if len(words.split()) <= SHORT:
        return words == said
    return f" {words} " in f" {said} "


def _plain(text):
    return " ".join(text.casefold().split()).strip(".")


def _require_closed(session):
    if not session.is_closed:
        raise Refused(_("You can do this when the session is closed."))
