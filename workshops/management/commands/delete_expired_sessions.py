"""manage.py delete_expired_sessions"""

from django.core.management.base import BaseCommand

from workshops import copies
from workshops.actions import limiting, sessions


class Command(BaseCommand):
    help = "Delete for good every session whose retention has ended. Run it once a day."

    def handle(self, **options):
        count = sessions.delete_expired()
        limiting.forget()
        copies.forget_the_old()
        self.stdout.write(f"{count} {'session' if count == 1 else 'sessions'} deleted.")
