"""What commands about accounts have in common."""

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.db import connection


def account_named(name):
    """Return the account with that user name. Raise CommandError without one."""
    user = get_user_model().objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"There is no account {name!r} in {database()}.")
    return user


def database():
    """Return which database a command is about, without its password."""
    settings = connection.settings_dict
    return f"the database {settings['NAME']!r} at {settings['HOST'] or 'this host'}"
