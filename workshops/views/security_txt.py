"""/.well-known/security.txt (RFC 9116): whom to tell of a vulnerability in this installation."""

from datetime import UTC, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# Whoever keeps a copy should ask again after this time. The RFC recommends less than a year. The
# day is computed, because what the settings say is true for as long as a server runs with them: a
# fixed day would pass unnoticed.
VALID = timedelta(days=180)


def security_txt(request):
    """Return the file if the host has set a contact; 404 otherwise, whatever the method."""
    if not settings.SECURITY_TXT.contacts:
        raise Http404
    return _file(request)


@require_safe
@never_cache
def _file(request):
    lines = "".join(f"{name}: {value}\n" for name, value in _fields(settings.SECURITY_TXT))
    return HttpResponse(lines, content_type="text/plain; charset=utf-8")


def _fields(said):
    for contact in said.contacts:
        yield "Contact", contact
    yield "Expires", _expires()
    yield "Preferred-Languages", ", ".join(settings.OFFERED_LANGUAGES)
    for site in said.canonical:
        yield "Canonical", f"{site}{reverse('security-txt')}"
    if said.policy:
        yield "Policy", said.policy


def _expires():
    """Return midnight, UTC, so that all servers say the same all day."""
    return f"{timezone.now().astimezone(UTC).date() + VALID}T00:00:00Z"
