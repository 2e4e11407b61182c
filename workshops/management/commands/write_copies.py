"""manage.py write_copies [--stay]"""

import os
import time

from django.core.management.base import BaseCommand

from workshops import copies

IDLE_SECONDS = 30
LOOK_SECONDS = 0.3
NICENESS = 10  # the room comes first


class Command(BaseCommand):
    help = (
        "Write the files that somebody waits for, such as posters and archives, until none is left."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--stay",
            action="store_true",
            help="wait for more, as a service of its own (with COPROD_COPIES=elsewhere)",
        )

    def handle(self, *, stay, **options):
        os.nice(NICENESS)
        parent, idle_since = os.getppid(), time.monotonic()
        while stay or time.monotonic() - idle_since < IDLE_SECONDS:
            if copies.write_waiting():
                idle_since = time.monotonic()
            if not stay and os.getppid() != parent:
                return  # the server that started this has ended
            time.sleep(LOOK_SECONDS)
