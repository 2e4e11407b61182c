"""Both parts of a process: HTTP requests, and the sockets that push what has changed."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
django.setup(set_prefix=False)

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402 - apps first

from accounts import mail_thread  # noqa: E402
from common import metrics  # noqa: E402
from common.body_limit import BodyLimit  # noqa: E402
from coprod.garbage import collect_seldom  # noqa: E402
from coprod.lifespan import Lifespan  # noqa: E402
from coprod.origins import SameOrigin  # noqa: E402
from coprod.sign_in_pool import HASHING_THREADS, LowPriorityHandler, SignInPool  # noqa: E402
from coprod.threaded_handler import ThreadedHandler  # noqa: E402
from workshops.consumers import account_id  # noqa: E402
from workshops.routing import urlpatterns  # noqa: E402

# Not Channels' session middleware: it looks at the session for each message that is sent.
sockets = SameOrigin(URLRouter(urlpatterns))
requests = SignInPool(ThreadedHandler(), LowPriorityHandler(HASHING_THREADS))
application = Lifespan(
    BodyLimit(ProtocolTypeRouter({"http": requests, "websocket": sockets}), may_import=account_id),
    at_start=[metrics.forget_ended_processes],
    at_end=[metrics.forget_this_process, mail_thread.finish],
)
collect_seldom()
