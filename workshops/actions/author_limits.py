"""Limit authors who send very fast, with a token bucket for each author tag.

Sending never writes the row of a seat (docs/decisions/0018).
"""

from django.utils import timezone

from workshops import rules
from workshops.models import AuthorBucket
from workshops.models.limits import BURST
from workshops.rules.rate_limits import PER_SECOND

# For the fast path, after a CTE `held` with the session. LEFT is the same sum as rules.tokens_left.
# PAID returns no row if the author has no token left, or has sent something else since the
# statement began: `bucket` is the row now, and the subquery returns it as it was.
LEFT = """LEAST(
    %(burst)s,
    bucket.tokens + %(per_second)s
        * abs(EXTRACT(epoch FROM EXCLUDED.tokens_at - bucket.tokens_at)::float)
)"""
PAID = f"""
paid AS (
    INSERT INTO workshops_authorbucket AS bucket (tag, session_id, tokens, tokens_at)
    SELECT %(tag)s, held.id, %(burst)s - 1, %(at)s FROM held
    ON CONFLICT (tag) DO UPDATE SET tokens = {LEFT} - 1, tokens_at = EXCLUDED.tokens_at
    WHERE {LEFT} >= 1
        AND bucket.tokens_at = (SELECT tokens_at FROM workshops_authorbucket WHERE tag = %(tag)s)
    RETURNING session_id
)"""


def consume_author_token(session, tag):
    """Take one token of the author of `tag`, in a change. Raise Refused(429) if none is left."""
    at = timezone.now()
    full = AuthorBucket(session=session, author_tag=tag, tokens_at=at)
    bucket = AuthorBucket.objects.filter(author_tag=tag).first() or full
    tokens = rules.tokens_left(bucket.tokens, (at - bucket.tokens_at).total_seconds())
    rules.require_token(tokens)
    bucket.tokens, bucket.tokens_at = tokens - 1, at
    bucket.save()


def paid_values(at):
    """Return the values that PAID needs besides the tag."""
    return {"at": at, "burst": BURST, "per_second": PER_SECOND}
