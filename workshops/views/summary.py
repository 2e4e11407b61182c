"""The summary, made to be read and printed, and the same document as files."""

from io import BytesIO

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from workshops import access, exports
from workshops.exports import blocks
from workshops.models import Session

from .finding import in_session

TEMPLATES = {
    blocks.Said: "summary/said.html",
    blocks.Table: "summary/table.html",
    blocks.Causes: "summary/causes.html",
    blocks.Tree: "summary/tree.html",
}


@require_safe
@never_cache
@gzip_page
@in_session
def page(request, session):
    """The summary as everyone may read it."""
    document = exports.document_of(session, "public")
    context = {
        "document": document,
        "sections": [(section, _drawn(section)) for section in document.sections],
        "session": session,
        "so_far_at": None if session.phase in Session.OVER else timezone.localtime(),
        "formats": exports.FORMATS.values(),
    }
    return render(request, "summary/page.html", context)


@require_safe
@never_cache
@in_session
def download(request, session, slug):
    """The summary as a file, with nothing in it that the page does not show."""
    return as_file(session, slug, "public")


def as_file(session, slug, reader):
    """The document of `session` for `reader`, as a file to keep."""
    form = exports.FORMATS.get(slug)
    if form is None:
        raise access.NotThere("There is no such format.")
    file = BytesIO()
    form.write(exports.document_of(session, reader), file)
    response = HttpResponse(file.getvalue(), content_type=form.CONTENT_TYPE)
    name = slugify(session.title)[:60] or "session"
    response["Content-Disposition"] = f'attachment; filename="{name}.{form.EXTENSION}"'
    return response


def _drawn(section):
    return [(TEMPLATES[type(block)], block) for block in section.blocks]
