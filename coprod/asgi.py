"""Both sides of one process: requests, and the sockets that push what changed."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
django.setup(set_prefix=False)

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402 - apps first

from coprod.lanes import HASHING_THREADS, Lanes, LowPriorityRequests  # noqa: E402
from coprod.limits import Limits  # noqa: E402
from coprod.origins import SameOrigin  # noqa: E402
from coprod.requests import Requests  # noqa: E402
from workshops.consumers import is_signed_in  # noqa: E402
from workshops.routing import websocket_urlpatterns  # noqa: E402

# Not Channels' own middleware for sessions: it looks at the session again for each message sent.
sockets = SameOrigin(URLRouter(websocket_urlpatterns))
requests = Lanes(Requests(), LowPriorityRequests(HASHING_THREADS))
application = Limits(
    ProtocolTypeRouter({"http": requests, "websocket": sockets}), may_import=is_signed_in
)
