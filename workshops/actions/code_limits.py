"""Slowing people who guess codes: by address, and in total.

Every code that somebody tries takes a token, before anything is said about it, and a right one
gives it back. Without a token a right code is refused as a wrong one is, so that guessing more
finds nothing. docs/decisions/0066 has the figures.

A whole hall shares one address with whoever guesses there. So once a session is known at an
address, its own code is always right there, and the rest of the hall can join.
"""

import hmac
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.prepared_statements import prepared_cursor
from workshops.models import RateLimitBucket
from workshops.rules import Refused

from .rate_limits import RateLimit, consume_token, network_of, return_token, site_of

WORDS = _("Too many wrong codes. Wait a minute, then try again.")
SLOTS = 2**20  # a thousand that guess share a slot with hardly anyone else
BY_ADDRESS = RateLimit("codes", 60, 0.5, WORDS, slots=SLOTS)
IN_TOTAL = RateLimit("codes in total", 2000, 3, WORDS)
# For addresses that have rarely been wrong, while others use up what is for all.
RESERVE = RateLimit("codes in reserve", 20000, 6, WORDS)
RESERVE_BY_ADDRESS = RateLimit("codes in reserve by address", 6, 3 / 3600, WORDS, slots=SLOTS)

KNOWN = timedelta(days=1)
AGAIN = timedelta(hours=1)
# Each request with a code asks this.
NOTED = "SELECT EXISTS (SELECT 1 FROM workshops_bucket WHERE key = %s AND tokens_at > %s)"


@transaction.atomic
def take_try(address):
    """Take one try, before anything is said about a code. Raise Refused(429) if none is left.

    Return what `return_try` gives back.
    """
    # The address first: one that guesses is stopped before it uses up what everyone shares.
    taken = [(BY_ADDRESS, network_of(address)), (IN_TOTAL, "")]
    consume_token(*taken[0])
    try:
        consume_token(*taken[1])
    except Refused:
        taken[1:] = [(RESERVE_BY_ADDRESS, site_of(address)), (RESERVE, "")]
        for limit, who in taken[1:]:
            consume_token(limit, who)
    return taken


@transaction.atomic
def return_try(taken):
    """Give a try back: only wrong codes count."""
    for limit, who in taken:
        return_token(limit, who)


def is_known_at(session, address):
    """Return True if this session's own code is always right at an address.

    Without a session the same is done, so that it takes as long.
    """
    is_noted = _is_noted(_known(session, address), timezone.now() - KNOWN)
    return is_noted and session is not None


def note_known_at(session, address):
    """Note that somebody at an address has the code, or the desk, of this session.

    It is noted as a keyed hash, which says nothing after the close: half of the key is destroyed.
    """
    at = timezone.now()
    key = _known(session, address)
    if _is_noted(key, at - AGAIN):
        return
    note = RateLimitBucket(key=key, tokens=0, tokens_at=at)
    RateLimitBucket.objects.bulk_create(
        [note], update_conflicts=True, unique_fields=["key"], update_fields=["tokens_at"]
    )


def _is_noted(key, after):
    with prepared_cursor() as cursor:
        cursor.execute(NOTED, [key, after])
        return cursor.fetchone()[0]


def _known(session, address):
    own = (session and session.tagging_key) or timezone.now().date().isoformat().encode()
    number = session.pk if session else 0
    named = b"%d %s " % (number, network_of(address).encode(errors="replace")) + own
    return b"code known " + hmac.digest(settings.SECRET_KEY.encode(), named, "sha256")[:16]
