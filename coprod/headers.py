"""What every page forbids its browser, besides what the policy of coprod/csp.py says."""

# What pages of ours never use. The screen's wake lock and going full screen are not among them.
UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
PERMISSIONS = ", ".join(f"{feature}=()" for feature in UNUSED)


class Permissions:
    """The middleware that sets Permissions-Policy."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
