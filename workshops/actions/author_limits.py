"""Limit authors who send very fast, with a token bucket for each author tag.

Sending never writes the row of a seat (docs/decisions/0018).
"""

from datetime import timedelta

from django.db import connection
from django.db.models import F
from django.utils import timezone

from common.prepared_statements import prepared_cursor
from workshops import rules
from workshops.models import AuthorBucket
from workshops.models.limits import BURST, TAPS
from workshops.rules.rate_limits import FADES, MOST_RECENT, PER_SECOND, TAPS_PER_SECOND

from .rate_limits import left_in_sql

LEFT = left_in_sql()
# For the fast path, after a CTE `locked` with the session. PAID returns no row if the author has no
# token left, or if something of theirs has been sent, taken away or brought back since the
# statement began: `bucket` is the row now, and the subquery returns it as it was.
RECENT = """GREATEST(
    0,
    bucket.recent
        - COALESCE(abs(EXTRACT(epoch FROM EXCLUDED.recent_at - bucket.recent_at)::float), 0)
        / %(fades)s
) + 1"""
SENT_BY = f"""
paid AS (
    INSERT INTO workshops_authorbucket AS bucket (tag, session_id, tokens, tokens_at {{columns}})
    SELECT %(tag)s, locked.id, %(burst)s - 1, %(at)s {{first}} FROM locked
    ON CONFLICT (tag) DO UPDATE SET tokens = {LEFT} - 1, tokens_at = EXCLUDED.tokens_at {{more}}
    WHERE {LEFT} >= 1
        AND bucket.tokens_at = (SELECT tokens_at FROM workshops_authorbucket WHERE tag = %(tag)s)
    RETURNING session_id
)"""  # noqa: S608

PAID = SENT_BY.format(columns="", first="", more="")
PAID_FOR_ANSWER = SENT_BY.format(
    columns=", recent, recent_at",
    first=", 1, %(at)s",
    more=f""", recent = {RECENT}, recent_at = EXCLUDED.recent_at,
        flooded = bucket.flooded OR {RECENT} > %(most_recent)s""",
)

TAPS_LEFT = left_in_sql("taps", "taps", "taps_per_second")
# The session's row is locked first, as everywhere. It is read under the lock, so that no bucket is
# made in a session that is being closed. Alone, it does not wait for the disk: what the tap is for
# is written next and waits for both, and a server that fails between them gives the tap back.
TAPPED = f"""
WITH locked AS (
    SELECT id FROM workshops_session
    WHERE id = %(session)s AND phase IN ('collecting', 'open', 'closing')
    FOR KEY SHARE
)
INSERT INTO workshops_authorbucket AS bucket (tag, session_id, tokens, tokens_at, taps, taps_at)
SELECT %(tag)s, locked.id, %(burst)s, %(at)s, %(taps)s - 1, %(at)s FROM locked
ON CONFLICT (tag) DO UPDATE SET taps = {TAPS_LEFT} - 1, taps_at = EXCLUDED.taps_at
WHERE {TAPS_LEFT} >= 1
RETURNING CASE WHEN %(alone)s THEN set_config('synchronous_commit', 'off', TRUE) END
"""  # noqa: S608


def consume_author_token(session, tag, *, is_answer=False):
    """Take one token of the author of `tag`, in a change. Raise Refused(429) if none is left.

    An answer counts as recent as well.
    """
    at = timezone.now()
    full = AuthorBucket(session=session, author_tag=tag, tokens_at=at)
    bucket = AuthorBucket.objects.filter(author_tag=tag).first() or full
    tokens = rules.tokens_left(bucket.tokens, (at - bucket.tokens_at).total_seconds())
    rules.require_token(tokens)
    bucket.tokens, bucket.tokens_at = tokens - 1, at
    if is_answer:
        _count_recent(bucket, at)
    bucket.save()


def _count_recent(bucket, at):
    seconds = (at - bucket.recent_at).total_seconds() if bucket.recent_at else 0
    bucket.recent, bucket.recent_at = rules.recent_answers(bucket.recent, seconds), at
    bucket.flooded = bucket.flooded or bucket.recent > MOST_RECENT


def leave_to_the_locked_path(tag):
    """Have what the author of `tag` is sending at this moment wait, and be counted after this."""
    later = F("tokens_at") + timedelta(microseconds=1)
    AuthorBucket.objects.filter(author_tag=tag).update(tokens_at=later)


def consume_tap(session, tag):
    """Take one tap of the author of `tag`. Return False if none is left, or nobody may tap now."""
    at = timezone.now()
    values = paid_values(at) | {"session": session.pk, "tag": tag}
    values |= {"taps": TAPS, "taps_per_second": TAPS_PER_SECOND}
    values |= {"alone": not connection.in_atomic_block}
    with prepared_cursor() as cursor:
        cursor.execute(TAPPED, values)
        return cursor.fetchone() is not None


def paid_values(at):
    """Return the values that PAID needs besides the tag."""
    paid = {"at": at, "burst": BURST, "per_second": PER_SECOND}
    return paid | {"fades": FADES, "most_recent": MOST_RECENT}
