"""A command about 1 account."""

from django.core.management.base import BaseCommand, CommandError

from accounts import names


class AccountCommand(BaseCommand):
    """Find the account that is named, and hand it to `of_account`, which returns what was done."""

    def add_arguments(self, parser):
        parser.add_argument("name", metavar="NAME", help="user name or e-mail address")

    def handle(self, *, name, **options):
        user = names.account_of(names.cleaned(name))
        if user is None:
            raise CommandError(f"There is no account {name!r}.")
        self.stdout.write(self.of_account(user))
