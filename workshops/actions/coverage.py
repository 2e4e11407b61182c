"""Coverage: on how many phones the answers to a why have been, in sum only.

A phone reports which slices of the shuffle it has shown, each once. Nothing keeps it from reporting
again, so a process counts each slice of a seat once, as far as it remembers. It pays no tap: that
would make a bucket, which is for authors, of a phone that only reads.
"""

from functools import lru_cache

from django.db import connection

REMEMBERED = 5000  # seats at a why, each with at most 16 slices

# The session's row is locked first, as everywhere. It is read under the lock, so that nothing is
# counted in a session that is being closed; and the why, which an undo may delete meanwhile.
SHOWN = """
WITH locked AS (
    SELECT id FROM workshops_session WHERE id = %(session)s AND phase = 'open' FOR KEY SHARE
), asked AS (
    SELECT why.id FROM workshops_why AS why JOIN locked ON locked.id = why.session_id
    WHERE why.id = %(why)s AND why.stage IN ('reading', 'voting')
    FOR KEY SHARE OF why
)
INSERT INTO workshops_sliceshown AS shown (why_id, slice, phones)
SELECT asked.id, slice, 1 FROM asked, unnest(%(slices)s::smallint[]) AS slice
ON CONFLICT (why_id, slice) DO UPDATE SET phones = shown.phones + 1
"""


def count_slices(seat, why, slices):
    """Count the phone of `seat` for slices of the answers to `why`, if the room reads these."""
    reported = _reported(seat.pk, why.pk)
    if new := set(slices) - reported:
        reported |= new
        # In 1 order, so that 2 phones do not wait for each other.
        values = {"session": seat.session_id, "why": why.pk, "slices": sorted(new)}
        with connection.cursor() as cursor:
            cursor.execute(SHOWN, values)


@lru_cache(maxsize=REMEMBERED)
def _reported(seat_id, why_id):
    """Return the slices that a seat has reported to this process, as a set to add to."""
    return set()
