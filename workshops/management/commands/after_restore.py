"""manage.py after_restore FILE"""

from pathlib import Path

from django.core.management.base import BaseCommand

from workshops.actions import answering, erasing, expiry, remarks, session_keys
from workshops.models import Remark, Session

KINDS = ("session", "answers", "answer", "taken-back", "remarks")
KEYS = (
    "{} sessions have no keys here. Nobody can send anything in them until they have new ones: "
    "renew_lost_keys tells what that means."
)


class Command(BaseCommand):
    help = (
        "Delete restored sessions, answers and remarks that had been deleted after the backup, "
        "and count lost keys."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="what was deleted, 1 on each line")

    def handle(self, *, file, **options):
        lines = [line.split(maxsplit=1) for line in file.read_text().splitlines()]
        found = {kind: [value for each, value in lines if each == kind] for kind in KINDS}
        sessions = expiry.delete_again(map(bytes.fromhex, found["session"]))
        answers = expiry.delete_answers_again(found["answers"])
        single = erasing.erase_again(map(int, found["answer"]))
        self.stdout.write(f"Sessions deleted again, because they were deleted later: {sessions}.")
        if answers or single:
            self.stdout.write(f"Answers deleted again: those of {answers} sessions, and {single}.")
        taken_back = answering.withdraw_again(map(int, found["taken-back"]))
        beside = _delete_remarks(found["remarks"])
        if taken_back or beside:
            self.stdout.write(f"Answers taken back again: {taken_back}.")
            self.stdout.write(f"Lines beside answers deleted again: {beside}.")
        if missing := session_keys.missing_keys():
            self.stdout.write(KEYS.format(missing))


def _delete_remarks(lines):
    """Delete the remarks that no line names. A line has a session, and the remarks that it had."""
    parts = [line.partition(" ") for line in lines]
    kept = {session: ids.split(",") for session, _, ids in parts}
    having_some = Session.objects.filter(pk__in=Remark.objects.values("session"))
    left = [(each, kept.get(str(each.pk))) for each in having_some]
    return sum(
        remarks.delete_again(session, [int(number) for number in ids if number])
        for session, ids in left
        if ids is not None
    )
