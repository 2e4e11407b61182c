"""The server is killed while everybody writes: nothing acknowledged may be gone afterwards."""

import asyncio

import pytest

from tests.server import Server, database_of_tests
from workshops.actions import asking, sessions
from workshops.load import FAULTS, Load


@pytest.fixture
def own_server(transactional_db):
    with Server(database_of_tests()) as server:
        yield server


def test_nothing_is_lost_or_doubled_when_the_server_is_killed(own_server, django_user_model):
    organiser = django_user_model.objects.create_user("organiser")
    session = sessions.create(organiser, "Why is it so?", title="A room", mode="quick")
    sessions.start(session)
    session.refresh_from_db()
    asking.ask(session, session.question)
    texts = [f"Answer {number}" for number in range(60)]
    load = Load(own_server.url, session.written_code, texts, phones=6, seconds=4)

    async def story():
        running = asyncio.create_task(load.run())
        await asyncio.sleep(2.5)
        await asyncio.to_thread(own_server.kill)
        await asyncio.to_thread(own_server.start)
        return await running

    said = asyncio.run(story())
    assert {name: said[name] for name in (*FAULTS, "refused")} == dict.fromkeys(
        (*FAULTS, "refused"), 0
    )
    assert said["acknowledged"] == 60
    assert session.nodes.filter(kind="answer").count() == 60
