"""manage.py renew_lost_keys"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions import session_keys

RENEWED = (
    "Sessions that had lost their keys, as after a restored backup, have new ones: {}. "
    "What was written there stays, but its authors cannot change it or take it back any more."
)
UNUSED = "Sessions that had lost their keys before anybody wrote in them have new ones: {}."
SURE = (
    "Sessions whose keys are not in COPROD_KEYS_DIR: {}. With new keys people can write in them "
    "again, but nobody can change or take back what they wrote before, even if the old keys are "
    "found. Check that COPROD_KEYS_DIR is the right folder and that it is mounted. "
    "If the keys are lost, run this again with --yes"
)


class Command(BaseCommand):
    help = "Give new keys to running sessions whose keys are not in COPROD_KEYS_DIR any more."

    def add_arguments(self, parser):
        parser.add_argument("--yes", action="store_true", help="the keys are lost: make new ones")
        parser.add_argument(
            "--unused", action="store_true", help="only where nobody has written: nothing is lost"
        )

    def handle(self, *, yes, unused, **options):
        if not yes and not unused and (missing := session_keys.missing_keys()):
            raise CommandError(SURE.format(missing))
        if renewed := session_keys.renew_lost_keys(only_unused=not yes):
            self.stdout.write((RENEWED if yes else UNUSED).format(renewed))
