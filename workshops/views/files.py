"""Files to keep: short ones at once, and for long ones a page that waits until they are written."""

from io import BytesIO

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.text import slugify

from coprod.slow_pool import run_in_slow_pool
from workshops import access, copies, exports
from workshops.exports.formats import file_name

from .errors import to_be_retried, wants_json

ASK_AGAIN_SECONDS = 1


def as_file(request, session, slug, reader, *, back):
    """The document of `session` for `reader` as a file, or the page that waits for it.

    `back` is the address of the page that led here.
    """
    form = form_of(slug)
    if form.IS_LONG:
        copy = copies.ask(session, slug, reader, asked_before(request))
        return copy_as_file(request, copy, session.title, back=back)
    run_in_slow_pool(session.pk)
    file = BytesIO()
    document = exports.document_of(session, reader)
    form.write(document, file)
    return _file(file.getvalue(), form, session.title, goes_on=bool(document.so_far))


def copy_as_file(request, copy, title, *, back):
    """The copy as a file once it is ready; until then a page that says how far it is."""
    form, at = form_of(copy.slug), _address_of(copy, request)
    if wants_json(request):
        return _state(copy, at)
    if copy.is_ready and (content := copies.content_of(copy)) is not None:
        return _file(content, form, title)
    context = {"copy": copy, "format": form, "title": title, "back": back, "at": at}
    if copy.is_failed:
        return render(request, "files/failed.html", context, status=503)
    response = render(request, "files/waiting.html", context, status=202)
    return to_be_retried(response, ASK_AGAIN_SECONDS)


def asked_before(request):
    """The key of the copy that this request asks for again, or nothing."""
    return request.GET.get("copy", "").replace("\x00", "")


def form_of(slug):
    """The format of that slug; raises NotThere."""
    if slug not in exports.FORMATS:
        raise access.NotThere("There is no such format.")
    return exports.FORMATS[slug]


def _address_of(copy, request):
    """Where this copy, and no later one, is to be had."""
    query = request.GET.copy()
    query["copy"] = copy.key
    return f"{request.path}?{query.urlencode()}"


def _state(copy, at):
    if copy.is_failed:
        told = {"state": copy.state, "error": "This file could not be written."}
        return JsonResponse(told, status=503)
    told = {"state": copy.state, "done": copy.done, "steps": copy.steps, "at": at}
    return JsonResponse(told, status=200 if copy.is_ready else 202)


def _file(content, form, title, *, goes_on=False):
    """A download, named after the session in whatever script its title is."""
    name = slugify(title, allow_unicode=True)[:60] or "session"
    disposition = content_disposition_header(True, file_name(form, name, goes_on))
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type=form.CONTENT_TYPE, headers=headers)
