"""Make the bytes of a job's file."""

from io import BytesIO

from django.utils import translation

from workshops.exports import FORMATS, document_of
from workshops.exports.formats import zip as bundle
from workshops.models import Session
from workshops.permissions import owned_by


class Cancelled(Exception):
    """Nobody is waiting for this job's file any more."""


def content_for(job, progress):
    """Return the file of `job`; call `progress(done, steps)`, which may raise Cancelled."""
    file = BytesIO()
    with translation.override(job.language):
        if job.session_id:
            _write_one(job, file, progress)
        else:
            _write_many(job, file, progress)
    return file.getvalue()


def _write_many(job, file, progress):
    sessions = Session.objects.filter(owned_by(job.owner), pk__in=job.sessions)
    documents = (document_of(session, job.reader) for session in sessions)
    bundle.write_many(documents, len(sessions), file, progress)


def _write_one(job, file, progress):
    document = document_of(job.session, job.reader)
    form = FORMATS[job.slug]
    if form is bundle:
        form.write(document, file, progress)
    else:
        progress(0, 1)
        form.write(document, file)
