"""Allow sockets only for pages of the same origin, including scheme and port."""

from channels.security.websocket import WebsocketDenier
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware


class SameOrigin:
    """An ASGI application for sockets around another one, with the same rule as for forms."""

    def __init__(self, application):
        self.application = application
        self.rule = CsrfViewMiddleware(lambda request: None)

    async def __call__(self, scope, receive, send):
        may_open = self.rule._origin_verified(_Opening(scope))
        return await (self.application if may_open else WebsocketDenier())(scope, receive, send)


class _Opening(HttpRequest):
    """The part of a request that the rule uses."""

    def __init__(self, scope):
        super().__init__()
        sent = {name: value.decode("latin-1") for name, value in scope["headers"]}
        self.is_encrypted = scope.get("scheme") == "wss"
        # Without a host, none that is allowed; without an origin, one that is nobody's.
        self.META = {
            "HTTP_HOST": sent.get(b"host", "/"),
            "HTTP_ORIGIN": sent.get(b"origin", "null"),
        }

    def _get_scheme(self):
        return "https" if self.is_encrypted else "http"
