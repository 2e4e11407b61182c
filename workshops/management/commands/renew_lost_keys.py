"""manage.py renew_lost_keys"""

from django.core.management.base import BaseCommand

from workshops.actions import leavings

RENEWED = (
    "Sessions that had lost their keys, as after a restored backup, have new ones: {}. "
    "What was written there stays, but its authors cannot change it or take it back any more."
)


class Command(BaseCommand):
    help = "Give new keys to running sessions whose keys are not in COPROD_KEYS_DIR any more."

    def handle(self, **options):
        if renewed := leavings.renew_lost_keys():
            self.stdout.write(RENEWED.format(renewed))
