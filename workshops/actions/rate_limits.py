"""Limits: token buckets in a table of bounded size that does not show whose they are.

A limit has a fixed number of buckets, and a keyed hash that changes every day assigns them. It does
not reveal an address or a name, and many share a slot. So nobody can fill the table with invented
names, and someone who empties some buckets rarely affects anyone else.
"""

import hmac
import ipaddress
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from common.prepared_statements import prepared_cursor
from workshops.models import AuthorBucket, RateLimitBucket, Session
from workshops.rules import Refused

SLOTS = 4096


def left_in_sql(column="tokens", full="burst", per_second="per_second"):
    """Return rules.tokens_left as SQL, for a row `bucket` that a statement reads anew.

    Beside `column` is the moment when it was read, and the other names are those of parameters.
    """
    since = f"EXCLUDED.{column}_at - bucket.{column}_at"
    gained = f"%({per_second})s * COALESCE(abs(EXTRACT(epoch FROM {since})::float), 0)"
    return f"LEAST(%({full})s, bucket.{column} + {gained})"


LEFT = left_in_sql()
# It changes no row if less than 1 is left. Whoever guesses or floods makes us do it most often, so
# it is 1 statement.
CONSUMED = f"""
INSERT INTO workshops_bucket AS bucket (key, tokens, tokens_at)
VALUES (%(key)s, %(burst)s - 1, %(at)s)
ON CONFLICT (key) DO UPDATE SET tokens = {LEFT} - 1, tokens_at = EXCLUDED.tokens_at
WHERE {LEFT} >= 1
"""  # noqa: S608
# It runs twice for everybody who joins, so it is 1 statement too.
RETURNED = f"""
INSERT INTO workshops_bucket AS bucket (key, tokens, tokens_at)
VALUES (%(key)s, %(burst)s, %(at)s)
ON CONFLICT (key) DO UPDATE
SET tokens = LEAST(%(burst)s, {LEFT} + 1), tokens_at = EXCLUDED.tokens_at
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class RateLimit:
    """`burst` at once, then `per_second`. `words`: what a person reads who has used them all."""

    name: str
    burst: float
    per_second: float
    words: str
    wait: int = 60  # seconds
    slots: int = SLOTS


def consume_token(limit, who):
    """Take one token of `who`. Raise Refused(429) if none is left."""
    if _changed_rows(CONSUMED, limit, who) == 0:
        raise Refused(str(limit.words), 429, limit.wait)


def return_token(limit, who):
    """Give a token back that was taken for what turned out to be right."""
    _changed_rows(RETURNED, limit, who)


def delete_full_buckets():
    """Delete the buckets that nobody has used for a day: they are full by now.

    Also delete those of authors that a process of the version before left when it closed a session.
    """
    AuthorBucket.objects.filter(session__phase=Session.Phase.CLOSED).delete()
    yesterday = timezone.now() - timedelta(days=1)
    return RateLimitBucket.objects.filter(tokens_at__lt=yesterday).delete()[0]


def network_of(address):
    """Return what counts as one place: an IPv4 address, or the /64 network of an IPv6 address."""
    return _network(address, 64)


def site_of(address):
    """Return what one provider gives a customer: an IPv4 address, or a /48 network of IPv6."""
    return _network(address, 48)


def _network(address, prefix):
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    known = getattr(known, "ipv4_mapped", None) or known
    return str(ipaddress.ip_network((known, prefix), strict=False) if known.version == 6 else known)


def _changed_rows(statement, limit, who):
    known = {"key": _key(limit, who), "at": timezone.now()}
    with prepared_cursor() as cursor:
        cursor.execute(statement, known | {"burst": limit.burst, "per_second": limit.per_second})
        return cursor.rowcount


def _key(limit, who):
    today = timezone.now().date().isoformat()
    named = f"{limit.name} {today} {who}".encode(errors="replace")
    digest = hmac.digest(settings.SECRET_KEY.encode(), named, "sha256")
    return f"{limit.name} {int.from_bytes(digest[:8]) % limit.slots}".encode()
