"""A standby that follows a PostgreSQL by streaming, and takes its place."""

import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tests.faults.own_database import Own

PATIENCE = 60
REPLAYED = "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn"
RECEIVERS = "SELECT pid FROM pg_stat_wal_receiver"
STATE = "SELECT state || ' ' || sync_state FROM pg_stat_replication"


class Standby(Own):
    """A copy of `primary` that follows it."""

    def __init__(self, home, primary):
        super().__init__(home)
        self.primary = primary

    def _make_cluster(self):
        command = [
            self.binaries / "bin/pg_basebackup",
            f"--pgdata={self.cluster}",
            "--checkpoint=fast",
        ]
        source = f"host={self.primary.sockets} user=coprod"
        self.user.run([*command, f"--dbname={source}", "--write-recovery-conf", "--no-sync"])

    def stop_receiving(self):
        """Receive nothing more, as if the network carried nothing."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET primary_conninfo = ''")
            connection.execute("SELECT pg_reload_conf()")
            _until(lambda: not connection.execute(RECEIVERS).fetchall())

    def wait_for_all(self):
        """Return when it has replayed all that the primary has written."""
        with psycopg.connect(self.primary.address) as connection:
            (end,) = connection.execute("SELECT pg_current_wal_lsn()").fetchone()
        with psycopg.connect(self.address, autocommit=True) as connection:
            _until(lambda: connection.execute(REPLAYED, [end]).fetchone()[0])

    def promote(self):
        """Let it take writes. Return when it does."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            assert connection.execute("SELECT pg_promote()").fetchone() == (True,)


@contextmanager
def standby_of(primary, *, synchronous):
    """Yield one that follows. If it is synchronous, the primary acknowledges nothing without it."""
    with TemporaryDirectory(prefix="coprod-test-") as home:
        Path(home).chmod(0o755)
        standby = Standby(Path(home) / "postgres", primary)
        try:
            standby.address = standby.start()
            with psycopg.connect(primary.address, autocommit=True) as connection:
                names = "*" if synchronous else ""
                connection.execute(f"ALTER SYSTEM SET synchronous_standby_names = '{names}'")
                connection.execute("SELECT pg_reload_conf()")
                wanted = "streaming sync" if synchronous else "streaming async"
                _until(lambda: connection.execute(STATE).fetchall() == [(wanted,)])
            yield standby
        finally:
            standby.stop()


def both(primary, standby):
    """Return an address that leads to whichever of the two takes writes: libpq tries both."""
    hosts = f"{primary.sockets},{standby.sockets}"
    return f"postgresql://coprod@/coprod?host={hosts}&target_session_attrs=read-write"


def _until(true):
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
