"""manage.py after_restore FILE"""

from pathlib import Path

from django.core.management.base import BaseCommand

from workshops.actions import expiry, session_keys

KEYS = (
    "{} sessions have no keys here. Nobody can send anything in them until they have new ones: "
    "renew_lost_keys tells what that means."
)


class Command(BaseCommand):
    help = "Delete restored sessions that had been deleted after the backup, and count lost keys."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="hashes of deleted sessions, 1 on each line")

    def handle(self, *, file, **options):
        deleted = expiry.delete_again([bytes.fromhex(line) for line in file.read_text().split()])
        self.stdout.write(f"Sessions deleted again, because they were deleted later: {deleted}.")
        if missing := session_keys.missing_keys():
            self.stdout.write(KEYS.format(missing))
