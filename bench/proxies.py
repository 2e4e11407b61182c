"""What TLS and the proxies of deploy/ cost, beside what the server behind them costs.

    bin/bench proxies [sockets, 200] [requests, 300] [frames, 20]

The same server is asked straight, through nginx and through Caddy, each as in deploy/, with TLS.
For each it prints the CPU of the proxy and of the server for a request on a kept connection and on
a new one, for a socket that is opened and for a frame to a socket, and the proxy's memory for an
open socket. The last column is the proxy's CPU as a part of the server's.
"""

import contextlib
import http.client
import os
import selectors
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

SOCKETS, REQUESTS, FRAMES = (
    int(sys.argv[place]) if len(sys.argv) > place else usual
    for place, usual in ((1, 200), (2, 300), (3, 20))
)
KEPT = 8  # connections on which the requests are made
NEW = max(1, REQUESTS // 10)
QUIET = 0.5  # s without a byte after which a frame has reached every socket
CERTIFICATE = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
CERTIFICATE += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
HANDSHAKE = (
    "GET /s/{code}/live?audience=screen HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
    "Origin: {scheme}://127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


def main():
    from bench.processes import free_port, running, serving_command
    from tests.factories import a_room

    port = free_port()
    room = a_room(people=2, answers=20, revealed=True, cap=1000)
    print(f"{'':34} {'proxy':>9} {'server':>9}  proxy / server")
    command = serving_command("127.0.0.1", port, 1)
    command.remove("--no-proxy-headers")
    command += ["--proxy-headers", "--forwarded-allow-ips=127.0.0.1"]
    with running(command, port) as server:
        for name, proxy in _ways(port):
            with proxy as way:
                _Measured(name, way, server, room).report()


def _ways(port):
    """Yield the name of each way to the server, and what to be within while it is measured."""
    from tests.deploy.proxies import Caddy, Nginx

    yield "straight", contextlib.nullcontext(SimpleNamespace(port=port, process=None, tls=None))
    for kind in (Nginx, Caddy):
        name = kind.__name__.lower()
        if shutil.which(name):
            yield name, _with_tls(kind, port)
        else:
            print(f"{name} is left out: there is none on this machine")


@contextlib.contextmanager
def _with_tls(kind, port):
    with tempfile.TemporaryDirectory(prefix="coprod-proxy-") as name:
        Path(name).chmod(0o755)
        files = ["-keyout", f"{name}/privkey.pem", "-out", f"{name}/fullchain.pem"]
        subprocess.run(CERTIFICATE + files, check=True, capture_output=True)
        with kind(Path(name), f"127.0.0.1:{port}") as proxy:
            proxy.tls = ssl.create_default_context(cafile=f"{name}/fullchain.pem")
            yield proxy


class _Measured:
    """One way to the server, and what it costs."""

    def __init__(self, name, way, server, room):
        self.name, self.way, self.server, self.room = name, way, server, room
        self.code = room.session.written_code

    def report(self):
        changes = f"/s/{self.code}/changes?audience=screen&since=0"
        connections = [self._connection() for _ in range(KEPT)]
        _ask(connections, changes, KEPT * 5)  # once, so that everything is loaded
        self._row("ms a request", REQUESTS, lambda: _ask(connections, changes, REQUESTS))
        self._row("ms one on a new connection", NEW, lambda: self._ask_anew(changes))
        before = self._memory()
        sockets = []
        self._row("ms a socket that is opened", SOCKETS, lambda: sockets.extend(self._open()))
        _drain(sockets)
        kilobytes = (self._memory() - before) / SOCKETS / 1024
        self._row("ms a frame to a socket", FRAMES * SOCKETS, lambda: self._push(sockets))
        if self.way.process:
            print(f"{self.name}, {'KB an open socket':<24} {kilobytes:9.1f}")
        for line in [*connections, *sockets]:
            line.close()

    def _row(self, what, number, step):
        before = self._cpu()
        step()
        proxy, server = (
            1000 * (now - then) / number for now, then in zip(self._cpu(), before, strict=True)
        )
        ratio = f"{proxy / server:8.2f}" if server and self.way.process else ""
        print(f"{self.name + ', ' + what:<34} {proxy:9.3f} {server:9.3f}  {ratio}", flush=True)

    def _cpu(self):
        from bench.processes import cpu_seconds

        proxy = cpu_seconds(self.way.process.pid) if self.way.process else 0
        return proxy, cpu_seconds(self.server)

    def _memory(self):
        from bench.processes import memory

        return memory(self.way.process.pid) if self.way.process else 0

    def _connection(self):
        if self.way.tls:
            return http.client.HTTPSConnection("127.0.0.1", self.way.port, context=self.way.tls)
        return http.client.HTTPConnection("127.0.0.1", self.way.port)

    def _ask_anew(self, path):
        for _ in range(NEW):
            with contextlib.closing(self._connection()) as connection:
                _ask([connection], path, 1)

    def _open(self):
        for _ in range(SOCKETS):
            line = socket.create_connection(("127.0.0.1", self.way.port), 20)
            scheme = "http"
            if self.way.tls:
                line = self.way.tls.wrap_socket(line, server_hostname="127.0.0.1")
                scheme = "https"
            asked = HANDSHAKE.format(code=self.code, port=self.way.port, scheme=scheme)
            line.sendall(asked.encode())
            _check(line.recv(12) == b"HTTP/1.1 101", "no socket was opened")
            line.setblocking(False)
            yield line

    def _push(self, sockets):
        from tests.factories import an_answer, fresh

        for n in range(FRAMES):
            an_answer(fresh(self.room.seats[n % 2]), fresh(self.room.why), f"By {self.name}, {n}")
            reached = _drain(sockets)
            _check(reached == len(sockets), f"{reached} of {len(sockets)} sockets got a frame")


def _ask(connections, path, number):
    for n in range(number):
        connection = connections[n % len(connections)]
        connection.request("GET", path, headers={"Accept": "application/json"})
        response = connection.getresponse()
        response.read()
        _check(response.status == 200, f"{path} was answered with {response.status}")


def _check(is_right, otherwise):
    if not is_right:
        raise SystemExit(otherwise)


def _drain(sockets):
    """Read until nothing has come for a while; return how many sockets got something."""
    reached, quiet_at = set(), time.monotonic() + QUIET
    with selectors.DefaultSelector() as waiting:
        for line in sockets:
            waiting.register(line, selectors.EVENT_READ)
        while (left := quiet_at - time.monotonic()) > 0:
            for key, _ in waiting.select(left):
                with contextlib.suppress(BlockingIOError, ssl.SSLWantReadError):
                    while key.fileobj.recv(65536):
                        reached.add(key.fileobj)
                quiet_at = time.monotonic() + QUIET
    return len(reached)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
