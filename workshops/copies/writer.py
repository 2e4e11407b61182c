"""Writing what waits, one copy after the other.

Several processes and servers may do so: a lock of the database's session says who writes which, and
ends with whoever held it, so that another takes the copy over.
"""

import logging
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.db.models import F
from django.utils import timezone

from workshops.models import Copy

from .content import Unwanted, content_for
from .keeping import PATIENCE, forget_the_old

log = logging.getLogger(__name__)

ATTEMPTS = 2
LOCKS = 0x636F7079  # a number space of our own among the database's locks


def write_waiting():
    """Write every copy that somebody waits for, and return how many were tried."""
    forget_the_old()
    tried = 0
    while any(_is_tried(pk) for pk in _unfinished()):
        tried += 1
    return tried


def _unfinished():
    rows = Copy.objects.filter(state__in=(Copy.State.WAITING, Copy.State.WRITING))
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _is_tried(pk):
    with held(pk) as is_mine:
        if is_mine and _begin(pk):
            for copy in Copy.objects.defer("content").filter(pk=pk):  # unless just called off
                _write(copy)
            return True
    return False


@contextmanager
def held(pk):
    """True inside if nobody else writes this copy."""
    with connection.cursor() as cursor:
        place = [LOCKS, pk % 2**31]
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", place)
        is_mine = cursor.fetchone()[0]
        try:
            yield is_mine
        finally:
            if is_mine:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", place)


def _begin(pk):
    """Take a copy on, unless nobody waits for it or it has failed too often."""
    mine = Copy.objects.filter(pk=pk, state__in=(Copy.State.WAITING, Copy.State.WRITING))
    mine.filter(asked_at__lt=timezone.now() - PATIENCE).delete()
    mine.filter(attempts__gte=ATTEMPTS).update(state=Copy.State.FAILED)
    return mine.update(state=Copy.State.WRITING, attempts=F("attempts") + 1)


def _write(copy):
    row = Copy.objects.filter(pk=copy.pk)

    def progress(done, steps):
        still = row.filter(asked_at__gte=timezone.now() - PATIENCE)
        if not still.update(done=done, steps=steps):
            raise Unwanted

    try:
        row.update(content=content_for(copy, progress), state=Copy.State.READY)
    except Unwanted:
        row.delete()
    except OperationalError:
        raise  # the database has gone, and another may take the copy over
    except Exception:
        log.exception("A copy could not be written")
        row.filter(attempts__gte=ATTEMPTS).update(state=Copy.State.FAILED)
