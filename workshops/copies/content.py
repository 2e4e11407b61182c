"""What is in a copy."""

from io import BytesIO

from workshops.exports import FORMATS, document_of
from workshops.exports.formats import zip as bundle
from workshops.models import Session


class Unwanted(Exception):
    """Whoever asked for a copy has gone, or has called it off."""


def content_for(copy, progress):
    """The bytes of `copy`. `progress(done, steps)` is told of each step, and may raise Unwanted."""
    file = BytesIO()
    if copy.session_id:
        _write(copy, document_of(copy.session, copy.reader), file, progress)
    else:
        sessions = Session.objects.filter(pk__in=copy.sessions, organiser=copy.owner)
        documents = (document_of(session, copy.reader) for session in sessions)
        bundle.write_many(documents, len(sessions), file, progress)
    return file.getvalue()


def _write(copy, document, file, progress):
    form = FORMATS[copy.slug]
    if form is bundle:
        form.write(document, file, progress)
    else:
        progress(0, 1)
        form.write(document, file)
