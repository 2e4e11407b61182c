"""E-mails that something will be deleted within a week: how many sessions, and where to look."""

from collections import defaultdict

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common import mail
from common.languages import figure
from workshops.models import Session
from workshops.models.session import NOTICE

from .emails import can_be_written_to, write_to
from .expiry import due_before


def give_notice():
    """Write to every organiser with such sessions, once for each date of deletion.

    What cannot be sent is tried again the next day.
    """
    if not mail.is_set_up():
        return
    theirs = defaultdict(list)
    for session in _claimed():
        theirs[session.organiser_id].append(session.pk)
    for user in can_be_written_to(theirs):
        ids = theirs[user.pk]
        if not write_to(user, lambda ids=ids: _words(len(ids))):
            Session.objects.filter(pk__in=ids).update(noticed_deletion_at=None)


def _claimed():
    """Return the sessions to write about. Two servers do not write about the same one."""
    ends = timezone.now() + NOTICE
    for session in due_before(ends).filter(rehearsal_of=None):
        due = session.answers_until or session.kept_until
        other = Q(noticed_deletion_at=None) | ~Q(noticed_deletion_at=due)
        if Session.objects.filter(other, pk=session.pk).update(noticed_deletion_at=due):
            yield session


def _words(count):
    sentence = ngettext(
        "%(n)s session, or its answers, will be deleted within a week",
        "%(n)s sessions, or their answers, will be deleted within a week",
        count,
    ) % {"n": figure(count)}
    ways = _(
        "To keep a copy, download the data first. Your list of sessions and its archive say when:"
    )
    return sentence, (f"{sentence}.", ways, mail.page("sessions"))
