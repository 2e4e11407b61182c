"""The tree in a page of another website: read only, without cookies, where its organiser allows.

It is made without the request, so that nothing about the reader can get into it.
"""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.csp import CSP, build_policy
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from common.languages import cached_by_language, choose_among
from common.slow_pool import run_in_slow_pool
from workshops import access, exports
from workshops.models import Link, Session

from .outline import drawn_tree, state_of


@require_safe
@never_cache
@gzip_page
def embed(request, embedded):
    """Show the tree to frames of the named sites; once turned off, a page with status 410."""
    link = access.find_link(embedded, Link.Purpose.EMBED)
    choose_among(link.session.languages)
    if link.revoked:
        return _framed(link, render_to_string("embed/gone.html"), status=410)
    run_in_slow_pool(link.session_id, shared=True)
    return _framed(link, _as_all_see_it(link.session_id, state_of(link.session)))


@cached_by_language(maxsize=4)
def _as_all_see_it(session_id, state):
    """Return the page, made once for each state of the session."""
    document = exports.document_of(Session.objects.get(pk=session_id), "link")
    context = {"document": document, "tree": drawn_tree(document.record)}
    return render_to_string("embed/page.html", context)


def _framed(link, page, status=200):
    response = HttpResponse(page, status=status)
    policy = settings.SECURE_CSP | {"frame-ancestors": link.origins or [CSP.NONE]}
    response.headers[CSP.HEADER_ENFORCE.value] = build_policy(policy)
    return response
