"""How many sessions an account makes: people who make accounts alone can have many."""

from django.utils.translation import gettext_lazy as _

from .rate_limits import RateLimit, consume_token

WORDS = _("A lot was sent from here in a short time.")
SLOTS = 2**20  # so that 1,000 accounts of 1 person hardly ever share a slot with another's
BY_ACCOUNT = RateLimit("sessions by account", 60, 1 / 60, WORDS, slots=SLOTS)
# Each takes seconds to read, and can fill as much of the disk as 1,000 sessions. An import from the
# page counts twice, since the file is read for the preview as well.
IMPORTS_BY_ACCOUNT = RateLimit("imports by account", 60, 1 / 60, WORDS, slots=SLOTS)


def take_session(user):
    """Take one session that `user` makes."""
    consume_token(BY_ACCOUNT, user.pk)


def take_import(user):
    """Take one file that `user` sends."""
    consume_token(IMPORTS_BY_ACCOUNT, user.pk)
