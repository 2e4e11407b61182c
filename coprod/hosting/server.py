"""Run uvicorn, in the same way for all our commands."""

import os
import shutil
import sys
import time

from common.folders import CODE, DATA
from coprod.django_command import COMMAND
from coprod.hosting.network import answers
from coprod.hosting.processes import Failed, check, sleep

START_SECONDS = 120  # with several workers on a small machine
# Several processes keep their figures here, so that any of them can sum them.
METRICS = DATA / "metrics"

# manage.py's commands that run before the server starts
PREPARE = ["migrate --noinput --verbosity=0", "collect_if_changed"]
RENEW_KEYS = "renew_lost_keys --unused"
STILL_BUSY = "Still getting ready. The first start takes longest, and a busy machine takes minutes."


def manage(processes, *commands, **options):
    """Run some of manage.py's commands, in 1 process: loading Django takes longer than they do."""
    command = [*COMMAND, "in_turn", *commands]
    processes.must(command, cwd=CODE, if_slow=STILL_BUSY, **options)


def serve(processes, host, port, workers=1):
    """Start the server; return its process. Several `workers`, all alike, share the port."""
    os.environ.setdefault("COPROD_THREADS", str(threads(workers)))
    if workers > 1:
        shutil.rmtree(METRICS, ignore_errors=True)
        METRICS.mkdir(parents=True)
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(METRICS)
    return processes.start(
        [sys.executable, "-m", "uvicorn", "coprod.asgi:application"]
        + [f"--host={host}", f"--port={port}", "--loop=uvloop"]
        # Deflate costs twice the CPU for frames this small. Phones only listen, so small is enough.
        + [
            "--http=coprod.uvicorn_protocol:HttpProtocol",
            "--ws=coprod.uvicorn_protocol:WebSocketProtocol",
            "--ws-per-message-deflate=false",
            "--ws-max-size=4096",
        ]
        + ["--no-access-log", "--no-server-header", "--log-level=warning"]
        + ["--timeout-graceful-shutdown=5", "--backlog=2048"]
        + ([f"--workers={workers}"] if workers > 1 else [])
        + _proxy(),
        cwd=CODE,
    )


def threads(workers):
    """Return how many threads each process has by default.

    Each keeps a database connection, and a PostgreSQL that is not ours allows 100 by default. 2
    more are for sign-ins.
    """
    return max(2, min(16, 64 // workers - 2))


def wait_until_it_answers(server, url):
    """Return when the server responds to its health check."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if server.poll() is not None:
            raise Failed(f"The server ended with {server.returncode} before it answered.")
        if answers(f"{url}/healthz"):
            return
        sleep(0.1)
    raise Failed(f"The server did not answer at {url} within {START_SECONDS} s.")


def watch(server, postgres=None):
    """Watch the server until it ends, and never return.

    Raise Stopped when asked to stop, and Failed if the server ends by itself. If our own PostgreSQL
    ends by itself, start it again; the server reconnects.
    """
    while server.poll() is None:
        if postgres and postgres.has_ended:
            print("PostgreSQL ended by itself. Starting it again.", flush=True)
            postgres.restart()
        if postgres:
            postgres.keep_log_short()
        sleep(0.5)
    check()
    raise Failed(f"The server ended by itself with {server.returncode}.")


def _proxy():
    """Trust forwarded headers from the named proxies only, since others may forge them."""
    trusted = os.environ.get("COPROD_TRUSTED_PROXY", "").strip()
    return [f"--forwarded-allow-ips={trusted}"] if trusted else ["--no-proxy-headers"]
