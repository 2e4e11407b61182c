"""How many whole answers and dots a second 1 PostgreSQL takes, by the program's fast path.

    bin/bench writers [rounds, 3] [seconds of each, 5]

4, 16 and 64 writers are processes with a connection each, without HTTP: each looks the phone's seat
up as a request does, and writes with the program's own action, as fast as it can. They write into
1 room together, or each into its own; 1 process listens to the notifications. Prints the median of
what was written a second, and for each: the CPU milliseconds of PostgreSQL and of the writer, the
pages that PostgreSQL read, and the bytes of its log. What took the locked path is counted beside
it. `bare` is the least that a change can be, a new revision and its notification; the ratios to it
in the same round hold also where other work takes part of the machine.
"""

import json
import os
import statistics
import sys
from contextlib import ExitStack

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 5
WRITERS = (4, 16, 64)
KINDS = ("bare", "answers", "dots")
PLACES = ("1 room", "own rooms")


def main():
    found = {
        f"{many} writers, {place}": measured(many, place) for place in PLACES for many in WRITERS
    }
    print(json.dumps({"rounds": ROUNDS, "seconds": SECONDS} | found, indent=1))


def measured(many, place):
    """Return the medians over the rounds. Each round has new rooms, so that none grows old."""
    rounds = [{kind: one_round(kind, many, place) for kind in KINDS} for _ in range(ROUNDS)]
    return {kind: summary(rounds, kind) for kind in KINDS}


def summary(rounds, kind):
    names = rounds[0][kind]
    said = {name: statistics.median(each[kind][name] for each in rounds) for name in names}
    for name in ("a second", "CPU ms of PostgreSQL"):
        ratios = (each[kind][name] / each[KINDS[0]][name] for each in rounds)
        said[f"{name}, ratio"] = statistics.median(ratios)
    return {name: round(value, 2) for name, value in said.items()}


def one_round(kind, many, place):
    from bench.notification_writers import Listener
    from bench.writers_at_work import Postgres, Writer, forget, work_for

    shared = place == PLACES[0]
    with ExitStack() as running:
        sessions, shares = work_for(kind, many, shared, SECONDS)
        running.enter_context(Listener(""))
        writers = [running.enter_context(Writer(kind, share)) for share in shares]
        for writer in writers:
            writer.warm()
        with Postgres() as postgres:
            for writer in writers:
                writer.begin(SECONDS)
            sums = [sum(each) for each in zip(*(writer.done() for writer in writers), strict=True)]
        forget(sessions)
    done, fell_back, cpu = sums
    return {
        "a second": done / SECONDS,
        "locked path": fell_back,
        "CPU ms of PostgreSQL": 1000 * postgres.cpu / done,
        "CPU ms of the writer": 1000 * cpu / done,
        "pages read": postgres.pages / done,
        "bytes of log": postgres.log / done,
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
