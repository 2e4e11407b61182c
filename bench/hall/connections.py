"""A phone's connections, on bare asyncio: HTTP kept alive, and a socket that only listens."""

import asyncio
import base64
import os
from dataclasses import dataclass

CANARY = b"canary-of-another-room"


class Leak(Exception):
    """Words of another session were among the bytes."""


@dataclass(slots=True)
class Reply:
    status: int
    headers: bytes
    body: bytes

    def header(self, name):
        """Return the first header of that name (lower case), or b""."""
        _, found, rest = self.headers.lower().partition(b"\r\n" + name + b": ")
        return rest.split(b"\r\n", 1)[0] if found else b""


class Http:
    """One connection, opened again when it has gone."""

    def __init__(self, host, port):
        self.host, self.port = host, port
        self.reader = self.writer = None
        self.received = 0
        self.turn = asyncio.Lock()

    async def ask(self, method, path, headers, body=b""):
        """Send a request, and return its Reply. Raise OSError or EOFError if the line broke."""
        async with self.turn:
            return await self._ask(method, path, headers, body)

    async def _ask(self, method, path, headers, body):
        is_new = self.writer is None or self.writer.is_closing() or self.reader.at_eof()
        if is_new:
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", *headers]
        lines += [f"Content-Length: {len(body)}", "", ""]
        self.writer.write("\r\n".join(lines).encode() + body)
        try:
            return await self._reply()
        except (OSError, EOFError):
            self.close()
            if is_new:
                raise
            # The server may have ended an idle connection in this moment. Browsers try again, too.
            return await self._ask(method, path, headers, body)

    async def _reply(self):
        head = await self.reader.readuntil(b"\r\n\r\n")
        reply = Reply(int(head[9:12]), head, b"")
        length = int(reply.header(b"content-length") or 0)
        reply.body = await self.reader.readexactly(length)
        self.received += len(head) + length
        if CANARY in reply.body:
            raise Leak
        if reply.header(b"connection") == b"close":
            self.close()
        return reply

    def close(self):
        if self.writer:
            self.writer.close()
        self.reader = self.writer = None


class Listener(asyncio.Protocol):
    """An open socket: `take(text)` for each message as bytes, `lost()` once it has gone."""

    def __init__(self, take, lost):
        self.take, self.lost = take, lost
        self.buffer, self.is_open, self.received = bytearray(), False, 0
        self.opened = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.received += len(data)
        self.buffer += data
        if not self.is_open and not self._open():
            return
        while (end := self._whole()) is not None:
            self._frame(*end)

    def connection_lost(self, error):
        if not self.opened.done():
            self.opened.set_exception(ConnectionError("refused"))
        self.lost()

    def _open(self):
        head, found, rest = bytes(self.buffer).partition(b"\r\n\r\n")
        if not found:
            return False
        if not head.startswith(b"HTTP/1.1 101"):
            self.transport.close()
            return False
        self.buffer, self.is_open = bytearray(rest), True
        self.opened.set_result(None)
        return True

    def _whole(self):
        """Return kind, start and end of the first whole frame, or None; servers do not mask."""
        if len(self.buffer) < 2:
            return None
        size, start = self.buffer[1], 2
        if size >= 126:
            start = 4 if size == 126 else 10
            size = int.from_bytes(self.buffer[2:start])
        if len(self.buffer) < start + size:
            return None
        return self.buffer[0] & 15, start, start + size

    def _frame(self, kind, start, end):
        message = bytes(self.buffer[start:end])
        del self.buffer[:end]
        if kind == 1:
            self.take(message)
        elif kind == 8:
            self.transport.close()
        elif kind == 9:
            self.transport.write(bytes((0x8A, 0x80 | len(message))) + bytes(4) + message)


async def listen(host, port, path, cookies, take, lost):
    """Open a socket; return its Listener. Raise OSError if it cannot be opened."""
    key = base64.b64encode(os.urandom(16)).decode()
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", "Upgrade: websocket"]
    lines += ["Connection: Upgrade", f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
    lines += [f"Origin: http://{host}:{port}", f"Cookie: {cookies}", "", ""]
    loop = asyncio.get_running_loop()
    transport, listener = await loop.create_connection(lambda: Listener(take, lost), host, port)
    transport.write("\r\n".join(lines).encode())
    await listener.opened
    return listener
