"""The processes of hint_cost: those that write, and those that listen."""

import asyncio
import itertools
import time
from functools import partial
from multiprocessing import get_context

from django.conf import settings
from django.db import connection, transaction

from workshops import announce
from workshops.actions import answering
from workshops.announce import CHANNEL, by_postgres, by_redis
from workshops.relay import by_postgres as ear_at_postgres
from workshops.relay import by_redis as ear_at_redis

processes = get_context("fork")


def tell(way, session_id):
    way.tell(CHANNEL, str(session_id), about=session_id)


def after_commit(session_id):
    transaction.on_commit(partial(tell, by_postgres, session_id))


WAYS = {
    "no hint": lambda session_id: None,
    "in the transaction": partial(tell, by_postgres),
    "after commit": after_commit,
    "redis": partial(tell, by_redis),
}


class Process:
    """One of the bench's processes, for as long as the block runs."""

    def __init__(self, *arguments):
        self.line, other = processes.Pipe()
        self.process = processes.Process(target=self.run, args=[other, *arguments], daemon=True)

    def __enter__(self):
        connection.close()  # it must not be shared
        self.process.start()
        return self

    def __exit__(self, *exception):
        self.process.kill()
        self.process.join()


class Writer(Process):
    """Writes to one room while it is told to."""

    def begin(self, kind, way, seconds):
        self.line.send((kind, way, seconds))

    def done(self):
        """Once its time is over: how many changes it has committed, by how many CPU seconds."""
        return self.line.recv()

    @staticmethod
    def run(line, room, redis):
        settings.REDIS_URL = redis
        numbers = itertools.count()
        while True:
            kind, way, seconds = line.recv()
            announce.changed = WAYS[way]
            end, done, cpu = time.monotonic() + seconds, 0, time.process_time()
            while time.monotonic() < end:
                WRITES[kind](room, next(numbers))
                done += 1
            line.send((done, time.process_time() - cpu))


class Ear(Process):
    """Hears every hint, however it travels, and does nothing about it."""

    @staticmethod
    def run(line, redis):
        settings.REDIS_URL = redis
        places = [ear_at_postgres, ear_at_redis] if redis else [ear_at_postgres]

        async def listen():
            await asyncio.gather(*(place.hear(str.split, lambda: None) for place in places))

        asyncio.run(listen())


def bare(room, number):
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE workshops_session SET revision = revision + 1 WHERE id = %s",
                [room.session.pk],
            )
        announce.changed(room.session.pk)


def an_answer(room, number):
    answering.add_from_room(room.session, room.why, f"Because of {number}", f"bench-{number:08}")


WRITES = {"bare": bare, "answer": an_answer}
