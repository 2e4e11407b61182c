"""Participants of a running server, for tests of clients."""

import asyncio
from contextlib import asynccontextmanager

from django.db import connection

from simulation.client import Participant


@asynccontextmanager
async def people(server, room, count):
    """So many participants, all in."""
    all_of_them = [Participant(server, room.written_code) for _ in range(count)]
    for person in all_of_them:
        await person.join("I am a carer")
    try:
        yield all_of_them
    finally:
        for person in all_of_them:
            await person.leave()


def open_why(person):
    return person.tree.whys()[-1].get("why")


def at_desk(function, *args):
    """Do something at the desk from within a coroutine."""

    def do():
        try:
            return function(*args)
        finally:
            connection.close()

    return asyncio.to_thread(do)


async def until(true, seconds=10):
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)
