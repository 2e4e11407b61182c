"""manage.py reset_second_step USERNAME"""

from django.core.management.base import BaseCommand, CommandError

from accounts import names
from accounts.actions import second_step


class Command(BaseCommand):
    help = (
        "Remove the authenticator app, passkeys and recovery codes of an account, and sign it out "
        "everywhere. Make sure that you know who asks for it: then a password is enough again."
    )

    def add_arguments(self, parser):
        parser.add_argument("name", metavar="NAME", help="user name or e-mail address")

    def handle(self, *, name, **options):
        user = names.account_of(names.cleaned(name))
        if user is None:
            raise CommandError(f"There is no account {name!r}.")
        second_step.reset(user)
        self.stdout.write(f"{user.get_username()} signs in with the password alone now.")
