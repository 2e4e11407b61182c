"""Run the waiting export jobs, one after another.

Several processes and servers may do so. An advisory lock of PostgreSQL shows which process runs
which job. It ends with its process, so that another process can run the job.
"""

import logging
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.db.models import Count, F, Window
from django.db.models.functions import Coalesce
from django.utils import timezone

from workshops.models import ExportJob

from .content import Cancelled, content_for
from .retention import PATIENCE, delete_expired

log = logging.getLogger(__name__)

UNFINISHED = (ExportJob.State.WAITING, ExportJob.State.WRITING)
ATTEMPTS = 2
LOCKS = 0x636F7079  # our numbers for advisory locks; older processes use the same


def run_waiting():
    """Run every job that someone is waiting for, and return how many were tried."""
    delete_expired()
    tried = 0
    while any(_try(pk) for pk in _unfinished()):
        tried += 1
    return tried


def _unfinished():
    """Return the ids, those of organisers who wait for few before those who wait for many."""
    rows = ExportJob.objects.filter(state__in=UNFINISHED)
    whose = Coalesce("owner", "session__organiser")
    rows = rows.annotate(theirs=Window(Count("pk"), partition_by=[whose]))
    return list(rows.order_by("theirs", "pk").values_list("pk", flat=True))


def _try(pk):
    with held(pk) as is_mine:
        if is_mine and _begin(pk):
            for job in ExportJob.objects.defer("content").filter(pk=pk):  # unless just cancelled
                _write(job)
            return True
    return False


@contextmanager
def held(pk):
    """Yield True if no other process is running this job."""
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
    """Mark a job as being written, unless nobody is waiting for it or it has failed too often."""
    mine = ExportJob.objects.filter(pk=pk, state__in=UNFINISHED)
    mine.filter(asked_at__lt=timezone.now() - PATIENCE).delete()
    mine.filter(attempts__gte=ATTEMPTS).update(state=ExportJob.State.FAILED)
    return mine.update(state=ExportJob.State.WRITING, attempts=F("attempts") + 1)


def _write(job):
    row = ExportJob.objects.filter(pk=job.pk)

    def progress(done, steps):
        wanted = row.filter(asked_at__gte=timezone.now() - PATIENCE)
        if not wanted.update(done=done, steps=steps):
            raise Cancelled

    try:
        row.update(content=content_for(job, progress), state=ExportJob.State.READY)
    except Cancelled:
        row.delete()
    except OperationalError:
        raise  # the database is not available; another process may run the job
    except Exception:
        log.exception("An export job failed")
        row.filter(attempts__gte=ATTEMPTS).update(state=ExportJob.State.FAILED)
