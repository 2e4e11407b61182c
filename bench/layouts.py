"""The ways to set the program up on a host, for benches that compare them."""

import sys
from importlib.util import find_spec

from bench.processes import uvicorn


def _one(port):
    return uvicorn("coprod.asgi:application", port)


def _wsgi(port):
    command = [sys.executable, "-m", "gunicorn", "coprod.wsgi", f"--bind=127.0.0.1:{port}"]
    return command + ["--workers=1", "--threads=8", "--log-level=error"]


def _a2wsgi(port):
    return uvicorn("bench.by_a2wsgi:application", port)


LAYOUTS = {"one process": _one}
# Not among our packages: only to compare with.
if find_spec("gunicorn"):
    LAYOUTS["under WSGI"] = _wsgi
if find_spec("a2wsgi"):
    LAYOUTS["by a2wsgi"] = _a2wsgi
