"""The server is killed while everybody writes: nothing acknowledged may be gone afterwards."""

import asyncio
from random import Random

import pytest

from tests.factories import an_organiser
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, is_in_full_swing, run, until


def killing(server, times, random):
    """Kills and restarts the server so often, at random moments of the writing."""

    async def trouble(load):
        for kill in range(times):
            await until(lambda done=5 + 10 * kill: is_in_full_swing(load, done))
            await asyncio.sleep(random.uniform(0, 0.5))
            await asyncio.to_thread(server.kill)
            await asyncio.to_thread(server.start)

    return trouble


def test_nothing_is_lost_or_doubled_when_the_server_is_killed(own_server):
    session, load = a_crowd(own_server.url, an_organiser(), phones=6, answers=45, seconds=4)
    said = run(load, killing(own_server, 2, Random(11)))
    assert_nothing_is_wrong(said, session)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_nothing_is_lost_or_doubled_when_the_server_is_killed_100_times(own_server, figure):
    random, sent = Random(12), 0
    for _ in range(20):
        session, load = a_crowd(own_server.url, an_organiser(), phones=8, answers=100, seconds=10)
        assert_nothing_is_wrong(run(load, killing(own_server, 5, random)), session)
        sent += len(load.book.submissions)
    figure("server killed 100 times; submissions, all acknowledged once", sent)
