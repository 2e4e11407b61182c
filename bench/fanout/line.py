"""One raw socket of the load client: it says hello, counts what comes, and answers pings."""

import socket

PATIENCE = 60  # seconds
ANNOUNCED = {126: (4, 2), 127: (10, 8)}  # the second byte: length of the head, of the number in it
buffer = bytearray(1 << 18)


class Line:
    """One socket. What is shorter than `LEAST` bytes is a beat or a greeting, no frame."""

    LEAST = 250

    def __init__(self, server, reads=True):
        self.server = server
        self.socket = socket.socket()
        if not reads:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.connect(("127.0.0.1", server.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""
        self.messages = self.frames = self.bytes = 0

    def ask(self, cookie):
        host = f"127.0.0.1:{self.server.port}"
        self.socket.sendall(
            f"GET {self.server.path} HTTP/1.1\r\nHost: {host}\r\n"
            f"Origin: http://{host}\r\nCookie: {cookie}\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )

    def enter(self):
        """Wait for the answer and the greetings."""
        self.socket.settimeout(PATIENCE)
        said = b""
        while b"\r\n\r\n" not in said:
            more = self.socket.recv(4096)
            if not more:
                raise self._gone()
            said += more
        head, _, rest = said.partition(b"\r\n\r\n")
        if b" 101 " not in head:
            raise self._gone(head)
        if self.server.hello:
            self._say(1, self.server.hello)
        self.feed(rest)
        while self.messages < self.server.greetings:
            self.feed(self.socket.recv(4096))
        self.socket.setblocking(False)

    def read(self):
        """Take in what is there; returns how many frames were completed by it."""
        before = self.frames
        length = self.socket.recv_into(buffer)
        if not length:
            raise self._gone()
        self.feed(buffer[:length])
        return self.frames - before

    def feed(self, data):
        if self.rest:
            data = self.rest + data
        at, end = 0, len(data)
        while end - at >= 2:
            head, length = 2, data[at + 1]
            if length > 125:
                head, digits = ANNOUNCED[length]
                length = int.from_bytes(data[at + head - digits : at + head])
            if at + head + length > end:
                break
            self._count(data[at] & 15, data, at + head, length)
            at += head + length
        self.rest = data[at:]

    def _count(self, kind, data, at, length):
        if kind == 9:  # a ping wants its payload back
            self._say(10, bytes(data[at : at + length]))
            return
        self.messages += 1
        self.bytes += length
        self.frames += length >= self.LEAST

    def _gone(self, said=b""):
        return ConnectionError(f"{self.server.name} hung up: {said[:80]}")

    def _say(self, kind, payload):
        # Masked with zeros: the mask is compulsory, its value is not.
        self.socket.sendall(bytes([128 | kind, 128 | len(payload), 0, 0, 0, 0]) + payload)
