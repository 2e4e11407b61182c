"""manage.py join_organisation USERNAME OF_USERNAME"""

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from workshops.actions import organisations
from workshops.models import Organisation


class Command(BaseCommand):
    help = "Let an account share the name, logo and colour of a colleague's organisation."

    def add_arguments(self, parser):
        parser.add_argument("username", metavar="USERNAME", help="who joins")
        parser.add_argument("colleague", metavar="COLLEAGUE", help="whose organisation it is")

    def handle(self, *, username, colleague, **options):
        organisation = Organisation.objects.filter(members=_user(colleague)).first()
        if organisation is None:
            raise CommandError(f"{colleague} belongs to no organisation yet.")
        organisations.join(_user(username), organisation)
        self.stdout.write(f"{username} belongs to {organisation.name}.")


def _user(name):
    user = User.objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"There is no account {name!r}.")
    return user
