"""Run sign-ins in separate threads: hashing a password takes as long as 50 polls.

So does what waits for the provider of OpenID Connect. If that hangs, other sign-ins wait for it at
most as long as its time limits, and nothing else does.
"""

import os
import sys
import threading

from coprod.threaded_handler import ThreadedHandler

HASHING_THREADS = 2
# What the addresses begin with whose forms hash a password. None of them does much else.
HASHING_PATHS = ("/sign-in", "/account/password", "/sign-up/", "/confirm", "/joining/")
# What asks the provider of OpenID Connect, which may take seconds to answer.
ASKING_PATH = "/sign-in/provider"
NICENESS = 10
MOST_WAITING = 100


class SignInPool:
    """An ASGI application: sign-ins go to `hashing`, and everything else to `usual`.

    If too many are waiting, a sign-in goes to `usual` as well, which refuses it with 503.
    """

    def __init__(self, usual, hashing):
        self.usual, self.hashing = usual, hashing

    async def __call__(self, scope, receive, send):
        if not _takes_long(scope["method"], scope["path"]):
            await self.usual(scope, receive, send)
        elif self.hashing.queue.qsize() >= MOST_WAITING:
            await self.usual(scope | {"sign_in_pool_is_full": True}, receive, send)
        else:
            await self.hashing(scope, receive, send)


def _takes_long(method, path):
    is_hashing = method == "POST" and path.startswith(HASHING_PATHS)
    return is_hashing or path.startswith(ASKING_PATH)


class LowPriorityHandler(ThreadedHandler):
    """Threads with the lowest priority on this machine, if the system allows it."""

    def __init__(self, threads):
        super().__init__(threads, slow_threads=0)  # no sign-in takes long

    def _work(self, queue):
        if sys.platform == "linux":  # on other systems this would change the whole process
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        super()._work(queue)
