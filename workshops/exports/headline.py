"""What a reader learns first: how many people, answers, causes and actions, and of which moment."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.models.phase import InPhase


@dataclass(frozen=True)
class Taken(InPhase):
    """When a document of a session that is not over was made, and from which revision."""

    phase: str
    moment: datetime
    version: int

    def __str__(self):
        values = {
            "time": date_format(self.moment, "H:i"),
            "day": date_format(self.moment, "j F Y"),
            "version": self.version,
        }
        if self.is_preparing or self.is_collecting:
            return (
                _(
                    "The session is not open yet. "
                    "This was the summary at %(time)s on %(day)s (version %(version)s)."
                )
                % values
            )
        return (
            _(
                "The session is still open. "
                "This was the summary at %(time)s on %(day)s (version %(version)s)."
            )
            % values
        )


def taken_at(session, reader, moment):
    """Return what `moment` is to `session`, or None if it is over and cannot change."""
    if session.is_over:
        return None
    # Silent answers change the session's revision: a public copy must not show how fast.
    revision = session.phone_revision if reader in ("public", "link") else session.shown_revision
    return Taken(session.phase, moment.replace(second=0, microsecond=0), revision)


def headline_of(record, numbers):
    """Return a sentence for each number, such as: 41 people took part. There are 57 answers, …"""
    if not numbers.answers and not record.settings.answers_deleted:
        return _no_answers(record.settings, numbers)
    actions = sum(len(cause.actions) for cause in record.causes)
    sentences = (
        took_part(numbers.people) if numbers.people else "",
        _answers(numbers.answers, numbers.depth) if numbers.answers else answers_deleted(),
        _causes(len(record.causes)) if record.causes else "",
        _actions(actions) if actions else "",
        _account() if record.settings.has_plan else "",
    )
    return " ".join(filter(None, sentences))


def answers_deleted():
    """Return the sentence that says that only causes and actions are left."""
    return _("The answers have been deleted.")


def took_part(count):
    """Return the sentence that says how many people took part."""
    sentence = ngettext("%(n)s person took part.", "%(n)s people took part.", count)
    return sentence % {"n": figure(count)}


def _account():
    return _("This is one room’s account. Another room might find other causes.")


def _no_answers(settings, numbers):
    # While answers are collected nobody learns whether there are any.
    if numbers.unrevealed or settings.is_collecting:
        return _("No answers have been revealed yet.")
    return _("There are no answers yet.")


def _answers(count, level):
    sentence = ngettext(
        "There is %(n)s answer, down to level %(level)s.",
        "There are %(n)s answers, down to level %(level)s.",
        count,
    )
    return sentence % {"n": figure(count), "level": level}


def _causes(count):
    sentence = ngettext(
        "%(n)s underlying cause is marked.",
        "%(n)s underlying causes are marked.",
        count,
    )
    return sentence % {"n": figure(count)}


def _actions(count):
    sentence = ngettext("%(n)s action is planned.", "%(n)s actions are planned.", count)
    return sentence % {"n": figure(count)}
