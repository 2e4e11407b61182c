"""The summary to read and print, and the same document as files.

It is reached by the code of the session, or by a separate link without a code.
"""

from functools import wraps
from io import BytesIO
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from common.languages import cached_by_language, choose_among
from common.slow_pool import run_in_slow_pool
from workshops import access, exports
from workshops.exports import blocks
from workshops.exports.formats.pictures import svg
from workshops.exports.picture import draw, figure_of
from workshops.models import Link, Session
from workshops.permissions import permissions_of

from .errors import gone
from .files import as_file
from .format_groups import groups_of_formats
from .lookup import code_in, in_session
from .organisation import paper_of
from .outline import asked_tree, state_of

TEMPLATES = {
    blocks.Sentences: "summary/sentences.html",
    blocks.Table: "summary/table.html",
    blocks.Points: "summary/points.html",
    blocks.Moments: "summary/moments.html",
    blocks.Updates: "summary/updates.html",
    blocks.Shares: "summary/shares.html",
    blocks.Sides: "summary/sides.html",
    blocks.Chains: "summary/chains.html",
    blocks.Tree: "summary/tree.html",
}
PICTURED = (16 / 9, 1900)  # width and height; px, at which an answer can be read on the page
MOST_PICTURED = 300  # nodes: 0.1 seconds; a larger tree is a file to download, from an export job


class Reached(NamedTuple):
    """How a reader reached the summary: the code or the token, and the names of its routes."""

    key: str
    page: str
    picture: str
    file: str


def by_code(view):
    """Give `view` the session, its reader, and how its summary was reached."""

    @require_safe
    @never_cache
    @in_session
    @wraps(view)
    def found(request, session, **rest):
        if session.is_rehearsal and not _is_rehearsed_by(request, session, view):
            raise access.NotThere
        reached = Reached(code_in(request), "summary", "picture", "summary-as")
        return view(request, session, "public", reached, **rest)

    return found


def _is_rehearsed_by(request, session, view):
    """Return True for the organiser of a rehearsal, who may look at it but keep no file of it."""
    permissions = permissions_of(request.user, session, request.session)
    return permissions.can_show_after_close and view is not download


def by_link(view):
    """Do the same for a link that the organiser created, and may have turned off."""

    @require_safe
    @never_cache
    @wraps(view)
    def found(request, shared, **rest):
        link = access.find_link(shared, Link.Purpose.SUMMARY)
        choose_among(link.session.languages)
        if link.revoked:
            heading = _("This link has been turned off")
            reason = _(
                "The person who shared this summary has turned off the link."
                " Ask them if you need it."
            )
            return gone(request, heading, reason)
        reached = Reached(shared, "shared", "shared-picture", "shared-as")
        return view(request, link.session, "link", reached, **rest)

    return found


@gzip_page
def page(request, session, reader, reached):
    """Show the summary as everyone may read it, or the part of its tree that was asked for."""
    is_alike = not request.GET and not request.user.is_authenticated
    run_in_slow_pool(session.pk, shared=is_alike)
    if is_alike:
        return HttpResponse(_as_all_read_it(session.pk, state_of(session), reader, reached))
    context = _context(session, reader, reached, request.GET)
    context["permissions"] = permissions_of(request.user, session, request.session)
    return render(request, "summary/page.html", context)


@cached_by_language(maxsize=16)
def _as_all_read_it(session_id, state, reader, reached):
    """Return the page, made once for each state: the whole room opens it at the end."""
    session = Session.objects.select_related("organiser").get(pk=session_id)
    return render_to_string("summary/page.html", _context(session, reader, reached, {}))


def _context(session, reader, reached, query):
    document = exports.document_of(session, reader)
    return {
        "document": document,
        "sections": [(section, _drawn(section)) for section in document.sections],
        "tree": asked_tree(document.record, query),
        "session": session,
        "reached": reached,
        "has_code": reader == "public",
        **paper_of(document.branding),
        "groups": () if session.is_rehearsal else groups_of_formats(),
        "is_pictured": _is_pictured(document),
    }


def download(request, session, reader, reached, slug):
    """Return the summary as a file with only what the page shows."""
    return as_file(request, session, slug, reader, back=reverse(reached.page, args=[reached.key]))


def picture(request, session, reader, reached):
    """Return the picture of the tree that the page shows above the outline."""
    run_in_slow_pool(session.pk)
    document = exports.document_of(session, reader)
    if not _is_pictured(document):
        raise access.NotThere(_("This tree is too large to show here. Download it as a file."))
    drawn = BytesIO()
    draw(figure_of(document, *PICTURED), drawn)
    return HttpResponse(drawn.getvalue(), content_type=svg.CONTENT_TYPE)


def _is_pictured(document):
    return 1 < len(document.record.nodes) <= MOST_PICTURED


def _drawn(section):
    return [(blocks.nearest(TEMPLATES, block), block) for block in section.blocks]
