"""manage.py delete_account NAME"""

from django.core.management.base import BaseCommand, CommandError

from accounts import names
from accounts.actions import deletion
from workshops.rules import Refused


class Command(BaseCommand):
    help = "Delete an account that has no sessions, and sign it out everywhere."

    def add_arguments(self, parser):
        parser.add_argument("name", metavar="NAME", help="user name or e-mail address")

    def handle(self, *, name, **options):
        user = names.account_of(names.cleaned(name))
        if user is None:
            raise CommandError(f"There is no account {name!r}.")
        try:
            deletion.delete(user)
        except Refused as refused:
            raise CommandError(refused.reason) from None
        self.stdout.write(f"{user.get_username()} is deleted.")
