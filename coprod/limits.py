"""What is turned away before Django reads it, and what is kept from stopping Django half-way."""

import asyncio

LARGEST_BODY = 512 * 1024  # bytes; the largest form of ours is a few thousand


class Limits:
    """An ASGI application around another one."""

    def __init__(self, application):
        self.application = application

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http" and _declared(scope) > LARGEST_BODY:
            return await _too_large(send)
        if scope["type"] in ("http", "websocket"):
            scope = scope | {"headers": [h for h in scope["headers"] if not _is_broken(h)]}
        if scope["type"] == "http":
            receive = _Patient(receive)
        return await self.application(scope, receive, send)


class _Patient:
    """What a request receives: its body, cut off where it becomes too long, and then nothing more.

    Django stops a request whose phone has gone, wherever it is just then, and its connection to
    the database is never given back: a dozen phones leaving a page would empty the pool for good.
    So a request that has arrived whole is finished, whether or not anybody still listens.
    """

    def __init__(self, receive):
        self.left = LARGEST_BODY
        self.receive = receive
        self.is_whole = False

    async def __call__(self):
        if self.is_whole:
            await asyncio.Event().wait()
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            return {"type": "http.disconnect"}
        self.is_whole = message["type"] == "http.request" and not message.get("more_body", False)
        return message


def _declared(scope):
    length = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    return int(length) if length.isdigit() else 0


def _is_broken(header):
    # A quoted NUL in a cookie would reach the database, which refuses it with an error.
    name, value = header
    return name == b"cookie" and (b"\x00" in value or b"\\000" in value)


async def _too_large(send):
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    words = "That is far more than an answer. Please send less at once.\n"
    await send({"type": "http.response.body", "body": words.encode()})
