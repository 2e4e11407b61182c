"""Limits of everything that guesses or sends, in the table of docs/decisions/0020."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from workshops.actions.member_invitations import WORDS as MANY_INVITED
from workshops.actions.password_limits import BY_ACCOUNT, WORDS
from workshops.actions.rate_limits import (
    RateLimit,
    consume_token,
    network_of,
    return_token,
    site_of,
)
from workshops.rules import Refused

TOO_MANY_EMAILS = _("Too many e-mails have been asked for. Wait 5 minutes, then try again.")
MANY_TO_IT = _("Many e-mails have gone to this address already. Try again tomorrow.")
DAY = 24 * 3600  # seconds
MANY = 2**20  # slots: these buckets stay empty for hours, so hardly anybody may share one
EMAILS_TO = RateLimit("e-mails to an address", 3, 1 / 300, TOO_MANY_EMAILS, 300)
EMAILS_FROM = RateLimit("e-mails by address", 20, 1 / 60, TOO_MANY_EMAILS, 300)
# Links to make an account go to anybody. So they are counted by mailbox, whatever follows a + in
# its address, by site (1 customer of a provider), and in total. 1 site gets at most a sixth of the
# total in the long run, and the queue of e-mails keeps room for people who sign in.
SIGN_UPS_TO = RateLimit("links to make an account", 6, 6 / DAY, MANY_TO_IT, 4 * 3600, MANY)
SIGN_UPS_FROM = RateLimit("links to make an account by address", 40, 1 / 30, TOO_MANY_EMAILS, 300)
SIGN_UPS = RateLimit("links to make an account in total", 60, 1 / 5, TOO_MANY_EMAILS, 300)
# Each account has a limit as well, but where people make accounts alone, 1 person can have many.
INVITED_TO = RateLimit("e-mails that invite", 6, 6 / DAY, MANY_TO_IT, 4 * 3600, MANY)
INVITED_FROM = RateLimit("e-mails that invite, by address", 100, 1 / 30, MANY_INVITED)
RESETS_BY_ADDRESS = RateLimit("new passwords by address", 20, 0.1, WORDS)

WRONG_CODES = _("Too many wrong codes. Wait a minute, then try again.")
CODES_BY_ADDRESS = RateLimit("codes of links by address", 20, 0.1, WRONG_CODES)

PROVIDER_BY_ADDRESS = RateLimit("ways to the provider by address", 30, 0.5, WORDS)

# Of a million codes of an app 3 are valid at a time, so a day of guesses by somebody who
# knows the password finds one with a chance of less than 1 in 1,000.
WAIT_5_MINUTES = _("Too many wrong codes. Wait 5 minutes, then try again.")
CODES_BY_ACCOUNT = RateLimit("codes of second steps", 10, 1 / 300, WAIT_5_MINUTES, 300)
USED_CODE = RateLimit("used codes", 1, 1 / 90, WRONG_CODES)


def take_email(network_address, email):
    """Take one e-mail to what was typed, whether or not it is an account's."""
    consume_token(EMAILS_FROM, network_of(network_address))
    take_email_to(email)


def take_email_to(email):
    """Take one e-mail to an address, whoever asks for it."""
    consume_token(EMAILS_TO, email.casefold())


@transaction.atomic
def take_sign_up(network_address, email):
    """Take one link to make an account. If a limit refuses it, it takes nothing from the others."""
    take_email(network_address, email)
    consume_token(SIGN_UPS_TO, _mailbox(email))
    consume_token(SIGN_UPS_FROM, site_of(network_address))
    consume_token(SIGN_UPS, "")


def take_invitation(network_address, email):
    """Take one e-mail that invites somebody, where anybody may invite."""
    consume_token(INVITED_FROM, site_of(network_address))
    consume_token(INVITED_TO, _mailbox(email))


def take_reset(network_address):
    """Take one try of a link to a new password."""
    consume_token(RESETS_BY_ADDRESS, network_of(network_address))


def take_code(network_address):
    """Take one try of the code of a link."""
    consume_token(CODES_BY_ADDRESS, network_of(network_address))


def return_code(network_address):
    """Give the try back: it was right."""
    return_token(CODES_BY_ADDRESS, network_of(network_address))


def take_provider(network_address):
    """Take one way to the provider, which asks it for its configuration."""
    consume_token(PROVIDER_BY_ADDRESS, network_of(network_address))


def take_own_password(user):
    """Take one try of the password by somebody who is signed in."""
    consume_token(BY_ACCOUNT, _signed_in(user))


def return_own_password(user):
    """Give the try back: only wrong ones count."""
    return_token(BY_ACCOUNT, _signed_in(user))


def take_second_step(user):
    """Take one try of a code by somebody who knows the password, or is signed in."""
    consume_token(CODES_BY_ACCOUNT, user.pk)


def return_second_step(user):
    """Give the try back: only wrong ones count."""
    return_token(CODES_BY_ACCOUNT, user.pk)


def is_first_use(user, code):
    """Return True once for each code of an app, as long as it is valid, in all processes."""
    try:
        consume_token(USED_CODE, f"{user.pk} {''.join(filter(str.isdigit, code))}")
    except Refused:
        return False
    return True


def _mailbox(email):
    local, _at, domain = email.casefold().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _signed_in(user):
    return f"signed in {user.pk}"
