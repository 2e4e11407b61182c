"""The processes of bin/bench writers, the rooms that they write into, and PostgreSQL's own cost."""

import itertools
import math
import secrets
import time
from dataclasses import dataclass

from django.db import connection

from bench.notification_writers import Process
from bench.processes import own_cpu_seconds
from common import metrics
from tests.factories import a_room
from workshops import access, notifications
from workshops.actions import answering, asking, expiry, joining, voting
from workshops.cookies import SEAT
from workshops.models import Seat

# More than any machine writes: a seat that runs out of tokens would take the locked path.
MOST_A_SECOND = 6000
EACH = 20  # answers, or dots, of a seat; below the 30 that it may send at once
METRIC = {"answers": "answer", "dots": "dot"}  # how that of fall-backs names them
BARE = """
WITH change AS (
    UPDATE workshops_session SET revision = revision + 1 WHERE id = %s RETURNING id AS session_id
) SELECT {} FROM change
"""


@dataclass
class Share:
    """What 1 writer writes: by which phones, and where."""

    session: int
    code: str
    phones: list  # what their cookies say
    why: int
    answers: list


def work_for(kind, many, shared, seconds):
    """Return the sessions, and as many shares of the work as there are writers."""
    seats = math.ceil(MOST_A_SECOND * (seconds + 1) / many / EACH)
    rooms = [_a_room(kind, seats * many if shared else seats) for _ in range(1 if shared else many)]
    cut = itertools.cycle(rooms)
    shares = []
    for n in range(many):
        room, phones = next(cut)
        own = phones[n * seats : (n + 1) * seats] if shared else phones
        answers = [answer.pk for answer in room.answers]
        shares.append(Share(room.session.pk, room.session.written_code, own, room.why.pk, answers))
    return [room.session for room, _ in rooms], shares


def _a_room(kind, seats):
    answers = {"answers": EACH, "dots": EACH} if kind == "dots" else {}
    room = a_room(1, mode="quick", cap=5000, **answers)
    if answers:
        asking.open_voting(room.session, room.why)
    return room, _join(room.session, seats)


def _join(session, seats):
    """Return the secrets of new seats, all stored at once; joining is not what is measured."""
    cookies = [secrets.token_urlsafe(24) for _ in range(seats)]
    digests = map(joining.digest, cookies)
    Seat.objects.bulk_create(Seat(session=session, secret_hash=digest) for digest in digests)
    return cookies


def forget(sessions):
    """Delete what was written."""
    for session in sessions:
        expiry.delete(session, by=None)


class Writer(Process):
    """Write while its time lasts, each time as the next phone."""

    def warm(self):
        """Open its connection, and write once."""
        self.begin(0)
        self.done()

    def begin(self, seconds):
        self.line.send(seconds)

    def done(self):
        """Wait for its end; return what it wrote, what of it by the locked path, and its CPU."""
        return self.line.recv()

    @staticmethod
    def run(line, kind, share):
        write, turns = WRITES[kind], _turns(share)
        while True:
            seconds = line.recv()
            end, done = time.monotonic() + seconds, 0
            cpu, fallen = time.process_time(), _fall_backs(kind)
            while not done or time.monotonic() < end:
                write(share, *next(turns))
                done += 1
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_stat_force_next_flush()")
            line.send((done, _fall_backs(kind) - fallen, time.process_time() - cpu))


def _turns(share):
    """Yield how often, and as whom: all phones once, then all of them again."""
    for turn in range(EACH):
        for secret in share.phones:
            yield turn, {SEAT: secret}
    raise SystemExit(f"More than {MOST_A_SECOND} a second: bench/writers_at_work.py has to know.")


def _answer(share, turn, cookies):
    seat, why = access.find_seat_and_why(share.code, cookies, share.why)
    op_id = f"{turn:02}-{cookies[SEAT][:40]}"
    answering.submit(seat, why, "Nobody asked us before it was decided", op_id)


def _dot(share, turn, cookies):
    voting.give(*access.find_seat_and_node(share.code, cookies, share.answers[turn]))


def _bare(share, turn, cookies):
    with connection.cursor() as cursor:
        cursor.execute(BARE.format(notifications.notify_expression()), [share.session])
    notifications.notify_after_statement(share.session)


WRITES = {"bare": _bare, "answers": _answer, "dots": _dot}


def _fall_backs(kind):
    found = (sample for metric in metrics.fall_backs.collect() for sample in metric.samples)
    return sum(
        each.value
        for each in found
        if each.name.endswith("_total") and each.labels["kind"] == METRIC.get(kind)
    )


class Postgres:
    """What PostgreSQL itself costs while the block runs: CPU seconds, pages read, bytes of log."""

    def __enter__(self):
        self.before = self._now()
        return self

    def __exit__(self, *exception):
        now = self._now()
        self.cpu, self.pages, self.log = (b - a for a, b in zip(self.before, now, strict=True))

    @staticmethod
    def _now():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_force_next_flush()")
            cursor.execute("SELECT pid FROM pg_stat_activity")
            cpu = sum(own_cpu_seconds(pid) for (pid,) in cursor.fetchall())
            cursor.execute(
                "SELECT blks_read + blks_hit, (pg_current_wal_insert_lsn() - '0/0')::bigint"
                " FROM pg_stat_database WHERE datname = current_database()"
            )
            return cpu, *cursor.fetchone()
