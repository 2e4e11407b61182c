"""HTTP in one hop: each request runs from first to last in one of a few threads that last.

Django's own handler takes a request from the loop to a thread and back for every middleware that is
not asynchronous, and gives it a thread of its own, so that connections to the database cannot last.
Measured in docs/decisions/0014.

One thread does nothing but what takes long, one after the other, and the others never do: however
many ask for whole trees, what people send and poll for has its turn at once (docs/decisions/0022).
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
from coprod.turns import Later, be_prompt

READS = ("GET", "HEAD")
# Seconds for which a thread that only computes may keep the interpreter to itself. While a tree is
# drawn, a request waits for as long after each of its queries: 5 ms, were it for Python.
SWITCH = 0.0005
SOON = 3.0  # seconds; only of a request that waits longer is it asked whether somebody still waits


class Requests(ASGIHandler):
    """An ASGI application. What was sent whole is done, whoever still listens.

    One that only reads is let go of where whoever asked has gone before its turn came: after a long
    stop of the database, what a hall has given up asking must not stand before what it sends.
    """

    def __init__(self, threads=None):
        super().__init__()
        sys.setswitchinterval(SWITCH)
        self.waiting, self.waiting_long = SimpleQueue(), SimpleQueue()
        Thread(target=self._work, args=(self.waiting_long,), name="long", daemon=True).start()
        for number in range((threads or settings.THREADS) - 1):
            Thread(target=self._work_promptly, name=f"prompt-{number}", daemon=True).start()

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
        be_prompt()
        self._work(self.waiting)

    def _work(self, waiting):
        while True:
            answer, scope, body = waiting.get()
            try:
                if not answer.cancelled():
                    _tell(answer, answer.set_result, self._respond(scope, _Lent(body)))
            except Later:
                body.seek(0)
                self.waiting_long.put((answer, scope, body))
                continue
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
