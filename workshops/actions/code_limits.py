"""Slowing those who try codes: by address, and in total.

A hall shares one address, so what an address may do is generous.
"""

from django.db import transaction

from .rate_limits import RateLimit, consume_token, network_of

WORDS = "Too many wrong codes. Wait a minute, then try again."
BY_ADDRESS = RateLimit("codes", 60, 0.5, WORDS)
IN_TOTAL = RateLimit("codes in total", 2000, 20, WORDS)


@transaction.atomic
def count_wrong_code(address):
    """Count one wrong code. Raises Refused(429) where there have been too many."""
    # The address first: one that guesses is stopped before it empties what all share.
    consume_token(BY_ADDRESS, network_of(address))
    consume_token(IN_TOTAL, "")
