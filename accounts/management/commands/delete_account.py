"""manage.py delete_account NAME"""

from django.core.management.base import CommandError

from accounts.actions import deletion
from workshops.rules import Refused

from ._account import AccountCommand


class Command(AccountCommand):
    help = "Delete an account that has no sessions, and sign it out everywhere."

    def of_account(self, user):
        try:
            deletion.delete(user)
        except Refused as refused:
            raise CommandError(refused.reason) from None
        return f"{user.get_username()} is deleted."
