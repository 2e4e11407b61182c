"""manage.py join_organisation NAME COLLEAGUE"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions import organisations
from workshops.models import Organisation

from ._accounts import OF_ACCOUNT, account_named


class Command(BaseCommand):
    help = "Make an account an organiser in a colleague's organisation."

    def add_arguments(self, parser):
        parser.add_argument("username", metavar="NAME", help=f"who joins: {OF_ACCOUNT}")
        parser.add_argument("colleague", metavar="COLLEAGUE", help="whose organisation it is")

    def handle(self, *, username, colleague, **options):
        organisation = Organisation.objects.of(account_named(colleague)).first()
        if organisation is None:
            raise CommandError(f"{colleague} belongs to no organisation yet.")
        organisations.join(account_named(username), organisation, by=None)
        self.stdout.write(f"{username} belongs to {organisation.name}.")
