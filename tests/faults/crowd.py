"""A room in which many phones write while something happens to the server."""

import asyncio
from itertools import count

from simulation.load import FAULTS, Load
from workshops.actions import asking, sessions

numbers = count(1)
NONE = dict.fromkeys((*FAULTS, "refused"), 0)


def a_crowd(url, organiser, *, phones, answers, seconds):
    """A new quick room and the load on it: so many answers of so many phones, spread evenly."""
    session = sessions.create(organiser, "Why is it so?", title="A crowd", mode="quick")
    sessions.start(session)
    session.refresh_from_db()
    asking.ask(session, session.question)
    texts = [f"Answer {next(numbers)}" for _ in range(answers)]
    return session, Load(url, session.written_code, texts, phones=phones, seconds=seconds)


def run(load, trouble):
    """The verdict of a load during which `trouble(load)` happened once everybody was in."""

    async def scenario():
        running = asyncio.create_task(load.run())
        troubled = asyncio.create_task(trouble(load))
        said = await running
        await troubled
        return said

    return asyncio.run(scenario())


async def until(true, seconds=60):
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)


def is_in_full_swing(load, answers=5):
    """Have some been acknowledged, and are others still to come?"""
    return answers <= len(load.book.answered()) < len(load.texts)


def assert_nothing_is_wrong(said, session):
    assert {name: said[name] for name in NONE} == NONE, said
    assert said["acknowledged"] == said["sent"]
    assert session.nodes.filter(kind="answer").count() == said["sent"]
