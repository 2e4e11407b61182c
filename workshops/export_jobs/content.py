"""The bytes of the file that a job writes."""

from io import BytesIO

from workshops.exports import FORMATS, document_of
from workshops.exports.formats import zip as bundle
from workshops.models import Session


class Cancelled(Exception):
    """Nobody asks for this job's file any more."""


def content_for(job, progress):
    """Return the file of `job`; call `progress(done, steps)`, which may raise Cancelled."""
    file = BytesIO()
    if job.session_id:
        _write(job, document_of(job.session, job.reader), file, progress)
    else:
        sessions = Session.objects.filter(pk__in=job.sessions, organiser=job.owner)
        documents = (document_of(session, job.reader) for session in sessions)
        bundle.write_many(documents, len(sessions), file, progress)
    return file.getvalue()


def _write(job, document, file, progress):
    form = FORMATS[job.slug]
    if form is bundle:
        form.write(document, file, progress)
    else:
        progress(0, 1)
        form.write(document, file)
