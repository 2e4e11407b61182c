"""Letting a statement wait for the session, which another connection changes meanwhile."""

import time
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, connections, transaction

from workshops.models import Answer, Session

WAITING = """SELECT count(*) FROM pg_locks
    WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"""


def changed_meanwhile(room, change, statement, wrote=False):
    """Start `statement` while this connection holds the session, change the room, then commit.

    Return the counts as the change left them.
    """
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            Session.objects.select_for_update().get(pk=room.session.pk)
            started = elsewhere.submit(statement)
            until_it_waits()
            change(room)
            after = counts(room)
        assert bool(started.result()) == wrote
        elsewhere.submit(connections.close_all).result()
    return after


def counts(room):
    sessions = Session.objects.filter(pk=room.session.pk)
    return (
        list(sessions.values("revision", "phone_revision", "header_revision")),
        list(room.session.whys.values("answers", "count_revision", "revision")),
        list(Answer.objects.order_by("pk").values("tally", "tally_revision", "state")),
        list(room.session.author_buckets.values("author_tag", "tokens", "tokens_at")),
    )


def until_it_waits(seconds=20):
    """Until another connection waits for this one."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with connection.cursor() as cursor:
            if cursor.execute(WAITING).fetchone()[0]:
                return
        time.sleep(0.01)
    raise AssertionError("the statement does not wait")
