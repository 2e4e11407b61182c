"""We said, we did: what became of each action."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.blocks import Followed, Section, Sentences, Updates
from workshops.words import long_day, wording_of


def did(record, trees, numbers):
    """Return the section, once there is an update. It comes first: people come back for it."""
    planned = [(action, cause) for cause in record.causes for action in cause.actions]
    if not any(action.updates or action.changed for action, _cause in planned):
        return None
    followed = tuple(_followed(action, cause) for action, cause in planned)
    rows = tuple(row for each in followed for row in _rows(each))
    table = Updates((_("Action"), _("Day"), _("What happened"), _("Cause")), rows, followed)
    done = sum(action.is_done for action, _cause in planned)
    lead = Sentences((how_many_done(done, len(planned)),))
    return Section("did", _("We said, we did"), (lead, table), is_core=True)


def how_many_done(done, planned):
    """Return the sentence that says how many of the actions are done."""
    sentence = ngettext(
        "%(n)s of %(all)s actions is done.", "%(n)s of %(all)s actions are done.", done
    )
    return sentence % {"n": figure(done), "all": figure(planned)}


def _followed(action, cause):
    return Followed(wording_of(cause.wording), action, "" if action.updates else _waits(action))


def _waits(action):
    if action.due:
        return _("No update yet. Due by %(day)s.") % {"day": long_day(action.due)}
    return _("No update yet.")


def _rows(followed):
    what, cause = followed.action.what, followed.cause
    said = [(long_day(each.day), each.words) for each in followed.action.updates]
    said += [("", followed.waits)] if followed.waits else []
    said += [("", followed.action.changed.words)] if followed.action.changed else []
    return [(what, day, words, cause) for day, words in said]
