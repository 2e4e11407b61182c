"""The archive: closed sessions that their list shows apart.

It is no change of the session, so it takes neither its lock nor a revision: nothing but the list
shows it. It is not noted either, since it changes neither who has access nor what is kept.
"""

from django.utils import timezone

from workshops import rules
from workshops.models import Session


def archive(session):
    """Put a closed session into the archive. What is there already stays as it was."""
    rules.may_archive(session)
    Session.objects.filter(pk=session.pk, archived_at=None).update(archived_at=timezone.now())


def take_out(session):
    """Take a session out of the archive, if it is there."""
    Session.objects.filter(pk=session.pk).update(archived_at=None)
