"""The tree inside a page of another site: read only, without cookies, where its organiser allows.

Drawn without the request, so that nothing of who reads can get into it.
"""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.csp import CSP, build_policy
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from workshops import access, exports
from workshops.models import Link

from .outline import drawn_tree


@require_safe
@never_cache
@gzip_page
def embed(request, embedded):
    """The tree, framed by nobody but the sites named for it; 410 in words once switched off."""
    link = access.find_link(embedded, Link.Purpose.EMBED)
    if link.revoked:
        return _framed(link, "embed/gone.html", {}, status=410)
    document = exports.document_of(link.session, "link")
    context = {"document": document, "tree": drawn_tree(document.record)}
    return _framed(link, "embed/page.html", context)


def _framed(link, template, context, status=200):
    response = HttpResponse(render_to_string(template, context), status=status)
    policy = settings.SECURE_CSP | {"frame-ancestors": link.origins or [CSP.NONE]}
    response.headers[CSP.HEADER_ENFORCE.value] = build_policy(policy)
    return response
