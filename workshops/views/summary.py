"""The summary, made to be read and printed, and the same document as files."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from workshops import exports
from workshops.exports import blocks
from workshops.models import Session

from .files import as_file
from .finding import in_session
from .organisation import paper_of

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
        **paper_of(document.branding),
    }
    return render(request, "summary/page.html", context)


@require_safe
@never_cache
@in_session
def download(request, session, slug):
    """The summary as a file, with nothing in it that the page does not show."""
    return as_file(request, session, slug, "public", back=f"/s/{session.written_code}/summary")


def _drawn(section):
    return [(TEMPLATES[type(block)], block) for block in section.blocks]
