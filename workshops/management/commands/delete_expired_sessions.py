"""manage.py delete_expired_sessions"""

from django.core.management.base import BaseCommand

from workshops import export_jobs
from workshops.actions import daily, expiry, keeping, session_keys

LOST = (
    "The keys of some running sessions are not in COPROD_KEYS_DIR ({} in all). Nobody can send "
    "answers in these sessions. If another server has the keys, share its folder. "
    "If they are lost, run bin/manage renew_lost_keys"
)


class Command(BaseCommand):
    help = (
        "Delete for good every session that has been kept for as long as it may be. "
        "Sessions that are not closed are kept. Sessions that were never opened are deleted "
        "a year after their last edit. "
        "This also destroys the keys of closed sessions and lets PostgreSQL analyse the tables. "
        "Run it once a day."
    )

    def handle(self, **options):
        keeping.apply_limits()  # so that what is older goes today
        count = expiry.delete_expired()
        export_jobs.delete_expired()
        self.stdout.write(f"{count} {'session' if count == 1 else 'sessions'} deleted.")
        if lost := session_keys.lost_keys():
            self.stderr.write(LOST.format(lost))
        daily.run()  # last, because it raises what has failed
