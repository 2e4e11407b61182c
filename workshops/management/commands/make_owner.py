"""manage.py make_owner NAME [ORGANISATION]"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions import organisations
from workshops.models import Organisation
from workshops.models.role import Role

from ._accounts import OF_ACCOUNT, account_named, database


class Command(BaseCommand):
    help = (
        "Make an account an owner of an organisation, who invites people and sets their roles. "
        "It need not belong to it yet."
    )

    def add_arguments(self, parser):
        parser.add_argument("username", metavar="NAME", help=OF_ACCOUNT)
        parser.add_argument(
            "organisation",
            metavar="ORGANISATION",
            nargs="?",
            help="the organisation's name or number; the account's own, if it belongs to only one",
        )

    def handle(self, *, username, organisation, **options):
        user = account_named(username)
        theirs = _named(organisation) if organisation else _only_one_of(user)
        organisations.make_owner(user, theirs)
        self.stdout.write(f"{username} owns {theirs.name}, in {database()}.")
        # Anybody may have given an organisation this name.
        if others := _other_owners(theirs, user):
            self.stdout.write(f"Its other owners: {others}.")


def _other_owners(organisation, user):
    others = organisation.memberships.filter(role=Role.OWNER).exclude(user=user)
    known = others.order_by("pk").values_list("user__username", "user__email")
    return ", ".join(f"{name} ({email or 'no address'})" for name, email in known)


def _named(name):
    found = Organisation.objects.filter(name=name)
    if not found and name.isascii() and name.isdigit():
        found = Organisation.objects.filter(pk=int(name))
    return _one(found, f"There is no organisation {name!r} in {database()}.")


def _only_one_of(user):
    lacks = f"{user.get_username()} belongs to no organisation in {database()}. Name one."
    return _one(user.organisations.all(), lacks)


def _one(found, otherwise):
    found = list(found.defer("logo").order_by("pk"))
    if not found:
        raise CommandError(otherwise)
    if len(found) > 1:
        several = ", ".join(f"{each.pk} ({each.name})" for each in found)
        raise CommandError(f"Name one of these by its number: {several}.")
    return found[0]
