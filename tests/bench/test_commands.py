"""Each command of bin/bench runs and says its figures. How large these are is not asserted."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from bin.lib import benches
from tests.bin.commands import ROOT
from tests.faults.own_database import own_database

# As small as each will go, and the words that must be in what it says.
TINY = {
    "exports": (["2", "1"], ["2 answers", "pdf"]),
    "fanout": (
        ["--phones=10", "--rounds=1", "--long-rounds=1", "--rate=10", "--seconds=1"],
        ["naive, only sending", "socket.io is left out: there is no node", "c is left out: there"],
    ),
    "first_load": (["1", "0", "1000"], ["no Chromium"]),
    "first_page": (["1", "80"], ["80 under one why", "ratio, first"]),
    "guessing": (["200", "20", "2"], ['"404": 200', '"of them joined": 2', "1 in 1,"]),
    "hall": (
        ["--phones=3", "--answers=3", "--seconds=0.5", "--dots=1", "--together"],
        ['"lost": 0', "server CPU s", '"ticks lost or doubled": 0', '"ratios"'],
    ),
    "heavy_readers": (
        ["--answers=40", "--readers=2", "--phones=2", "--rate=4", "--seconds=1", "--rounds=1"],
        ["alone", "beside readers", "ratio of p95", '"screen"'],
    ),
    "notification_cost": (
        ["1", "0.02"],
        ["answer, 16 writers", "there is no redis-server on this"],
    ),
    "proxies": (
        ["2", "8", "1"],
        ["straight, ms a frame to a socket", "nginx is left out", "caddy is left out"],
    ),
    "scale": ([], ["a large hall, 1000 people"]),
    "sides": (["1"], ["20 and 20, 4 of 20 differ", "without difference"]),
    "socket_floods": (["20", "1"], ["handshakes that never end", '"ended by the server": 1']),
    "submission": (["1", "12"], ["nothing", "answers", "dots", "CPU ms"]),
    "update_cost": (["1", "120"], ["phone frame", "ratio"]),
    "writers": (["1", "0.1"], ["64 writers, own rooms", '"locked path": 0', "ratio"]),
}


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A database with our tables, static files as on a host, and no program besides Python."""
    bare = tmp_path_factory.mktemp("no-programs")
    with own_database("benches") as url:
        found = os.environ | {"DATABASE_URL": url, "COPROD_ROLE": "demo", "PATH": str(bare)}
        found.pop("COPROD_CHROMIUM", None)
        for words in (["migrate"], ["collectstatic", "--noinput"]):
            command = [sys.executable, "manage.py", *words, "--verbosity=0"]
            subprocess.run(command, cwd=ROOT, env=found, check=True)
        yield found


def test_every_command_is_tried_here():
    assert set(benches.names_of_all()) == set(TINY)


@pytest.fixture(scope="module")
def running(environment):
    """What will have been done, by name: no time is asserted, so several run at once."""

    def run(name):
        command = [sys.executable, "-m", f"bench.{name}", *TINY[name][0]]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    with ThreadPoolExecutor(3) as several:
        yield {name: several.submit(run, name) for name in TINY}


@pytest.mark.long
@pytest.mark.parametrize("name", TINY)
def test_it_says_its_figures(running, name):
    words, done = TINY[name][1], running[name].result()
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert [each for each in words if each not in said] == [], said
    assert "Traceback" not in said, said  # of a process that it started
