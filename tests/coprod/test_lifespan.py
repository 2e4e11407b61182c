"""A process that is asked to end sends its e-mails first, and its sockets no longer count."""

import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from accounts import mail_thread
from common import metrics

ROOT = Path(__file__).resolve().parents[2]
# A server that sends an e-mail which takes a second, has a phone, and is asked to end.
SERVER = """
import os, signal, sys, threading, time
import uvicorn
from coprod.asgi import application
from accounts import mail_thread
from common import metrics

def send():
    time.sleep(1)
    open(sys.argv[1], "w").write("sent")

def end():
    while not server.started:
        time.sleep(0.01)
    metrics.sockets.labels("phone").inc()
    mail_thread.send_later(send)
    os.kill(os.getpid(), signal.SIGTERM)

server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="error"))
threading.Thread(target=end).start()
server.run()
"""


def test_e_mails_that_wait_are_sent_and_sockets_no_longer_count(tmp_path, monkeypatch):
    figures, mailbox = tmp_path / "figures", tmp_path / "mailbox"
    figures.mkdir()
    (figures / "gauge_livesum_99999999.db").touch()  # of a process that the system has ended
    (figures / "counter_99999999.db").touch()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(figures))
    ended = subprocess.run([sys.executable, "-c", SERVER, str(mailbox)], cwd=ROOT, timeout=60)
    assert ended.returncode == -signal.SIGTERM
    assert mailbox.read_text() == "sent"
    left = {path.name for path in figures.iterdir()}
    assert "counter_99999999.db" in left
    assert not [name for name in left if name.startswith("gauge_live")]


def test_the_figures_of_a_process_that_runs_stay(tmp_path, monkeypatch):
    process = subprocess.Popen(["sleep", "60"])
    live = tmp_path / f"gauge_livesum_{process.pid}.db"
    live.touch()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    metrics.forget_ended_processes()
    assert live.exists()
    process.kill()
    process.wait()
    metrics.forget_ended_processes()
    assert not live.exists()


@pytest.fixture
def hanging():
    """What e-mails wait for: a server that does not answer."""
    answered = Event()
    yield answered
    answered.set()
    mail_thread.wait()


def test_an_e_mail_server_that_hangs_does_not_keep_the_process(hanging, caplog):
    mail_thread.send_later(hanging.wait)
    mail_thread.finish(seconds=0.05)
    assert "not sent before the process ended: 1" in caplog.text
