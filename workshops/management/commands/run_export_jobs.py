"""manage.py run_export_jobs [--stay | --for PID]"""

import os
import time

from django.core.management.base import BaseCommand
from django.db import OperationalError

from workshops import export_jobs

IDLE_SECONDS = 30
LOOK_SECONDS = 0.3
NICENESS = 10  # the room comes first


class Command(BaseCommand):
    help = "Write the files that people are waiting for, such as posters and zips, then stop."

    def add_arguments(self, parser):
        parser.add_argument(
            "--stay",
            action="store_true",
            help="keep waiting for more, as a separate service (with COPROD_EXPORT_JOBS=worker)",
        )

        parser.add_argument(
            "--for",
            dest="server",
            type=int,
            metavar="PID",
            help="stop when the server that started it stops",
        )

    def handle(self, *, stay, server, **options):
        os.nice(NICENESS)

        def is_left():
            return server is not None and os.getppid() != server

        try:
            _write(lambda idle: stay or (idle < IDLE_SECONDS and not is_left()))
        except OperationalError:
            # If the server has ended, and its database with it, nobody is waiting any more.
            if not is_left():
                raise


def _write(goes_on):
    idle_since = time.monotonic()
    while goes_on(time.monotonic() - idle_since):
        if export_jobs.run_waiting():
            idle_since = time.monotonic()
        time.sleep(LOOK_SECONDS)
