"""What one update costs in a large tree against a small one.

    bin/bench update_cost [rounds, 40] [answers of the large one, 5000]

Makes a session of 100 and one of 5,000 answers, adds one answer to each in turn (A/B/A/B …), and
prints the median milliseconds of the action and of each audience's frame, with the ratio of large
to small. Everything is rolled back.
"""

import json
import os
import statistics
import sys
import time

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 40
SIZES = (100, int(sys.argv[2]) if len(sys.argv) > 2 else 5000)


def main():
    from django.db import connection, transaction

    from bench.grown import grown

    with transaction.atomic():
        rooms = [grown(size) for size in SIZES]
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE workshops_node, workshops_why")
        times = [{} for _ in SIZES]
        for turn in range(ROUNDS):
            for room, kept in zip(rooms, times, strict=True):
                one_update(room, kept, turn)
        transaction.set_rollback(True)
    print(json.dumps(report(times), indent=1))


def one_update(room, kept, turn):
    from tests.factories import an_answer, fresh
    from workshops import board, fragments

    since = fresh(room.session).revision
    with timed(kept, "answer"):
        an_answer(room.seats[turn % 30], room.why, f"One more, {turn}")
    for audience in board.AUDIENCES:
        with timed(kept, f"{audience} frame"):
            fragments.frame(room.session.pk, since, audience)


class timed:
    def __init__(self, kept, name):
        self.times = kept.setdefault(name, [])

    def __enter__(self):
        self.start = time.perf_counter()

    def __exit__(self, *exception):
        self.times.append((time.perf_counter() - self.start) * 1000)


def report(times):
    small, large = times
    rows = {}
    for name in small:
        a, b = statistics.median(small[name]), statistics.median(large[name])
        rows[name] = {
            f"ms at {SIZES[0]}": round(a, 2),
            f"ms at {SIZES[1]}": round(b, 2),
            "ratio": round(b / a, 2),
        }
    return rows


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
