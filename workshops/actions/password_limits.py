"""Slowing people who guess passwords: by address, and by account from any address.

A browser that has signed in to an account before has its own limit instead. So nobody can lock an
organiser out by guessing passwords of their account, or from the network of their venue.
"""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from .rate_limits import RateLimit, consume_token, network_of, return_token

WORDS = _("Too many wrong passwords. Wait a minute, then try again.")
BY_ADDRESS = RateLimit("passwords by address", 60, 0.5, WORDS)
BY_ACCOUNT = RateLimit("passwords by account", 20, 0.1, WORDS)
BY_BROWSER = RateLimit("passwords by browser", 20, 0.1, WORDS)


@transaction.atomic
def take_try(address, name, browser=""):
    """Take one try, before the password is looked at. Raise Refused(429) if none is left.

    `name` is the account's, cleaned; `browser` is what one is known by that has signed in to it.
    """
    for limit, who in _limits(address, name, browser):
        consume_token(limit, who)


@transaction.atomic
def return_try(address, name, browser=""):
    """Give the try back: only wrong ones count."""
    for limit, who in _limits(address, name, browser):
        return_token(limit, who)


def _limits(address, name, browser):
    if browser:
        return [(BY_BROWSER, browser)]
    return [(BY_ADDRESS, network_of(address)), (BY_ACCOUNT, name.casefold())]
