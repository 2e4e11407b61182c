"""The process that writes is never left behind."""

import subprocess
import sys
import time

import pytest

from tests.server import ROOT, database_of_tests
from workshops.management.commands.run_export_jobs import IDLE_SECONDS

AT_MOST_SECONDS = IDLE_SECONDS - 5  # by then it would end by itself


@pytest.mark.django_db(transaction=True)
def test_it_ends_soon_after_the_server_that_started_it():
    start = f"{sys.executable} {ROOT}/manage.py run_export_jobs --for $$ & echo $!; sleep 3"
    environment = {"DATABASE_URL": database_of_tests(), "COPROD_ROLE": "test"}
    server = subprocess.Popen(["sh", "-c", start], stdout=subprocess.PIPE, env=environment)
    pid = server.stdout.readline().decode().strip()
    assert server.wait() == 0
    assert runs(pid)
    end = time.monotonic() + AT_MOST_SECONDS
    while runs(pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert not runs(pid)


def runs(pid):
    state = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True)
    return state.stdout.strip()[:1] not in ("", "Z")
