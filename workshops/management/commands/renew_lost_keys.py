"""manage.py renew_lost_keys"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions import session_keys

RENEWED = (
    "Sessions that had lost their keys (for example, after a restored backup) have new ones: {}. "
    "The answers stay, but the people who wrote them can no longer change them or take them back."
)
UNUSED = "Sessions that had lost their keys before anyone wrote an answer have new ones: {}."
SURE = (
    "Sessions whose keys are not in COPROD_KEYS_DIR: {}. With new keys people can write in them "
    "again, but nobody can change or take back what they wrote before, even if the old keys are "
    "found. Check that COPROD_KEYS_DIR is the right folder and that it is mounted. "
    "If the keys are lost, run this again with --yes"
)


class Command(BaseCommand):
    help = "Give new keys to open sessions whose keys are no longer in COPROD_KEYS_DIR."

    def add_arguments(self, parser):
        parser.add_argument(
            "--yes", action="store_true", help="make new keys, because the old ones are lost"
        )
        parser.add_argument(
            "--unused",
            action="store_true",
            help="only where nobody has written an answer, so that nothing is lost",
        )

    def handle(self, *, yes, unused, **options):
        if not yes and not unused and (missing := session_keys.missing_keys()):
            raise CommandError(SURE.format(missing))
        if renewed := session_keys.renew_lost_keys(only_unused=not yes):
            self.stdout.write((RENEWED if yes else UNUSED).format(renewed))
