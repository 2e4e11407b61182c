"""What commands about accounts have in common."""

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.db import connection

OF_ACCOUNT = "its user name, or an e-mail address that it has confirmed"


def account_named(name):
    """Return the account with that user name, or which has confirmed that e-mail address.

    Raise CommandError without one.
    """
    users = get_user_model().objects
    confirmed = users.filter(emailaddress__email=name.lower(), emailaddress__verified=True)
    user = users.filter(username=name).first() or confirmed.first()
    if user is None:
        raise CommandError(f"There is no account {name!r} in {database()}.")
    return user


def database():
    """Return which database a command is about, without its password."""
    settings = connection.settings_dict
    return f"the database {settings['NAME']!r} at {settings['HOST'] or 'this host'}"
