"""The load client: many raw sockets and one epoll, which only counts frames."""

import select
import socket
import time

from .line import PATIENCE, Line

AT_ONCE = 40  # handshakes under way together


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
        """Have a frame sent to all; return the seconds until each phone had it, sorted."""
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
        """Read what arrives next; add the time of each frame to `arrived`."""
        for number, _ in self.poll.poll(seconds):
            frames = self.lines[number].read()
            if frames and arrived is not None:
                arrived.extend([time.perf_counter()] * frames)

    def _order(self, server):
        if server.port not in self.orders:
            self.orders[server.port] = socket.create_connection(("127.0.0.1", server.port))
        return self.orders[server.port]
