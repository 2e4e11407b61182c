"""What is turned away before Django reads it."""

LARGEST_BODY = 512 * 1024  # bytes; the largest form of ours is a few thousand


class Limits:
    """An ASGI application around another one."""

    def __init__(self, application):
        self.application = application

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http" and _declared(scope) > LARGEST_BODY:
            return await _too_large(send)
        if any(_is_broken(header) for header in scope.get("headers", ())):
            scope = scope | {"headers": [h for h in scope["headers"] if not _is_broken(h)]}
        if scope["type"] == "http":
            receive = _cut_off(receive)
        return await self.application(scope, receive, send)


def _cut_off(receive):
    """What a request receives, which ends where its body becomes too long."""
    left = LARGEST_BODY

    async def limited():
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        return {"type": "http.disconnect"} if left < 0 else message

    return limited


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
