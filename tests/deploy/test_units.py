"""The command in a systemd unit of deploy/ is one that works."""

import os
import shlex
import signal
import subprocess
import time
import urllib.request
from contextlib import contextmanager, suppress

import pytest

from tests.deploy.proxies import EXAMPLES
from tests.factories import a_room, an_answer
from tests.live.sockets import Page
from tests.redis_server import free_port
from tests.server import ROOT, database_of_tests

START_SECONDS = 60
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
    command = said["ExecStart"].replace("/srv/coprod", str(ROOT))
    for variable, value in environment.items():
        command = command.replace(f"${{{variable}}}", value)
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


@pytest.mark.slow
def test_the_live_unit_serves_sockets_and_ends_when_it_is_stopped(transactional_db):
    room, port = a_room(answers=1, revealed=True), free_port()
    with unit("coprod-live@.service", port) as process:
        with Page(f"http://127.0.0.1:{port}", room.session, audience="screen") as page:
            page.next("beat")
            an_answer(room.seats[0], room.why, "Said to the screen")
            assert "Said to the screen" in str(page.next("frame")["upserts"])
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) in (0, -signal.SIGTERM)
