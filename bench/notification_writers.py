"""The processes of notification_cost: those that write, and those that listen."""

import asyncio
import itertools
import time
from functools import partial
from multiprocessing import get_context

from django.conf import settings
from django.db import connection, transaction

from workshops import notifications
from workshops.actions import answering
from workshops.notifications import CHANNEL, by_postgres, by_redis
from workshops.relay import by_postgres as listen_by_postgres
from workshops.relay import by_redis as listen_by_redis

processes = get_context("fork")


def notify(backend, session_id):
    backend.notify(CHANNEL, str(session_id), key=session_id)


def after_commit(session_id):
    transaction.on_commit(partial(notify, by_postgres, session_id))


WAYS = {
    "no notification": lambda session_id: None,
    "in the transaction": partial(notify, by_postgres),
    "after commit": after_commit,
    "redis": partial(notify, by_redis),
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
    """Write to a session while its time lasts."""

    def begin(self, kind, way, seconds):
        self.line.send((kind, way, seconds))

    def done(self):
        """Wait for its end; return how many changes it committed, and its CPU seconds."""
        return self.line.recv()

    @staticmethod
    def run(line, room, redis):
        settings.REDIS_URL = redis
        numbers = itertools.count()
        while True:
            kind, way, seconds = line.recv()
            notifications.notify_changed = WAYS[way]
            end, done, cpu = time.monotonic() + seconds, 0, time.process_time()
            while time.monotonic() < end:
                WRITES[kind](room, next(numbers))
                done += 1
            line.send((done, time.process_time() - cpu))


class Listener(Process):
    """Receive every notification, however it is sent, and do nothing with it."""

    @staticmethod
    def run(line, redis):
        settings.REDIS_URL = redis
        backends = [listen_by_postgres, listen_by_redis] if redis else [listen_by_postgres]

        async def listen():
            await asyncio.gather(*(backend.listen(str.split, lambda: None) for backend in backends))

        asyncio.run(listen())


def bare(room, number):
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE workshops_session SET revision = revision + 1 WHERE id = %s",
                [room.session.pk],
            )
        notifications.notify_changed(room.session.pk)


def an_answer(room, number):
    answering.add_from_room(room.session, room.why, f"Because of {number}", f"bench-{number:08}")


WRITES = {"bare": bare, "answer": an_answer}
