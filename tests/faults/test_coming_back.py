"""Everybody's line breaks in the same moment: all come back by themselves and are current."""

import asyncio
import time

import pytest

from tests.factories import an_organiser, fresh
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, is_in_full_swing, run, until
from tests.simulation.client.participants import at_desk


class Watch:
    """What phones are answered from the kill on, and when they are current again."""

    def __init__(self, load):
        self.phones = load.phones
        self.errors = []
        self.took = []
        for phone in load.phones:
            phone.http.event_hooks["response"].append(self._note)

    def up_again(self):
        self.since = time.monotonic()

    async def until_all_are_current(self, session):
        """Each phone is where the room is by now; the seconds that it took are kept."""
        behind = set(self.phones)
        while behind:
            await asyncio.sleep(0.1)
            revision = (await at_desk(fresh, session)).phone_revision
            current = {phone for phone in behind if phone.tree.revision >= revision}
            self.took += [time.monotonic() - self.since] * len(current)
            behind -= current

    async def _note(self, response):
        if response.status_code >= 500:
            self.errors.append((time.monotonic() - self.since, response.status_code))


async def come_back(server, session, load):
    """Kill the server with everybody's socket open, and start it again."""
    await until(lambda: is_in_full_swing(load), seconds=300)
    watch = Watch(load)
    watch.up_again()
    await asyncio.to_thread(server.kill)
    await asyncio.to_thread(server.start)
    watch.up_again()
    await watch.until_all_are_current(session)
    return watch


def crowd_comes_back(server, phones, seconds):
    session, load = a_crowd(server.url, an_organiser(), phones=phones, answers=40, seconds=seconds)
    watched = []

    async def trouble(load):
        watched.append(await come_back(server, session, load))

    assert_nothing_is_wrong(run(load, trouble), session)
    return watched[0]


@pytest.mark.long
def test_sixty_phones_come_back_at_once(own_server):
    watch = crowd_comes_back(own_server, phones=60, seconds=3)
    assert len(watch.took) == 60
    assert 500 not in {status for _, status in watch.errors}


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_a_thousand_phones_come_back_at_once(own_server, figure):
    watch = crowd_comes_back(own_server, phones=1000, seconds=20)
    took = sorted(watch.took)
    figure("seconds until 99 % of 1,000 phones were current after kill -9", round(took[989], 1))
    figure("seconds until the last was", round(took[-1], 1))
    figure("answers of 5xx meanwhile", len(watch.errors))
    late = [status for after, status in watch.errors if after > 10]
    figure("those later than 10 s after the start", len(late))
    assert len(took) == 1000
    assert 500 not in {status for _, status in watch.errors}
