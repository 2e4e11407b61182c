"""What notifying costs the writer: not at all, NOTIFY in the transaction, NOTIFY after it, Redis.

    DATABASE_URL=… python -m bench.notification_cost [rounds, 6] [seconds of each, 1]

1, 4 and 16 writers, separate processes, each in a separate session, as fast as they can; two more
processes listen. What is written is either `bare` (the session's next revision,
one statement: the ceiling of the database) or `answer` (the program's own action with all it asks
and writes). The ways take turns within each round, and the next round begins with another way.
Prints the median commits a second and the writers' own CPU for each, and for each way the median
over rounds of their ratios to no notification in the same round. Without a redis-server
Redis is left out, and it says so. Meant for a throw-away database, with fsync as in production.
"""

import json
import os
import shutil
import statistics
import sys
import tempfile
from contextlib import ExitStack, contextmanager

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 6
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 1
WRITERS = (1, 4, 16)
KINDS = ("bare", "answer")
WAYS = ["no notification", "in the transaction", "after commit", "redis"]


def main():
    from bench.notification_writers import Listener, Writer
    from tests.factories import a_room

    with ExitStack() as running:
        redis = running.enter_context(redis_if_there()) if shutil.which("redis-server") else ""
        ways = WAYS if redis else WAYS[:-1]
        rooms = [a_room(people=1) for _ in range(max(WRITERS))]
        for _ in range(2):
            running.enter_context(Listener(redis))
        writers = [running.enter_context(Writer(room, redis)) for room in rooms]
        found = {
            f"{kind}, {many} writers": compared(writers[:many], kind, ways)
            for kind in KINDS
            for many in WRITERS
        }
        forget(rooms)
    if not redis:
        found["left out"] = {"redis": "there is no redis-server on this machine"}
    print(json.dumps({"rounds": ROUNDS, "seconds": SECONDS} | found, indent=1))


@contextmanager
def redis_if_there():
    from tests.redis_server import RedisServer

    with tempfile.TemporaryDirectory(prefix="coprod-redis-") as folder:
        server = RedisServer(folder)
        server.start()
        yield server.url
        server.kill()


def compared(writers, kind, ways):
    measured(writers, kind, ways[0])  # connections are opened, plans are made
    rounds = [one_round(writers, kind, ways, turn) for turn in range(ROUNDS)]
    return {way: summary(rounds, way, ways[0]) for way in ways}


def summary(rounds, way, base):
    """Return the medians over the rounds, of the figures and of their ratios to those of `base`."""
    said = {}
    for name in ("commits a second", "CPU ms of each"):
        figure = statistics.median(each[way][name] for each in rounds)
        ratio = statistics.median(each[way][name] / each[base][name] for each in rounds)
        said |= {name: round(figure, 2), f"{name}, ratio": round(ratio, 2)}
    return said


def one_round(writers, kind, ways, turn):
    first = turn % len(ways)
    return {way: measured(writers, kind, way) for way in ways[first:] + ways[:first]}


def measured(writers, kind, way):
    """Return what all writers together did in their time."""
    for writer in writers:
        writer.begin(kind, way, SECONDS)
    done, cpu = map(sum, zip(*(writer.done() for writer in writers), strict=True))
    return {"commits a second": done / SECONDS, "CPU ms of each": 1000 * cpu / done}


def forget(rooms):
    from workshops.actions import expiry

    for room in rooms:
        expiry.delete(room.session, by=None)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
