"""Slowing people who guess codes: by address, and in total.

A hall shares one address, so the limit of an address is generous.
"""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from .rate_limits import RateLimit, consume_token, network_of

WORDS = _("Too many wrong codes. Wait a minute, then try again.")
BY_ADDRESS = RateLimit("codes", 60, 0.5, WORDS)
IN_TOTAL = RateLimit("codes in total", 2000, 20, WORDS)


@transaction.atomic
def count_wrong_code(address):
    """Count a wrong code. Raise Refused(429) if there have been too many."""
    # The address first: one that guesses is stopped before it uses up what everyone shares.
    consume_token(BY_ADDRESS, network_of(address))
    consume_token(IN_TOTAL, "")
