"""The load client: many raw sockets and one epoll, which counts frames and reads nothing else."""

import select
import socket
import time

AT_ONCE = 40  # handshakes under way together
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


class Crowd:
    """Everybody who listens, at one server or several."""

    def __init__(self):
        self.poll = select.epoll()
        self.lines = {}
        self.orders = {}

    def join(self, server, cookies):
        """Open one socket with each cookie."""
        for start in range(0, len(cookies), AT_ONCE):
            some = [(Line(server), cookie) for cookie in cookies[start : start + AT_ONCE]]
            for line, cookie in some:
                line.ask(cookie)
            for line, _ in some:
                line.enter()
                self.lines[line.socket.fileno()] = line
                self.poll.register(line.socket, select.EPOLLIN)

    def broadcast(self, server, name, phones):
        """Have a frame sent to all; returns the seconds until each phone had it, sorted."""
        arrived, start = [], time.perf_counter()
        order = self._order(server)
        order.sendall(f"GET /send/{name} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        while len(arrived) < phones:
            self.listen(PATIENCE, arrived)
            if time.perf_counter() - start > PATIENCE:
                raise TimeoutError(f"{server.name}: {len(arrived)} of {phones} phones have it")
        order.recv(4096)
        return sorted(at - start for at in arrived)

    def listen(self, seconds, arrived=None):
        """Read whatever comes next; adds the moment of every frame to `arrived`."""
        for number, _ in self.poll.poll(seconds):
            frames = self.lines[number].read()
            if frames and arrived is not None:
                arrived.extend([time.perf_counter()] * frames)

    def _order(self, server):
        if server.port not in self.orders:
            self.orders[server.port] = socket.create_connection(("127.0.0.1", server.port))
        return self.orders[server.port]
