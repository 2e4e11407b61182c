"""Find, create and cancel export jobs."""

import hashlib

from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from common.languages import figure
from workshops.exports.branding import branding_of
from workshops.models import ExportJob, Seat
from workshops.rules import Refused

from . import process
from .retention import delete_expired, delete_outdated

HALF = 32  # letters of a key
MOST_SESSIONS = 100  # sessions in one archive: about 120 MB


def job_for(session, slug, reader, key=""):
    """Return the ExportJob of `session` in the format `slug` for `reader`; create it if necessary.

    Its file will be in the language in use.
    The `key` of an earlier job returns that job while it is stored: people who wait get the file
    that they asked for, even if there are new answers.
    """
    of = {"session": session, "slug": slug, "reader": reader, "language": get_language()}
    return _earlier_job(key, of) or _job(of, [session])


def job_for_many(owner, sessions, slug, key=""):
    """Return the same for several sessions of an organiser, in 1 file.

    Raise Refused if there are too many for 1 file. With a known key the sessions are not read.
    """
    of = {"owner": owner, "slug": slug, "language": get_language()}
    return _earlier_job(key, of) or _job_of_many(of, sessions)


def cancel(job):
    """Delete a job. If it is being written, it stops at the next step."""
    ExportJob.objects.filter(pk=job.pk).delete()


def content_of(job):
    """Return the file of a job that is ready, or None if the job has just been deleted."""
    content = ExportJob.objects.filter(pk=job.pk).values_list("content", flat=True).first()
    return None if content is None else bytes(content)


def _job_of_many(of, sessions):
    sessions = sorted(sessions, key=lambda session: session.pk)
    if len(sessions) > MOST_SESSIONS:
        raise Refused(_too_many(len(sessions)))
    ids = [session.pk for session in sessions]
    return _job(of | {"sessions": ids, "reader": "organiser"}, sessions)


def _too_many(count):
    words = ngettext("You have %(n)s session.", "You have %(n)s sessions.", count)
    limit = _(
        "One zip can contain up to %(most)s. Search for some of them, and download these first."
    )
    return " ".join([words % {"n": figure(count)}, limit % {"most": MOST_SESSIONS}])


def _earlier_job(key, of):
    delete_expired()
    job = ExportJob.objects.defer("content").filter(key=key, **of).first()
    return _touched(job) if job else None


def _job(of, sessions):
    key = _key(of, sessions)
    jobs = ExportJob.objects.defer("content").filter(**of)
    delete_outdated(jobs.exclude(key=key))
    # A job that has not begun will include all that exists when it begins.
    job = jobs.filter(state=ExportJob.State.WAITING, key__startswith=key[:HALF]).first()
    return _touched(job or jobs.get_or_create(key=key, defaults=of)[0])


def _touched(job):
    row = ExportJob.objects.filter(pk=job.pk)
    row.update(asked_at=timezone.now())
    if job.state in (ExportJob.State.WAITING, ExportJob.State.WRITING):
        process.ensure_running()
        job.state, job.done, job.steps = (
            row.values_list("state", "done", "steps").first()
            or (ExportJob.State.WAITING, 0, 0)  # cancelled since: the next request starts again
        )
    return job


def _key(of, sessions):
    """Return a key that is the same for the same bytes.

    Its first half depends on the reader, the language and the branding, its second on the
    content: a session's revision counts every change except people joining.
    """
    owner = of["owner"].pk if "owner" in of else None
    reader = (of["slug"], of["reader"], of["language"], owner)
    one_of_each = {(each.organisation_id or 0, each.organiser_id): each for each in sessions}
    brandings = [(pk, branding_of(session)) for pk, session in sorted(one_of_each.items())]
    revisions = [(session.pk, session.shown_revision) for session in sessions]
    people = _joined(sessions)
    return _digest(reader, brandings) + _digest(revisions, people)


def _joined(sessions):
    """Return how many people have joined, of whom files say how many took part."""
    counted = [session for session in sessions if not session.is_collecting]
    shown = [session.collected for session in sessions if session.is_collecting]
    return Seat.objects.filter(session__in=counted).count(), shown


def _digest(*parts):
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:HALF]
