"""The processes of a command end with it, whatever ends it."""

import signal
import subprocess
import sys
import time

import pytest

from coprod.hosting import processes, server
from tests.bin.commands import ROOT, command_lines

COMMAND = f"""
import sys
sys.path.append({str(ROOT)!r})
from coprod.hosting.processes import Failed, Processes, sleep, supervision

with supervision(), Processes() as processes:
    child = processes.start([sys.executable, "-c", {{child!r}}])
    print(child.pid, flush=True)
    sleep(60)
"""
PATIENT = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"


def begin(child):
    command = subprocess.Popen(
        [sys.executable, "-c", COMMAND.format(child=child)], stdout=subprocess.PIPE, text=True
    )
    return command, int(command.stdout.readline())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_children_when_the_command_is_asked_to_stop_end_first(number):
    command, child = begin(PATIENT)
    command.send_signal(number)
    assert command.wait(20) == 0
    assert not runs(child)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children of a sudden death")
def test_children_when_the_command_is_killed_end_too():
    command, child = begin(PATIENT)
    command.kill()
    command.wait()
    end = time.monotonic() + 10
    while runs(child) and time.monotonic() < end:
        time.sleep(0.05)
    assert not runs(child)


def test_children_when_they_do_not_listen_are_killed_in_the_end():
    sooner = "from coprod.hosting import processes as p; p.STOP_SECONDS = 0.5\n"
    code = COMMAND.replace("sleep(60)\n", sooner)
    done = subprocess.run(
        [sys.executable, "-c", code.format(child=STUBBORN)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not runs(int(done.stdout))


def test_a_failure_prints_a_sentence_and_sets_the_exit_code():
    code = COMMAND.replace("sleep(60)\n", "raise Failed('No such luck.')\n")
    done = subprocess.run(
        [sys.executable, "-c", code.format(child=PATIENT)], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (1, "\nNo such luck.\n")


@pytest.mark.parametrize(("limit", "said"), [(60, ""), (0.2, f"{server.STILL_BUSY}\n")])
def test_a_start_that_takes_long_has_a_further_line_once(monkeypatch, capfd, limit, said):
    child = [sys.executable, "-c", "import time; time.sleep(0.8); print('done')"]
    monkeypatch.setattr(server, "COMMAND", child)
    monkeypatch.setattr(processes, "SLOW_SECONDS", limit)
    with processes.Processes() as running:
        server.manage(running)
    assert capfd.readouterr().out == f"{said}done\n"


def test_a_server_that_takes_requests_and_answers_none_is_given_up_in_time(monkeypatch):
    running = subprocess.Popen([sys.executable, "-c", PATIENT])
    monkeypatch.setattr(server, "START_SECONDS", 0.3)
    monkeypatch.setattr(server, "answers", lambda url: time.sleep(0.2))
    begun = time.monotonic()
    with pytest.raises(processes.Failed, match=r"within 0\.3 s"):
        server.wait_until_it_answers(running, "http://127.0.0.1:9")
    assert time.monotonic() - begun < 5
    running.kill()
    running.wait()


def runs(pid):
    return bool(command_lines().get(pid))
