"""Find what an account has made, or may read."""

from django.db.models import Q

from workshops.models import DeletionReport, ExportJob, PlanTemplate
from workshops.permissions import owned_by, permissions_of

from .not_there import NotThere


def find_export_job(job_id, user):
    """Return a file that `user` may have made. Raise NotThere for any other."""
    job = ExportJob.objects.defer("content").filter(pk=job_id).first()
    if job is None or not _is_theirs(job, user):
        raise NotThere
    return job


def _is_theirs(job, user):
    if job.session_id is None:
        return job.owner_id == user.pk
    return permissions_of(user, job.session, {}).can_export


def deletion_reports_of(user):
    """Return the reports of what was deleted that `user` may read, the newest first."""
    theirs = owned_by(user) | Q(deleted_by=user)
    return DeletionReport.objects.filter(theirs).select_related("deleted_by")


def find_deletion_report(report_id, user):
    """Return one of them. Raise NotThere for any other."""
    report = deletion_reports_of(user).filter(pk=report_id).first()
    if report is None:
        raise NotThere
    return report


def find_template(template_id, user):
    """Return a template that `user` may use. Raise NotThere for any other."""
    template = PlanTemplate.objects.usable_by(user).filter(pk=template_id).first()
    if template is None:
        raise NotThere
    return template


def find_own_template(template_id, user):
    """Return a template of `user`. Raise NotThere for any other."""
    template = PlanTemplate.objects.filter(owner=user, pk=template_id).first()
    if template is None:
        raise NotThere
    return template
