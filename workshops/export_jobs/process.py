"""Start the process that runs export jobs. It ends when no job is waiting."""

import os
import subprocess
from threading import Lock

from django.conf import settings

from . import runner

_lock = Lock()
_running = None


def ensure_running():
    """Make sure that waiting jobs are run, as settings.EXPORT_JOBS says."""
    if settings.EXPORT_JOBS == "subprocess":
        _start_if_needed()
    elif settings.EXPORT_JOBS == "inline":
        runner.run_waiting()


def _start_if_needed():
    global _running
    with _lock:
        if _running is None or _running.poll() is not None:
            command = [*settings.DJANGO_COMMAND, "run_export_jobs", "--for", str(os.getpid())]
            # In a new session: Ctrl-C is for the server, and this process notices its end.
            quietly = {"stdin": subprocess.DEVNULL, "start_new_session": True}
            _running = subprocess.Popen(command, cwd=settings.CODE_DIR, **quietly)
