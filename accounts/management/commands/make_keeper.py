"""manage.py make_keeper NAME [--end]"""

from django.core.management.base import CommandError

from accounts.actions import keepers
from workshops.rules import Refused

from ._account import AccountCommand


class Command(AccountCommand):
    help = (
        "Make an account a keeper of this server, who sees accounts, organisations and sessions "
        "at /admin/ where COPROD_ADMIN is 1. It needs a second step first."
    )

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--end", action="store_true", help="end this instead")

    def handle(self, *, end, **options):
        self.ends = end
        super().handle(**options)

    def of_account(self, user):
        name = user.get_username()
        if self.ends:
            keepers.end(user)
            return f"{name} is no longer a keeper of this server."
        try:
            keepers.make(user)
        except Refused as refused:
            raise CommandError(refused.reason) from None
        return f"{name} is a keeper of this server."
