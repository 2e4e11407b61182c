"""The real server, for tests that need sockets, several people at once, or a browser.

It is a separate process on the test database, so it only sees committed rows. Therefore `server`
uses committed data (transactional_db), which is deleted after each test.
"""

import fcntl
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 60
QUIET = 3  # checks in a row at which no query was running


@pytest.fixture
def server(running_server, transactional_db):
    """Return the server's address, such as http://127.0.0.1:43211."""
    assert running_server.process.poll() is None, "the server has ended"
    yield running_server.url
    _wait_until_idle()


@pytest.fixture(scope="session")
def running_server(django_db_setup, django_db_blocker, collected_files):
    """One server for the whole run; see `server`."""
    with Server(database_of_tests(), environment=collected_files) as server:
        yield server


@pytest.fixture(scope="session")
def collected_files(tmp_path_factory, worker_id):
    """Collect static files, once for all workers; return the setting that names their folder.

    A page loads them as on a real host: joined, compressed and under hashed names. In 120 separate
    files they would take the browser and the server as long again as everything else.
    """
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    setting = {"COPROD_STATIC_DIR": str(shared / "collected")}
    with (shared / "collected.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "collected").exists():
            command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
            subprocess.run(command, cwd=ROOT, env=os.environ | setting, check=True)
    return setting


class Server:
    """uvicorn in a process: `with Server(database_url) as server: … server.url`.

    Tests of faults make their own, to stop and start it: `kill()`, `start()`.
    """

    APPLICATION = "coprod.asgi:application"
    HTTP = "coprod.uvicorn_protocol:HttpProtocol"
    PROTOCOL = "coprod.uvicorn_protocol:WebSocketProtocol"
    FOLDER = ROOT  # of the code that it runs
    output = None  # its log goes to this file, or else to the same place as ours

    def __init__(
        self, database_url, port=None, environment=None, host="127.0.0.1", application=APPLICATION
    ):
        self.host = host
        self.port = port or _free_port()
        self.application = application
        self.url = f"http://{host}:{self.port}"
        self.environment = os.environ | {
            "DATABASE_URL": database_url,
            "COPROD_EXPORT_JOBS": "subprocess",
            "COPROD_THREADS": "6",  # many servers run side by side; each thread keeps a connection
        }
        self.environment |= environment or {}

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *exception):
        self.stop()

    def start(self):
        """Return when it responds."""
        command = [
            sys.executable,
            "-m",
            "uvicorn",
            self.application,
            f"--host={self.host}",
        ]
        command += [f"--port={self.port}", "--loop=uvloop", f"--http={self.HTTP}"]
        command += [f"--ws={self.PROTOCOL}", "--ws-per-message-deflate=false"]
        command += ["--no-access-log", "--log-level=warning", "--timeout-graceful-shutdown=2"]
        self.process = subprocess.Popen(
            command, cwd=self.FOLDER, env=self.environment, stderr=self.output
        )
        try:
            self._wait()
        except BaseException:
            self.kill()  # no `with` block has begun that would stop it
            raise

    def _wait(self):
        end = time.monotonic() + START_SECONDS
        while not _answers(f"{self.url}/healthz"):
            assert self.process.poll() is None, "the server ended before it answered"
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.05)

    def stop(self):
        """Stop it as an operator does: SIGTERM."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self):
        """Stop it as a crash does: SIGKILL."""
        self.process.kill()
        self.process.wait()


def _wait_until_idle(seconds=5):
    """Wait until it is idle: a running request would write into the emptied tables."""
    from django.db import connection

    busy = """SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
              AND pid <> pg_backend_pid() AND state <> 'idle'"""
    # Once is not enough: a request of a page that has just been closed may be between 2 queries.
    end, quiet = time.monotonic() + seconds, 0
    while quiet < QUIET and time.monotonic() < end:
        with connection.cursor() as cursor:
            quiet = 0 if cursor.execute(busy).fetchone()[0] else quiet + 1
        time.sleep(0.025)


def database_of_tests():
    from django.db import connection

    name = connection.settings_dict["NAME"]
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answers(url):
    try:
        with urllib.request.urlopen(url, timeout=5):
            return True
    except urllib.error.HTTPError as error:
        return error.code < 500
    except OSError:
        return False
