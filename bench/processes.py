"""Servers under measurement: started, asked what CPU they took, stopped."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
START_SECONDS = 30
TAIL = 4000  # bytes of a log
# As on a real host, but for TLS.
PRODUCTION = {
    "COPROD_ROLE": "production",
    "COPROD_SECRET_KEY": "of-a-bench-that-is-thrown-away-when-it-ends-0123456789",
    "COPROD_HOSTS": "127.0.0.1",
    "COPROD_INSECURE_HTTP": "1",
}


@contextlib.contextmanager
def running(command, port, environment=None):
    """Run a server on `port` for as long as the block lasts, and yield its process id.

    The block begins when the server first answers. It writes its log, as on a real host; the end of
    that is shown only if something went wrong.
    """
    environment = os.environ | PRODUCTION | (environment or {})
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=log)
        try:
            _wait_for(process, port)
            yield process.pid
        except BaseException:
            log.seek(max(0, log.seek(0, os.SEEK_END) - TAIL))
            sys.stderr.write(log.read().decode(errors="replace"))
            raise
        finally:
            process.terminate()
            process.wait(20)


def cpu_seconds(pid):
    """Return the user and system seconds of a process and of the children that it has now."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return own_cpu_seconds(pid) + sum(cpu_seconds(child) for child in children)


def own_cpu_seconds(pid):
    """Return the user and system seconds of a process alone."""
    own = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(own[11]) + int(own[12])) / TICKS


def memory(pid):
    """Return the bytes in memory of a process and its children; shared ones count for each."""
    status = Path(f"/proc/{pid}/status").read_text()
    own = int(status.partition("VmRSS:")[2].split()[0]) * 1024
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return own + sum(memory(child) for child in children)


def serving_command(host, port, workers):
    """Return the command line of the server that bin/serve starts."""
    several = [f"--workers={workers}"] if workers > 1 else []
    return [*uvicorn("coprod.asgi:application", port), f"--host={host}", "--backlog=2048", *several]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def uvicorn(application, port):
    """Return the command line of bin/serve's server for another application."""
    return [sys.executable, "-m", "uvicorn", application, f"--port={port}", "--loop=uvloop"] + [
        "--http=coprod.uvicorn_protocol:HttpProtocol",
        "--ws=coprod.uvicorn_protocol:WebSocketProtocol",
        "--ws-per-message-deflate=false",
        "--no-access-log",
        "--no-proxy-headers",
        "--no-server-header",
        "--log-level=error",
    ]


def _wait_for(process, port):
    end = time.monotonic() + START_SECONDS
    while True:
        if process.poll() is not None:
            raise SystemExit(f"A server ended with {process.returncode} before it answered.")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        if time.monotonic() > end:
            raise SystemExit("A server did not answer.")
        time.sleep(0.05)
