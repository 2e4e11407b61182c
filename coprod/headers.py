"""The headers of every response, in addition to the policy in coprod/csp.py, and of its host."""

from django.conf import settings

# Our pages never use these. The big screen does use the wake lock and full screen.
UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
PERMISSIONS = ", ".join(f"{feature}=()" for feature in UNUSED)
# Monitors ask for these by the address of a server.
OF_ANY_HOST = ("/healthz", "/metrics")


class Defaults:
    """The middleware that sets what a response does not set itself. It comes before all others.

    Nothing is kept by a browser or a cache unless a view or a static file says so.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.defaults = {
            "Permissions-Policy": PERMISSIONS,
            "Cache-Control": "no-store",
            # Django's own middleware sets these too, but not where it refuses a host itself.
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        }

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in self.defaults.items():
            response.headers.setdefault(name, value)
        return response


class AnyHost:
    """The middleware that lets monitors ask whatever they send as Host. Other pages check it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info in OF_ANY_HOST:
            request.get_host = _no_host  # neither page has a link that could lead elsewhere
        return self.get_response(request)


def _no_host():
    return ""
