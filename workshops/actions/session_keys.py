"""The keys of sessions: made when they open, and destroyed when they close or are deleted."""

import logging

from django.db import transaction
from django.utils.translation import gettext as _

from workshops import keys, rules
from workshops.models import Session, SpentKey
from workshops.rules import Refused

from . import statistics
from .change import session_change
from .forgotten import GIVEN

log = logging.getLogger(__name__)


def new_salt():
    """Make the key of a session that opens; return what the row keeps of it."""
    return new_salt_or(
        _(
            "This session cannot be opened. The server could not save a file that it needs. "
            "Tell the person who looks after this server."
        )
    )


def new_salt_or(words):
    """Make a key, and return what its row keeps of it. Raise Refused(503) if it cannot be saved."""
    try:
        return keys.make()
    except OSError as error:
        log.error("COPROD_KEYS_DIR cannot be written to (error %s of the system)", error.errno)
        raise Refused(words, 503) from None


def require_key(change):
    """Make sure that authors can be tagged in this change. Raise Refused(503) if the key is lost.

    A process of the version before may have opened the session, and then it has no key yet.
    """
    session = change.session
    if session.is_running and session.salt is None and session.key is None:
        session.salt = new_salt()
        session.save(update_fields=["salt"])
    rules.require_tagging_key(session)


def clear_after_commit():
    """Clear up after the commit of this change; do nothing if it is rolled back."""
    transaction.on_commit(_clear, robust=True)


def destroy_spent_keys():
    """Destroy all files that must be destroyed. Any server can do it, and more than once.

    The note of a missing file stays: its folder may only be on a disk that is not mounted, and then
    the file must be destroyed later.
    """
    for spent in SpentKey.objects.all():
        try:
            keys.destroy(spent.name)
        except FileNotFoundError:
            continue
        except OSError as error:
            log.error("A key could not be destroyed and is tried again (error %s)", error.errno)
        else:
            spent.delete()


def renew_lost_keys(*, only_unused=False):
    """Give a new key to each session that has lost its own, and return how many there were.

    What was written in them stays, but nobody can take theirs back any more, not even where the old
    file is found again. `only_unused`: leave out sessions where anybody has written.
    """
    lost = [session for session in _running() if keys.is_missing(session.salt)]
    return sum(_renew(session, only_unused) for session in lost)


def lost_keys():
    """Return how many sessions have lost their keys."""
    return sum(session.has_lost_its_key for session in _running())


def missing_keys():
    """Return how many of these have no file at all, so that they would be renewed."""
    return sum(keys.is_missing(session.salt) for session in _running())


def _clear():
    destroy_spent_keys()
    statistics.analyse(waiting=False)


def _running():
    return Session.objects.filter(salt__isnull=False)


def _renew(session, only_unused):
    with session_change(session) as change:
        salt = change.session.salt
        renewed = salt is not None and keys.is_missing(salt)
        if renewed and not (only_unused and _was_written_in(change.session)):
            change.session.salt = new_salt()
            change.head("salt")  # what is being sent with the old one is refused
            log.warning("A session that had lost its key has a new one.")
            return True
        return False


def _was_written_in(session):
    written = session.nodes.filter(author_tag__isnull=False, from_room=False)
    remarks = session.remarks.filter(author_tag__isnull=False)
    given = (rows_of(session) for rows_of in GIVEN)
    return any(rows.exists() for rows in (written, remarks, *given))
