"""E-mails about actions that need an update: how many there are, and where. No words of anybody."""

from datetime import timedelta

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common import mail
from common.languages import figure
from workshops.board.actions_due import actions_due
from workshops.models import Action, Colleague

from .emails import can_be_written_to, write_to

A_WEEK = timedelta(days=7)  # the least between two e-mails about the same action


def remind():
    """Write to everybody who may add an update, if that is needed and has not been said lately.

    An action of which nobody could be told is tried again the next day.
    """
    if not mail.is_set_up():
        return
    actions, told, missed = _claimed(), set(), set()
    for user in _who_may_update(actions):
        mine = sum(user.pk in _people_of(action) for action in actions)
        is_sent = write_to(user, lambda count=mine: _words(count))
        (told if is_sent else missed).add(user.pk)
    again = [each.pk for each in actions if _is_untold(_people_of(each), told, missed)]
    Action.objects.filter(pk__in=again).update(reminded_on=None)


def _claimed():
    """Return the actions to remind of. Two servers do not remind of the same one."""
    today = timezone.localdate()
    lately = Q(reminded_on__isnull=True) | Q(reminded_on__lte=today - A_WEEK)
    ids = []
    for pk in actions_due().filter(lately).values_list("pk", flat=True):
        ids += [pk] * Action.objects.filter(lately, pk=pk).update(reminded_on=today)
    found = Action.objects.filter(pk__in=ids).select_related("cause__session")
    chosen = Prefetch("cause__session__colleagues", Colleague.objects.who_still_belong())
    return list(found.prefetch_related(chosen))


def _people_of(action):
    session = action.cause.session
    return {session.organiser_id, *(each.user_id for each in session.colleagues.all())}


def _is_untold(people, told, missed):
    return not people.isdisjoint(missed) and people.isdisjoint(told)


def _who_may_update(actions):
    ids = set().union(*map(_people_of, actions))
    return can_be_written_to(ids)


def _words(count):
    sentence = ngettext("%(n)s action needs an update", "%(n)s actions need an update", count) % {
        "n": figure(count)
    }
    return sentence, (f"{sentence}.", _("Your list of sessions says which:"), mail.page("sessions"))
