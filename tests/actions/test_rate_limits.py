"""What is left in a token bucket is the same in Python and in SQL."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from workshops import rules
from workshops.actions.rate_limits import left_in_sql

AT = datetime(2026, 11, 29, 12, tzinfo=UTC)
READ = f"""
SELECT {left_in_sql()}
FROM (SELECT %(tokens)s::float, %(before)s::timestamptz) AS bucket(tokens, tokens_at),
    (SELECT %(at)s::timestamptz) AS excluded(tokens_at)
"""


@pytest.mark.parametrize("seconds", [0, 0.25, 7.5, 3600, -2, -7200])  # a clock may be set back
@pytest.mark.parametrize("tokens", [-3.5, 0, 0.75, 5])
def test_as_many_tokens_are_left_in_sql_as_by_the_rules(db, tokens, seconds):
    limits = {"burst": 5, "per_second": 0.5}
    read = {"tokens": tokens, "before": AT - timedelta(seconds=seconds), "at": AT}
    with connection.cursor() as cursor:
        cursor.execute(READ, read | limits)
        (left,) = cursor.fetchone()
    assert left == pytest.approx(rules.tokens_left(tokens, seconds, **limits))
