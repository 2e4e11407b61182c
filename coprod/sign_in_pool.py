"""Sign-ins in threads of their own: to hash one password takes as long as to answer fifty polls."""

import os
import sys
import threading

from django.conf import settings

from coprod.threaded_handler import ThreadedHandler

HASHING_THREADS = 2
NICENESS = 10
MOST_WAITING = 100


class SignInPool:
    """An ASGI application: sign-ins go to `hashing`, and everything else to `usual`.

    What finds too many waiting goes to `usual` as well, and is told there to come back.
    """

    def __init__(self, usual, hashing):
        self.usual, self.hashing = usual, hashing

    async def __call__(self, scope, receive, send):
        if scope["method"] != "POST" or scope["path"] != settings.LOGIN_URL:
            await self.usual(scope, receive, send)
        elif self.hashing.queue.qsize() >= MOST_WAITING:
            await self.usual(scope | {"sign_in_pool_is_full": True}, receive, send)
        else:
            await self.hashing(scope, receive, send)


class LowPriorityHandler(ThreadedHandler):
    """Threads to which every other thread of this machine goes first, where that can be said."""

    def __init__(self, threads):
        super().__init__(threads, slow_threads=0)  # no sign-in takes long

    def _work(self):
        if sys.platform == "linux":  # elsewhere that would be said of the whole process
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        super()._work()
