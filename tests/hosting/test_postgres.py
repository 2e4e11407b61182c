"""Our own PostgreSQL: it keeps its data, is never left behind, and never used by two at once."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from coprod.hosting import postgres, processes
from coprod.hosting import server as serving
from tests.bin.commands import ROOT

PATIENT = "import time; time.sleep(60)"


@contextmanager
def a_home():
    """Not in tmp_path: pytest closes that to the user whom PostgreSQL runs as when we are root."""
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "data" / "postgres"


@pytest.fixture(scope="module")
def running():
    """A server that tests only look at, with its URL."""
    with a_home() as home:
        server = postgres.Postgres(home, durable=False)
        url = server.start()
        yield server, url
        server.stop()


@pytest.fixture(scope="module")
def stopped():
    """The data of a server that was stopped. To make it takes longer than everything else."""
    with a_home() as home:
        server = postgres.Postgres(home, durable=False)
        server.start()
        server.stop()
        yield home.parent


@pytest.fixture
def new_home():
    with a_home() as home:
        yield home


@pytest.fixture
def home(stopped):
    """A copy of that data."""
    with a_home() as home:
        subprocess.run(["cp", "-a", stopped, home.parent], check=True)  # with its owners
        yield home


@pytest.fixture
def starter():
    """`starter(home)` starts a server there; returns it and its URL."""
    servers = []

    def begin(home):
        servers.append(postgres.Postgres(home, durable=False))
        return servers[-1], servers[-1].start()

    yield begin
    for server in servers:
        server.stop()


@pytest.fixture
def start(starter, home):
    return lambda: starter(home)


def test_stop_leaves_no_process_and_no_socket_and_the_data_are_there_at_the_next_start(
    starter, new_home
):
    server, url = starter(new_home)
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 'here' AS word")
    server.stop()
    assert server.process.poll() is not None
    assert not server.sockets.exists()
    _, url = starter(new_home)
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT word FROM kept").fetchone() == ("here",)


def test_the_log_from_before_a_start_is_kept_while_it_is_short(start, home):
    log = home.with_name("postgres.log")
    log.write_text("said before\n")
    server, _ = start()
    assert log.read_text().startswith("said before\n")
    server.stop()
    log.write_text("a line that is long\n" * (postgres.LONGEST_LOG // 10))
    start()
    assert log.stat().st_size < 2 * postgres.KEPT_OF_LOG
    assert log.read_text().startswith("a line that is long\n")


def test_the_log_is_cut_while_the_server_writes_it_and_a_failed_start_shows_its_own_lines(
    start, home
):
    server, url = start()
    log = home.with_name("postgres.log")
    with log.open("a") as more:
        more.write("a line that is long\n" * (postgres.LONGEST_LOG // 10))
    server.keep_log_short()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url.replace("/coprod?", "/nowhere?"))
    said = log.read_bytes()
    assert len(said) < 2 * postgres.KEPT_OF_LOG
    assert (b"\0" in said, b'database "nowhere" does not exist' in said) == (False, True)
    moved = log.rename(log.with_name("moved.log"))
    server.keep_log_short()  # that there is no log is no reason to stop
    moved.rename(log)
    server.stop()
    with (server.cluster / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = 1\n")
    with pytest.raises(processes.Failed) as failed:
        start()
    assert "no_such_setting" in str(failed.value)
    assert "nowhere" not in str(failed.value)


def test_it_allows_as_many_connections_as_our_processes_open(running):
    more, most = 8, 16  # what a process opens beside its threads, and most threads: docs/hosting.md
    by_default = [n * (serving.threads(n) + more) for n in range(1, 33)]
    with_most_threads = [n * (most + more) for n in range(1, 17)]
    server, url = running
    with psycopg.connect(url) as connection:
        allowed = int(connection.execute("SHOW max_connections").fetchone()[0])
    assert max(by_default + with_most_threads) < allowed
    assert set(postgres.Postgres("anywhere", durable=True).settings) < set(server.settings)


def test_start_when_another_command_uses_the_data_refuses(running, starter):
    server, _ = running
    with pytest.raises(processes.Failed, match="Another command of this project is running"):
        starter(server.home)


def test_server_when_its_command_is_killed_does_not_stay(home, start):
    code = (
        f"import sys, time; sys.path.append({str(ROOT)!r});"
        "from coprod.hosting.postgres import Postgres;"
        f"print(Postgres({str(home)!r}, durable=False).start(), flush=True); time.sleep(60)"
    )
    command = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    url = command.stdout.readline().strip()
    command.send_signal(signal.SIGKILL)
    command.wait()
    assert gone(url)
    start()  # and the next start finds its way
    shutil.rmtree(url.partition("host=")[2])  # nobody was left to do it


@pytest.fixture(params=[True, False], ids=["ps", "no ps"])
def with_or_without_ps(request, home, monkeypatch):
    """Run it with `ps`, and without `ps` but with the other program that a start needs."""
    if request.param:
        return
    if not Path("/proc/self/cmdline").exists():
        pytest.skip("without /proc, ps is the only one to ask")
    programs = home.parents[1] / "programs"
    programs.mkdir()
    (programs / "test").symlink_to(shutil.which("test"))
    monkeypatch.setenv("PATH", str(programs))


def test_start_when_a_server_has_lost_its_command_stops_it(start, with_or_without_ps):
    lost, _ = start()
    lost.lock.close()  # as the end of its command would
    start()
    assert lost.process.wait(10) == 0


def test_start_when_another_program_has_the_number_by_now_leaves_it_alone(
    start, with_or_without_ps
):
    server, _ = start()
    left = (server.cluster / "postmaster.pid").read_text()
    server.stop()
    # As an editor of the settings would, it names the cluster.
    other = [sys.executable, "-c", PATIENT, server.cluster / "postgresql.conf"]
    with subprocess.Popen(other) as program:
        stale = server.cluster / "postmaster.pid"
        stale.write_text(left.replace(str(server.process.pid), str(program.pid), 1))
        server.user.own(stale)
        start()
        assert program.poll() is None
        program.kill()


@pytest.mark.parametrize("left", ["", "\0\0\0\0", "0\n", "4194305\n"])
def test_start_when_the_number_is_lost_or_nobody_s(start, home, left):
    (cluster,) = home.glob("[0-9]*")
    stale = cluster / "postmaster.pid"
    stale.write_text(left)
    os.chown(stale, cluster.stat().st_uid, -1)
    start()


def test_sockets_when_others_look_are_closed_to_them(running):
    server, _ = running
    assert server.sockets.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has somebody else to run it as")
def test_server_when_we_are_root_runs_as_somebody_else(running):
    server, _ = running
    assert (server.cluster / "postmaster.pid").stat().st_uid != 0  # the server itself writes it


def gone(url):
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            return True
        time.sleep(0.1)
    return False
