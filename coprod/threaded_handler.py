"""HTTP in 1 hop: each request runs completely in 1 of a few permanent threads.

Django's own handler moves a request from the loop to a thread and back for every middleware that is
not asynchronous, in a new thread for each request, so connections to the database cannot stay open.
Measured in docs/decisions/0014.

2 threads, the slow pool, run only slow requests, and the others never run these. So however many
people ask for whole trees, sending and polling do not wait (docs/decisions/0022).

The queue has a limit. A request that finds it full is refused in a separate thread, by
RefuseIfQueueIsFull in workshops/middleware.py, with 503 and the seconds to wait.
"""

import asyncio
import sys
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread

from django.conf import settings
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.urls import set_script_prefix

from common.slow_pool import Requeued, requeue_slow_requests_in
from coprod.database import close_dead_connection
from coprod.fair_queue import FairQueue

READS = ("GET", "HEAD")
# Seconds for which a thread that only computes may keep the interpreter. While a tree is rendered,
# a request waits for as long after each of its queries. Python's default is 5 ms.
SWITCH = 0.0005
SLOW_THREADS = 2
# The most that may wait for a session: a hall of 1,000 phones that opens the summary, or 16 pages
# that are each rendered for 1 reader.
MOST_OF_ONE, MOST_WAITING = 1_000, 4_000
# The most that may wait for a fast thread: 4 requests of each phone in a hall of 3,000, which is as
# many as LimitNOFILE in deploy/ allows beside their sockets. More are refused, except static files.
MOST_QUEUED = 12_000
SOON = 3.0  # seconds; after a longer wait, check whether the client is still connected


class ThreadedHandler(ASGIHandler):
    """An ASGI application. A request that was received completely is done, even for nobody.

    A request that only reads is dropped if its client disconnects before it begins: after a long
    stop of the database, what people send must not wait for reads that nobody needs any more.
    """

    def __init__(self, threads=None, slow_threads=SLOW_THREADS):
        """Start the threads; `slow_threads` of them are the slow pool. With 0, each does all."""
        super().__init__()
        sys.setswitchinterval(SWITCH)
        threads = threads or settings.THREADS
        slow_threads = min(slow_threads, threads - 1)
        self.queue, self.slow_queue = SimpleQueue(), FairQueue(MOST_WAITING, MOST_OF_ONE)
        self.refused = SimpleQueue()
        for number in range(slow_threads):
            Thread(target=self._work_slow, name=f"slow-{number}", daemon=True).start()
        usual = self._work_fast if slow_threads else self._work
        for number in range(threads - slow_threads):
            Thread(target=usual, args=[self.queue], name=f"fast-{number}", daemon=True).start()
        Thread(target=self._work, args=[self.refused], name="refusing", daemon=True).start()

    def load_middleware(self, is_async=False):
        super().load_middleware(is_async=False)

    async def __call__(self, scope, receive, send):
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        response = asyncio.get_running_loop().create_future()
        self._enqueue(response, scope, body)
        if scope["method"] in READS and await _has_gone(receive, response):
            response.cancel()
            return
        start, content = await response
        await send(start)
        await send({"type": "http.response.body", "body": content})

    def _enqueue(self, response, scope, body):
        if self.queue.qsize() < MOST_QUEUED:
            self.queue.put((response, scope, body))
        else:
            self.refused.put((response, scope | {"queue_is_full": True}, body))

    def _work_fast(self, queue):
        requeue_slow_requests_in(self.slow_queue)
        self._work(queue)

    def _work(self, queue):
        while True:
            self._run(*queue.get())

    def _work_slow(self):
        while True:
            request, key = self.slow_queue.get()
            self._run(*request)
            self.slow_queue.done(key)

    def _run(self, response, scope, body):
        try:
            if not response.cancelled():
                _deliver(response, response.set_result, self._respond(scope, _ReusableBody(body)))
        except Requeued as later:
            body.seek(0)
            self.slow_queue.put((response, scope, body), **later.place)
            return
        except BaseException as error:
            _deliver(response, response.set_exception, error)
        body.close()

    def _respond(self, scope, body):
        set_script_prefix(get_script_prefix(scope) or "/")
        close_dead_connection()
        request_started.send(sender=type(self), scope=scope)
        request, refusal = self.create_request(scope, body)
        response = refusal or self.get_response(request)
        content = b"".join(response) if response.streaming else response.content
        response.close()
        return _start_of(response), content


class _ReusableBody:
    """A body that stays open after Django has read it: a slow request begins again (Requeued)."""

    def __init__(self, body):
        self._body = body

    def __getattr__(self, name):
        return getattr(self._body, name)

    def close(self):
        pass


async def _has_gone(receive, response):
    """Wait for the response; return True if the client disconnected before there was one."""
    await asyncio.wait([response], timeout=SOON)
    if response.done():
        return False
    gone = asyncio.ensure_future(receive())  # after the whole body, only a disconnect can come
    await asyncio.wait([response, gone], return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    return not response.done()


def _deliver(response, method, result):
    """Give the event loop the result of a request, unless the loop has ended."""

    def deliver():
        if not response.done():
            method(result)

    with suppress(RuntimeError):
        response.get_loop().call_soon_threadsafe(deliver)


def _start_of(response):
    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    headers += [
        (b"Set-Cookie", cookie.OutputString().encode("ascii"))
        for cookie in response.cookies.values()
    ]
    return {"type": "http.response.start", "status": response.status_code, "headers": headers}
