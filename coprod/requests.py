"""HTTP in one hop: each request runs from first to last in one of a few threads that last.

Django's own handler takes a request from the loop to a thread and back for every middleware that is
not asynchronous, and gives it a thread of its own, so that connections to the database cannot last.
Measured in docs/decisions/0014.

Two threads do nothing but what takes long, and the others never do: however many ask for whole
trees, what people send and poll for has its turn at once (docs/decisions/0022).
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

from coprod.database import let_go_of_the_dead
from coprod.fair_queue import FairQueue
from coprod.turns import Later, be_prompt

READS = ("GET", "HEAD")
# Seconds for which a thread that only computes may keep the interpreter to itself. While a tree is
# drawn, a request waits for as long after each of its queries: 5 ms, were it for Python.
SWITCH = 0.0005
LONG_THREADS = 2
# Of one session, what waits in its queue: a hall that opens the summary, or sixteen pages that are
# each drawn for one reader. A hall has a thousand phones.
MOST_OF_ONE, MOST_WAITING = 1_000, 4_000
SOON = 3.0  # seconds; only of a request that waits longer is it asked whether somebody still waits


class Requests(ASGIHandler):
    """An ASGI application. What was sent whole is done, whoever still listens.

    One that only reads is let go of where whoever asked has gone before its turn came: after a long
    stop of the database, what a hall has given up asking must not stand before what it sends.
    """

    def __init__(self, threads=None, long_threads=LONG_THREADS):
        """So many of the threads, but not all, are for what takes long; with 0 each does all."""
        super().__init__()
        sys.setswitchinterval(SWITCH)
        threads = threads or settings.THREADS
        long_threads = min(long_threads, threads - 1)
        self.waiting, self.waiting_long = SimpleQueue(), FairQueue(MOST_WAITING, MOST_OF_ONE)
        for number in range(long_threads):
            Thread(target=self._work_long, name=f"long-{number}", daemon=True).start()
        usual = self._work_promptly if long_threads else self._work
        for number in range(threads - long_threads):
            Thread(target=usual, name=f"prompt-{number}", daemon=True).start()

    def load_middleware(self, is_async=False):
        super().load_middleware(is_async=False)

    async def __call__(self, scope, receive, send):
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        answer = asyncio.get_running_loop().create_future()
        self.waiting.put((answer, scope, body))
        if scope["method"] in READS and await _has_gone(receive, answer):
            answer.cancel()
            return
        start, content = await answer
        await send(start)
        await send({"type": "http.response.body", "body": content})

    def _work_promptly(self):
        be_prompt(self.waiting_long)
        self._work()

    def _work(self):
        while True:
            self._answer(*self.waiting.get())

    def _work_long(self):
        while True:
            asked, key = self.waiting_long.get()
            self._answer(*asked)
            self.waiting_long.done(key)

    def _answer(self, answer, scope, body):
        try:
            if not answer.cancelled():
                _tell(answer, answer.set_result, self._respond(scope, _Lent(body)))
        except Later as later:
            body.seek(0)
            self.waiting_long.put((answer, scope, body), **later.place)
            return
        except BaseException as error:
            _tell(answer, answer.set_exception, error)
        body.close()

    def _respond(self, scope, body):
        set_script_prefix(get_script_prefix(scope) or "/")
        let_go_of_the_dead()
        request_started.send(sender=type(self), scope=scope)
        request, refusal = self.create_request(scope, body)
        response = refusal or self.get_response(request)
        content = b"".join(response) if response.streaming else response.content
        response.close()
        return _start_of(response), content


class _Lent:
    """A body that stays open when Django has read it: the request may begin again (Later)."""

    def __init__(self, body):
        self._body = body

    def __getattr__(self, name):
        return getattr(self._body, name)

    def close(self):
        pass


async def _has_gone(receive, answer):
    """Wait for the answer; True where whoever asked went away before there was one."""
    await asyncio.wait([answer], timeout=SOON)
    if answer.done():
        return False
    gone = asyncio.ensure_future(receive())  # after the whole body, only that can come
    await asyncio.wait([answer, gone], return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    return not answer.done()


def _tell(answer, method, result):
    """Give the loop what came of a request; a loop that has ended needs nothing more."""

    def tell():
        if not answer.done():
            method(result)

    with suppress(RuntimeError):
        answer.get_loop().call_soon_threadsafe(tell)


def _start_of(response):
    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    headers += [
        (b"Set-Cookie", cookie.OutputString().encode("ascii"))
        for cookie in response.cookies.values()
    ]
    return {"type": "http.response.start", "status": response.status_code, "headers": headers}
