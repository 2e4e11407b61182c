"""How long export jobs and their files are stored."""

from datetime import timedelta

from django.utils import timezone

from workshops.models import ExportJob

KEPT_FOR = timedelta(hours=1)
FAILED_FOR = timedelta(minutes=1)  # the next request after that tries again
PATIENCE = timedelta(seconds=90)  # a page in the background asks once a minute


def delete_expired():
    """Delete the jobs whose files can no longer be downloaded."""
    now = timezone.now()
    ExportJob.objects.filter(made_at__lt=now - KEPT_FOR).delete()
    ExportJob.objects.filter(state=ExportJob.State.FAILED, asked_at__lt=now - FAILED_FOR).delete()


def delete_outdated(jobs):
    """Delete those of `jobs`, which newer jobs have replaced, that nobody is waiting for."""
    last_asked = timezone.now() - PATIENCE
    jobs.filter(state=ExportJob.State.READY, asked_at__lt=last_asked).delete()
