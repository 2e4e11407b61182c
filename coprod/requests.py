"""HTTP in one hop: each request runs from first to last in one of a few threads that last.

Django's own handler takes a request from the loop to a thread and back for every middleware that is
not asynchronous, and gives it a thread of its own, so that connections to the database cannot last.
Measured in docs/decisions/0014.
"""

import asyncio
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread

from django.conf import settings
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.urls import set_script_prefix

from coprod.database import let_go_of_the_dead


class Requests(ASGIHandler):
    """An ASGI application. A request that has arrived whole is finished, whoever still listens."""

    def __init__(self):
        super().__init__()
        self.waiting = SimpleQueue()
        for number in range(settings.THREADS):
            Thread(target=self._work, name=f"request-{number}", daemon=True).start()

    def load_middleware(self, is_async=False):
        super().load_middleware(is_async=False)

    async def __call__(self, scope, receive, send):
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        answer = asyncio.get_running_loop().create_future()
        self.waiting.put((answer, scope, body))
        start, content = await answer
        await send(start)
        await send({"type": "http.response.body", "body": content})

    def _work(self):
        while True:
            answer, scope, body = self.waiting.get()
            try:
                _tell(answer, answer.set_result, self._respond(scope, body))
            except BaseException as error:
                _tell(answer, answer.set_exception, error)

    def _respond(self, scope, body):
        with body:
            set_script_prefix(get_script_prefix(scope) or "/")
            let_go_of_the_dead()
            request_started.send(sender=type(self), scope=scope)
            request, refusal = self.create_request(scope, body)
            response = refusal or self.get_response(request)
            content = b"".join(response) if response.streaming else response.content
            response.close()
        return _start_of(response), content


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
