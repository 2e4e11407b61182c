"""bin/demo and bin/serve themselves, in a copy of the project with separate data."""

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from coprod.hosting.network import lan_address
from tests.bin.commands import ROOT, command_lines

pytestmark = pytest.mark.slow

PACKAGES = ["accounts", "common", "coprod", "simulation", "workshops"]
OURS = [*PACKAGES, "bin", "templates", "static", "manage.py", "uv.lock"]
KEY = "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def copy_of_project():
    """A copy, in a folder that the user can enter whom PostgreSQL runs as."""
    lock = subprocess.run(["cksum"], input=(ROOT / "uv.lock").read_bytes(), stdout=subprocess.PIPE)
    # Otherwise its commands would install what uv.lock names into our .venv, without these tests'.
    stamp = (ROOT / ".venv/set-up").read_text()
    assert stamp.split() == ["dev", *lock.stdout.decode().split()], "Run bin/test: .venv is old."
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        copy = Path(folder)
        copy.chmod(0o755)
        for name in [*OURS, "pyproject.toml"]:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy2)(source, copy / name)
        (copy / ".venv").symlink_to(ROOT / ".venv")
        yield copy


@pytest.fixture
def project(copy_of_project):
    """The copy, without any data: a first start."""
    shutil.rmtree(copy_of_project / "data", ignore_errors=True)
    return copy_of_project


@pytest.fixture
def start(project):
    """`start("demo", "--people=1", …)` runs bin/demo there; `.output` has its output so far."""
    commands = []

    def begin(name, *options, **environment):
        commands.append(Command(project, name, options, environment))
        return commands[-1]

    yield begin
    for command in commands:
        command.end(signal.SIGKILL)


@pytest.fixture
def another_database():
    """The URL of an empty database on the server that the tests have anyway."""
    name = f"coprod_{secrets.token_hex(6)}"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


class Command:
    """A command of bin/, running."""

    def __init__(self, project, name, options, environment):
        kept = {key: os.environ[key] for key in ("HOME", "PATH") if key in os.environ}
        self.said = project / f"{name}.txt"
        with self.said.open("w") as output:
            self.process = subprocess.Popen(
                [project / "bin" / name, *options],
                env=kept | environment,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    @property
    def output(self):
        return self.said.read_text()

    def wait_for(self, pattern, seconds=90):
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.output, re.MULTILINE)):
            assert self.process.poll() is None, self.output
            assert time.monotonic() < end, self.output
            time.sleep(0.1)
        return found

    def end(self, number):
        """Sends the signal to it alone; returns its exit code."""
        self.process.send_signal(number)
        return self.process.wait(60)


@pytest.mark.long
def test_the_demo_continues_with_the_same_data_on_another_port_and_then_for_the_lan(project, start):
    """A first start takes long: it says that its port is taken, and what a second one is given."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        first = start("demo", "--people=2", f"--port={port}")
        assert int(first.wait_for(rf"^Port {port} is taken, so this runs on port (\d+)")[1]) != port
        join = first.wait_for(r"^Join: (http://127.0.0.1:\d+/s/\S+)$")[1]
    assert f":{port}/" not in join
    assert "<form" in page(join)
    first.wait_for(r"^Ctrl-C stops everything")
    assert "bin/demo --lan" in first.output
    assert (project / "data/demo/database-url").exists()
    assert not (project / "data/postgres").exists()  # that of a real server
    assert re.findall(r"^(?:Join|Desk|Screen|Summary|Code): ", first.output, re.MULTILINE) == [
        "Join: ",
        "Desk: ",
        "Screen: ",
        "Summary: ",
        "Code: ",
    ]
    assert first.end(signal.SIGTERM) == 0
    assert left_behind(project) == []

    port = free_port()
    second = start("demo", "--lan", "--people=0", f"--port={port}")
    public = second.wait_for(r"^Phones in the same network can open (\S+)$")[1]
    assert public == f"http://{lan_address() or '127.0.0.1'}:{port}"
    again = second.wait_for(rf"^Join: ({public}/s/\S+)$")[1]
    assert again.rsplit("/", 1)[1] == join.rsplit("/", 1)[1]
    assert "<form" in page(again)
    second.wait_for(r"^Ctrl-C stops everything")
    assert "bin/demo --lan" not in second.output  # no advice that has been followed already
    assert second.end(signal.SIGINT) == 0
    assert left_behind(project) == []


@pytest.mark.long
def test_demo_uses_the_database_that_is_named_and_people_join_it(project, start, another_database):
    demo = start("demo", f"--port={free_port()}", DATABASE_URL=another_database)
    code = demo.wait_for(r"^Code: (\S+)$")[1]
    with psycopg.connect(another_database) as connection:
        found = connection.execute("SELECT code FROM workshops_session WHERE phase = 'open'")
        assert found.fetchall() == [(code.replace("-", ""),)]
    assert not (project / "data/demo/postgres").exists()
    assert not (project / "data/demo/database-url").exists()
    demo.wait_for(r"^40 simulated people will join by themselves")
    demo.wait_for(r"^Ctrl-C stops everything")
    screen = demo.wait_for(r"^Screen: (\S+)$")[1]
    assert soon(lambda: re.search(r'id="people"[^>]*>\s*<b>[1-9]', page(screen)))
    assert demo.end(signal.SIGTERM) == 0
    psycopg.connect(another_database).close()  # it was not ours to stop


def test_serve_shares_one_port_and_one_sum_brings_its_database_back_and_stops(project, start):
    port, token = free_port(), "a-long-token-of-the-operator"
    given = {"COPROD_SECRET_KEY": KEY, "COPROD_HOSTS": "127.0.0.1,why.example.org"}
    serve = start(
        "serve",
        "--own-database",
        f"--port={port}",
        "--workers=2",
        COPROD_METRICS_TOKEN=token,
        **given,
    )
    serve.wait_for(rf"^Serving on 127.0.0.1, port {port}, 2 processes")
    url = f"http://127.0.0.1:{port}"
    asked = urllib.request.Request(f"{url}/metrics", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        assert b"coprod_tick_seconds" in answer.read()
    kill_its_database(project)
    serve.wait_for("^PostgreSQL ended by itself. Starting it again.")
    assert soon(lambda: is_well(f"{url}/healthz"))
    assert serve.end(signal.SIGTERM) == 0
    assert left_behind(project) == []


@pytest.mark.parametrize("missing", ["COPROD_SECRET_KEY", "COPROD_HOSTS"])
def test_serve_when_something_is_missing_refuses_in_one_line(start, missing):
    given = {"COPROD_SECRET_KEY": KEY, "COPROD_HOSTS": "why.example.org"} | {missing: ""}
    serve = start("serve", **given)
    assert serve.process.wait(30) != 0
    assert serve.output.startswith(f"{missing} is not set. ")
    assert serve.output.count("\n") == 1


def test_serve_when_a_key_can_be_guessed_refuses_in_one_line(start):
    given = {"COPROD_SECRET_KEY": "short", "COPROD_HOSTS": "why.example.org"}
    serve = start("serve", **given, DATABASE_URL=os.environ["DATABASE_URL"])
    assert serve.process.wait(30) == os.EX_CONFIG
    assert serve.output.startswith("COPROD_SECRET_KEY holds a key that can be guessed. ")
    assert serve.output.count("\n") == 1


def kill_its_database(project):
    with psycopg.connect((project / "data/database-url").read_text()) as connection:
        folder = connection.execute("SHOW data_directory").fetchone()[0]
    os.kill(int(Path(folder, "postmaster.pid").read_text().split()[0]), signal.SIGKILL)


def is_well(url):
    try:
        return bool(page(url))
    except OSError:  # an answer of 503 is one too
        return False


def soon(asked, seconds=30):
    """What `asked` returns once that is something, or at the end."""
    end = time.monotonic() + seconds
    while not (found := asked()) and time.monotonic() < end:
        time.sleep(0.2)
    return found


def page(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def left_behind(project):
    """Processes that still run from that copy."""
    return [line for line in command_lines().values() if str(project) in line]
