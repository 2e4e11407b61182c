"""The process that writes: started by whoever asks, and gone again once nothing waits."""

import os
import subprocess
import sys
from threading import Lock

from django.conf import settings

from . import writer

_lock = Lock()
_running = None


def wake():
    """See to it that somebody writes what waits."""
    if settings.COPIES == "aside":
        _see_that_it_runs()
    elif settings.COPIES == "here":
        writer.write_waiting()


def _see_that_it_runs():
    global _running
    with _lock:
        if _running is None or _running.poll() is not None:
            command = [sys.executable, settings.BASE_DIR / "manage.py", "write_copies"]
            command += ["--for", str(os.getpid())]
            # In a session of its own: Ctrl-C is for the server, and the writer notices its end.
            quietly = {"stdin": subprocess.DEVNULL, "start_new_session": True}
            _running = subprocess.Popen(command, **quietly)
