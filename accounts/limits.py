"""Limits of everything that guesses or sends, in the table of docs/decisions/0020."""

from django.utils.translation import gettext_lazy as _

from workshops.actions.password_limits import BY_ACCOUNT, WORDS
from workshops.actions.rate_limits import RateLimit, consume_token, network_of, return_token

TOO_MANY_EMAILS = _("Too many e-mails have been asked for. Wait 5 minutes, then try again.")
EMAILS_TO = RateLimit("e-mails to an address", 3, 1 / 300, TOO_MANY_EMAILS, 300)
EMAILS_FROM = RateLimit("e-mails by address", 20, 1 / 60, TOO_MANY_EMAILS, 300)
RESETS_BY_ADDRESS = RateLimit("new passwords by address", 20, 0.1, WORDS)

WRONG_CODES = _("Too many wrong codes. Wait a minute, then try again.")
CODES_BY_ADDRESS = RateLimit("codes of links by address", 20, 0.1, WRONG_CODES)


def take_email(network_address, email):
    """Take one e-mail to what was typed, whether or not it is an account's."""
    consume_token(EMAILS_FROM, network_of(network_address))
    consume_token(EMAILS_TO, email.casefold())


def take_reset(network_address):
    """Take one try of a link to a new password."""
    consume_token(RESETS_BY_ADDRESS, network_of(network_address))


def take_code(network_address):
    """Take one try of the code of a link."""
    consume_token(CODES_BY_ADDRESS, network_of(network_address))


def take_own_password(user):
    """Take one try of the password by somebody who is signed in."""
    consume_token(BY_ACCOUNT, _signed_in(user))


def return_own_password(user):
    """Give the try back: only wrong ones count."""
    return_token(BY_ACCOUNT, _signed_in(user))


def _signed_in(user):
    return f"signed in {user.pk}"
