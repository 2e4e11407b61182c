"""Slowing those who try codes: a token bucket per address, and one for everybody.

Addresses are kept only as keyed hashes that change each day. A hall shares one address, so the
bucket of an address is a generous one.
"""

import hmac
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from workshops import rules
from workshops.models import Bucket
from workshops.rules import Refused

PER_ADDRESS = {"burst": 60, "per_second": 0.5}
IN_TOTAL = {"burst": 2000, "per_second": 20}
PASSWORDS = {"burst": 20, "per_second": 0.1}
TOO_MANY = "Too many wrong {}. Wait a minute, then try again."


def count_failure(address):
    """Count one wrong code. Raises Refused(429) where there have been too many."""
    with transaction.atomic():
        # The address first: one that guesses is stopped before it empties what all share.
        _take_one(_key("code", address), "codes", **PER_ADDRESS)
        _take_one(b"everybody", "codes", **IN_TOTAL)


@transaction.atomic
def may_try_password(address, username):
    """Raise Refused(429) where there have been too many wrong ones, even for the right one."""
    _filled(_password_key(address, username), "passwords", **PASSWORDS)


@transaction.atomic
def count_password(address, username):
    """Count one wrong password. Raises Refused(429) where there have been too many."""
    _take_one(_password_key(address, username), "passwords", **PASSWORDS)


def forget():
    """Drop the buckets of days that are over: their keys never come again."""
    yesterday = timezone.now() - timedelta(days=1)
    return Bucket.objects.filter(tokens_at__lt=yesterday).delete()[0]


def _take_one(key, what, burst, per_second):
    bucket = _filled(key, what, burst, per_second)
    bucket.tokens -= 1
    bucket.save(update_fields=["tokens", "tokens_at"])


def _filled(key, what, burst, per_second):
    """The bucket as it is now, with at least one token in it, locked."""
    at = timezone.now()
    Bucket.objects.get_or_create(key=key, defaults={"tokens": burst, "tokens_at": at})
    bucket = Bucket.objects.select_for_update().get(key=key)
    seconds = (at - bucket.tokens_at).total_seconds()
    tokens = rules.tokens_left(bucket.tokens, seconds, burst, per_second)
    if tokens < 1:
        raise Refused(TOO_MANY.format(what), 429, 60)
    bucket.tokens, bucket.tokens_at = tokens, at
    return bucket


def _password_key(address, username):
    # With the name: whoever guesses in a hall must not lock out everybody else who signs in there.
    return _key("password", f"{address} {username.casefold()}")


def _key(what, address):
    today = timezone.now().date().isoformat()
    return hmac.digest(settings.SECRET_KEY.encode(), f"{what} {today} {address}".encode(), "sha256")
