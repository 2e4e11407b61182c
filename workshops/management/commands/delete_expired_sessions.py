"""manage.py delete_expired_sessions"""

from django.core.management.base import BaseCommand

from workshops import copies
from workshops.actions import leavings, limiting, sessions

LOST = (
    "Keys of {} running session(s) are not in COPROD_KEYS_DIR: nobody can send anything there. If "
    "another server has them, share its folder. If they are lost: bin/manage renew_lost_keys"
)


class Command(BaseCommand):
    help = "Delete for good every session whose retention has ended. Run it once a day."

    def handle(self, **options):
        count = sessions.delete_expired()
        leavings.destroy_spent_keys()
        leavings.analyse()
        limiting.forget()
        copies.forget_the_old()
        self.stdout.write(f"{count} {'session' if count == 1 else 'sessions'} deleted.")
        if lost := leavings.lost_keys():
            self.stderr.write(LOST.format(lost))
