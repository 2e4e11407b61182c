"""manage.py reset_second_step NAME"""

from accounts.actions import second_step

from ._account import AccountCommand


class Command(AccountCommand):
    help = (
        "Remove the authenticator app, passkeys and recovery codes of an account, and sign it out "
        "everywhere. Make sure that you know who asks for it: then a password is enough again."
    )

    def of_account(self, user):
        second_step.reset(user)
        return f"{user.get_username()} signs in with the password alone now."
