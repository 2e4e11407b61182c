"""The servers to compare: each a process that holds sockets and sends a named frame to all."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
START_SECONDS = 60
PER_SECOND = os.sysconf("SC_CLK_TCK")
# As bin/house/server.py runs the program.
UVICORN = ["--host=127.0.0.1", "--loop=uvloop", "--http=httptools", "--ws=websockets-sansio"]
UVICORN += ["--ws-per-message-deflate=false", "--ws-max-size=4096", "--backlog=2048"]
UVICORN += ["--no-access-log", "--no-server-header", "--log-level=warning", "--no-proxy-headers"]
UVICORN += ["--timeout-keep-alive=3600"]  # the connection by which the orders come


@dataclass
class Server:
    """A running peer. `greetings`: messages that each socket gets before it is settled."""

    name: str
    port: int
    process: subprocess.Popen
    path: str = "/"
    hello: bytes = b""
    greetings: int = 0

    @property
    def cpu(self):
        """Seconds of CPU that it has used so far, user and system."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / PER_SECOND

    @property
    def memory(self):
        """Bytes of it in memory now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * 1024


class Servers:
    """`with Servers(folder_of_frames) as servers: servers.start_uvicorn("bare") …`"""

    def __init__(self, frames):
        self.frames = frames
        self.running = []

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for server in self.running:
            server.process.kill()
            server.process.wait()

    def start_uvicorn(self, name, **more):
        """A peer that is an ASGI application."""
        port = _free_port()
        application = f"tests.bench.fanout.peers.{name}:application"
        command = [sys.executable, "-m", "uvicorn", application, f"--port={port}", *UVICORN]
        return self._start(name, port, command, **more)

    def start_socket_io(self):
        """Node's peer, from packages that are kept outside the tree; None without Node."""
        if not (shutil.which("node") and shutil.which("npm")):
            return None
        home = self.frames / "node"
        shutil.copytree(HERE / "peers", home, ignore=shutil.ignore_patterns("*.py", "*.c"))
        (home / "package.json").write_text('{"type": "module"}')
        install = ["npm", "install", "--no-audit", "--no-fund", "--silent", "socket.io@4.8.1"]
        if subprocess.run(install, cwd=home, check=False).returncode:
            return None
        port = _free_port()
        path = "/socket.io/?EIO=4&transport=websocket"
        # Its own protocol: the server opens, the client asks to come in, the server agrees.
        more = {"path": path, "hello": b"40", "greetings": 2}
        command = ["node", str(home / "socket_io.js"), str(port)]
        return self._start("socket.io", port, command, **more)

    def start_epoll(self):
        """The peer in C; None without a compiler."""
        if not shutil.which("gcc"):
            return None
        program = self.frames / "epoll"
        subprocess.run(["gcc", "-O2", "-o", program, HERE / "peers/epoll.c"], check=True)
        port = _free_port()
        return self._start("c", port, [str(program), str(port)])

    def _start(self, name, port, command, **more):
        environment = os.environ | {"FRAMES": str(self.frames), "COPROD_POOL": "2,16"}
        process = subprocess.Popen(command, cwd=ROOT, env=environment)
        server = Server(name, port, process, **more)
        self.running.append(server)
        _wait_until_it_answers(server)
        return server


def _wait_until_it_answers(server):
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            return urllib.request.urlopen(f"http://127.0.0.1:{server.port}/healthz", timeout=5)
        time.sleep(0.1)
    raise RuntimeError(f"{server.name} did not start")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
