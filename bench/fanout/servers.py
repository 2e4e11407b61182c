"""The servers to compare: each a process that keeps sockets open and sends a named frame to all."""

import shutil
import subprocess
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.processes import cpu_seconds, free_port, memory, running, uvicorn

PEERS = Path(__file__).parent / "peers"
KEEP = ["--timeout-keep-alive=3600"]  # the connection by which the orders come
SOCKET_IO = "socket.io@4.8.1"


@dataclass
class Server:
    """A running peer. `greetings`: messages that each socket gets before it is settled."""

    name: str
    port: int
    pid: int
    path: str = "/"
    hello: bytes = b""
    greetings: int = 0

    @property
    def cpu(self):
        """Seconds of CPU that it has used so far, user and system."""
        return cpu_seconds(self.pid)

    @property
    def memory(self):
        """Bytes of it in memory now."""
        return memory(self.pid)


class Servers(ExitStack):
    """Start peers, and stop them at the end of the block. `frames`: the folder of the frames.

    `missing` has, by name, a sentence on why a peer could not be started here.
    """

    def __init__(self, frames):
        super().__init__()
        self.frames = frames
        self.missing = {}

    def start_uvicorn(self, name, **more):
        """Start a peer that is an ASGI application."""
        port = free_port()
        command = uvicorn(f"bench.fanout.peers.{name}:application", port)
        return self._start(name, port, command + KEEP, **more)

    def start_socket_io(self):
        """Start Node's peer from packages outside the tree; return None without Node."""
        if not (shutil.which("node") and shutil.which("npm")):
            return self._leave_out("socket.io", "there is no node with npm on this machine")
        home = self.frames / "node"
        shutil.copytree(PEERS, home, ignore=shutil.ignore_patterns("*.py", "*.c", "__pycache__"))
        (home / "package.json").write_text('{"type": "module"}')
        install = ["npm", "install", "--no-audit", "--no-fund", "--silent", SOCKET_IO]
        if subprocess.run(install, cwd=home, check=False).returncode:
            return self._leave_out("socket.io", f"npm could not install {SOCKET_IO}")
        # Its own protocol: the server opens, the client asks to connect, the server agrees.
        path = "/socket.io/?EIO=4&transport=websocket"
        port = free_port()
        command = ["node", home / "socket_io.js", str(port)]
        return self._start("socket.io", port, command, path=path, hello=b"40", greetings=2)

    def start_epoll(self):
        """Start the peer in C; return None without a compiler."""
        if not shutil.which("gcc"):
            return self._leave_out("c", "there is no gcc on this machine")
        program = self.frames / "epoll"
        subprocess.run(["gcc", "-O2", "-o", program, PEERS / "epoll.c"], check=True)
        port = free_port()
        return self._start("c", port, [program, str(port)])

    def _leave_out(self, name, words):
        self.missing[name] = words

    def _start(self, name, port, command, **more):
        pid = self.enter_context(running(command, port, {"FRAMES": str(self.frames)}))
        return Server(name, port, pid, **more)
