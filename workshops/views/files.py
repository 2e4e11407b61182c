"""Files to download: short ones at once, long ones from a page that waits for them."""

from io import BytesIO

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _

from common.slow_pool import run_in_slow_pool
from workshops import access, export_jobs, exports
from workshops.exports.formats import file_name

from .errors import to_be_retried, wants_json

ASK_AGAIN_SECONDS = 1


def as_file(request, session, slug, reader, *, back):
    """Return the document of `session` for `reader` as a file, or the page that waits for it.

    `back` is the address of the page that led here.
    """
    form = form_of(slug)
    if form.IS_LONG:
        job = export_jobs.job_for(session, slug, reader, requested_key(request))
        return job_as_file(request, job, session.title, back=back)
    run_in_slow_pool(session.pk)
    file = BytesIO()
    document = exports.document_of(session, reader)
    form.write(document, file)
    return _file(file.getvalue(), form, session.title, goes_on=bool(document.so_far))


def job_as_file(request, job, title, *, back):
    """Send the job's file if it is ready, else a page that shows the progress."""
    form, at = form_of(job.slug), _address_of(job, request)
    if wants_json(request):
        return _state(job, at)
    if job.is_ready and (content := export_jobs.content_of(job)) is not None:
        return _file(content, form, title)
    context = {"job": job, "format": form, "title": title, "back": back, "at": at}
    if job.is_failed:
        return render(request, "files/failed.html", context, status=503)
    response = render(request, "files/waiting.html", context, status=202)
    return to_be_retried(response, ASK_AGAIN_SECONDS)


def is_file(request, response):
    """Return True if somebody gets a file with this, and not a page that waits for it."""
    return request.method == "GET" and response.has_header("Content-Disposition")


def requested_key(request):
    """Return the key of the job that this request asks for again, or ""."""
    return request.GET.get("copy", "").replace("\x00", "")


def form_of(slug):
    """Return the format with that slug. Raise NotThere."""
    if slug not in exports.FORMATS:
        raise access.NotThere(_("There is no such format."))
    return exports.FORMATS[slug]


def _address_of(job, request):
    """Return the address of this job, and of no later one."""
    query = request.GET.copy()
    query["copy"] = job.key  # pages of the release before use this name
    return f"{request.path}?{query.urlencode()}"


def _state(job, at):
    if job.is_failed:
        state = {"state": job.state, "error": _("The file could not be made.")}
        return JsonResponse(state, status=503)
    state = {"state": job.state, "done": job.done, "steps": job.steps, "at": at}
    return JsonResponse(state, status=200 if job.is_ready else 202)


def _file(content, form, title, *, goes_on=False):
    """Return a download, named after the session, in the script of its title."""
    name = slugify(title, allow_unicode=True)[:60] or "session"
    disposition = content_disposition_header(True, file_name(form, name, goes_on))
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type=form.CONTENT_TYPE, headers=headers)
