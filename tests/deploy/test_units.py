"""The commands in the systemd units of deploy/ work, and may do little beside that."""

import os
import shlex
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress

import pytest

from coprod.__main__ import COMMANDS
from tests.deploy.proxies import EXAMPLES
from tests.factories import a_room, an_answer
from tests.live.sockets import Page
from tests.redis_server import free_port
from tests.server import ROOT, database_of_tests

START_SECONDS = 60
UNITS = sorted(EXAMPLES.rglob("*.service"))
HOST = {
    "COPROD_SECRET_KEY": "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "COPROD_HOSTS": "127.0.0.1",
}


@contextmanager
def unit(name, instance):
    """What systemd would run of that unit, from the first answer on."""
    text = (EXAMPLES / name).read_text().replace("\\\n", " ").replace("%i", str(instance))
    said = dict(
        line.split("=", 1) for line in text.splitlines() if line.startswith(("Env", "Exec"))
    )
    environment = os.environ | HOST | {"DATABASE_URL": database_of_tests()}
    environment |= dict(pair.split("=", 1) for pair in said["Environment"].split())
    command = said["ExecStart"].replace("/opt/coprod/bin/coprod", f"{sys.executable} -m coprod")
    process = subprocess.Popen(shlex.split(command), cwd=ROOT, env=environment)
    try:
        _wait_for(process, f"http://127.0.0.1:{instance}")
        yield process
    finally:
        process.kill()
        process.wait()


def _wait_for(process, address):
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, "the command has ended"
        with suppress(OSError), urllib.request.urlopen(f"{address}/healthz", timeout=5):
            return
        time.sleep(0.05)
    raise AssertionError("the command does not answer")


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_unit_may_do_little(path, tmp_path):
    """What this cannot show is that a whole day's work needs no more; a host would tell."""
    unit = tmp_path / path.name.replace("@", "@1")
    unit.write_text(path.read_text())
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=30", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout.splitlines()[-1]
    exact = {line for line in path.read_text().splitlines() if line.startswith("Sys")}
    assert "SystemCallFilter=@system-service" in exact


def test_systemd_understands_every_line(tmp_path):
    """Coprod is not installed as a unit expects it, so Python stands in for it."""
    assert verified(tmp_path, lambda text: text) == ""


def test_systemd_would_say_so_of_a_line_that_it_does_not_understand(tmp_path):
    said = verified(tmp_path, lambda text: text.replace("OnCalendar=", "OnCalender="))
    assert "OnCalender" in said


def verified(folder, change):
    """Return what systemd says about all units and timers, changed by that function."""
    paths = []
    for path in (*UNITS, *sorted(EXAMPLES.rglob("*.timer"))):
        paths.append(folder / path.name)
        text = path.read_text().replace("/opt/coprod/bin/coprod", sys.executable)
        paths[-1].write_text(change(text))
    command = ["systemd-analyze", "verify", "--man=no", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_each_command_of_a_unit_is_one_of_ours(path):
    lines = [line for line in path.read_text().splitlines() if line.startswith("ExecStart=")]
    names = {line.split("/opt/coprod/bin/coprod ")[1].split()[0] for line in lines}
    assert names and names <= set(COMMANDS)


@pytest.mark.slow
def test_the_live_unit_serves_sockets_and_ends_when_it_is_stopped(transactional_db):
    room, port = a_room(answers=1, revealed=True), free_port()
    with unit("many/coprod-live@.service", port) as process:
        with Page(f"http://127.0.0.1:{port}", room.session, audience="screen") as page:
            page.next("beat")
            an_answer(room.seats[0], room.why, "Said to the screen")
            assert "Said to the screen" in str(page.next("frame")["upserts"])
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) in (0, -signal.SIGTERM)
