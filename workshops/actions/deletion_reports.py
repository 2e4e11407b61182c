"""Reports of what was deleted: how many rows of each table, and no words of the session."""

from contextlib import contextmanager

from django.utils import timezone

from workshops.models import DeletionReport
from workshops.models.deletion_report import KEPT_FOR

from .inventory import Inventory


@contextmanager
def reported(session, kind, by):
    """Yield the report of what is deleted of `session` within; it is stored at the end.

    The rows are counted before and after, in the transaction that deletes them.
    """
    report = DeletionReport(
        kind=kind,
        session_number=session.pk,
        organiser=session.organiser,
        organisation_id=session.organisation_id,
        deleted_by=by,
        was_due=by is None,
    )
    found = Inventory(session)
    yield report
    report.counts = found.compared()
    report.save(force_insert=True)


def delete_old():
    """Delete the reports that are kept no longer."""
    DeletionReport.objects.filter(deleted_at__lt=timezone.now() - KEPT_FOR).delete()
