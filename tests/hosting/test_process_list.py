"""What runs here is known with `ps` and without."""

import os
import subprocess
import sys

import pytest

from coprod.hosting import process_list

PATIENT = "import time; print('here', flush=True); time.sleep(60)"


@pytest.fixture(params=["/proc", "ps"])
def way(request, monkeypatch, tmp_path):
    if request.param == "ps":
        monkeypatch.setattr(process_list, "PROC", tmp_path)
    there = process_list.command_lines()
    if there is None or (request.param == "/proc" and not process_list.PROC.exists()):
        pytest.skip(f"no {request.param} here")


def test_command_lines_hold_whole_lines_of_what_runs(way):
    long = "x" * 500
    command = [sys.executable, "-c", PATIENT, long]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        child.stdout.readline()  # a process that is only just starting has no line yet
        assert process_list.command_lines()[child.pid] == f"{sys.executable} -c {PATIENT} {long}"
        child.kill()
    assert child.pid not in process_list.command_lines()
    assert os.getpid() in process_list.command_lines()


def test_command_line_when_it_has_ended_and_nobody_asked_is_empty(way):
    child = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert process_list.command_lines()[child.pid] == ""
    child.wait()


def test_command_lines_when_no_tool_can_say(monkeypatch, tmp_path):
    monkeypatch.setattr(process_list, "PROC", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert process_list.command_lines() is None
