"""manage.py after_restore FILE"""

from pathlib import Path

from django.core.management.base import BaseCommand

from workshops.actions import erasing, expiry, session_keys

KINDS = ("session", "answers", "answer")
KEYS = (
    "{} sessions have no keys here. Nobody can send anything in them until they have new ones: "
    "renew_lost_keys tells what that means."
)


class Command(BaseCommand):
    help = (
        "Delete restored sessions and answers that had been deleted after the backup, "
        "and count lost keys."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="what was deleted, 1 on each line")

    def handle(self, *, file, **options):
        lines = [line.split() for line in file.read_text().splitlines()]
        found = {kind: [value for each, value in lines if each == kind] for kind in KINDS}
        sessions = expiry.delete_again(map(bytes.fromhex, found["session"]))
        answers = expiry.delete_answers_again(map(bytes.fromhex, found["answers"]))
        single = erasing.erase_again(map(int, found["answer"]))
        self.stdout.write(f"Sessions deleted again, because they were deleted later: {sessions}.")
        if answers or single:
            self.stdout.write(f"Answers deleted again: those of {answers} sessions, and {single}.")
        if missing := session_keys.missing_keys():
            self.stdout.write(KEYS.format(missing))
