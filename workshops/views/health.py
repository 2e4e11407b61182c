"""What a monitor or a load balancer asks this process."""

import secrets

from django.conf import settings
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from common import metrics
from workshops.models import Session
from workshops.relay import relay


@require_safe
@never_cache
def healthz(request):
    """Say whether this process can serve, reach its database, and receive changes."""
    wrong = _what_is_wrong()
    words, status = (f"{wrong}\n", 503) if wrong else ("ok\n", 200)
    return HttpResponse(words, content_type="text/plain", status=status)


def _what_is_wrong():
    try:
        Session.objects.exists()
    except OperationalError:
        return "no database: it does not answer"
    return "not listening: notifications cannot be received" if relay.misses_notifications else ""


@require_safe
@never_cache
def metrics_page(request):
    """Return metrics for Prometheus, which sends COPROD_METRICS_TOKEN; 404 for others."""
    token, shown = settings.METRICS_TOKEN, request.headers.get("Authorization", "")
    if not token or not secrets.compare_digest(shown.encode(), f"Bearer {token}".encode()):
        raise Http404
    return HttpResponse(metrics.text(), content_type=metrics.CONTENT_TYPE)
