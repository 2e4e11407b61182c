"""A session is deleted, or taken away with its whole content, while everybody writes."""

import asyncio
import json

import httpx2
import pytest
from django.apps import apps
from django.test import Client

from simulation.client import Gone, follow
from tests.factories import a_room, an_organiser
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, run
from tests.simulation.client.participants import at_desk, people, until
from workshops.actions import expiry

pytestmark = pytest.mark.django_db(transaction=True)


async def write_on(phone, why, sent):
    """Send one answer after another; return the server's last response."""
    while True:
        try:
            await phone.answer(why, f"Said {len(sent)}")
        except Gone as gone:
            return gone.status
        sent.append(phone)


async def listen(phone):
    try:
        async for _ in follow(phone):
            pass
    except Gone as gone:
        return gone.status


def test_everybody_is_informed_and_no_row_is_left_when_a_session_ends_mid_sentence(server):
    room = a_room(people=0, mode="quick")

    async def scenario():
        sent = []
        async with people(server, room.session, 4) as phones:
            tasks = [write_on(phone, room.why.pk, sent) for phone in phones]
            tasks += [listen(phone) for phone in phones]
            told = asyncio.gather(*tasks)
            await until(lambda: len(sent) > 12)
            await at_desk(expiry.delete, room.session, None)
            return await told

    assert set(asyncio.run(scenario())) == {410}
    models = apps.get_app_config("workshops").get_models()
    left = {model.__name__ for model in models if model.objects.exists()}
    # The bucket says by a keyed hash, for a day, that the session is known in this network.
    assert left == {"Tombstone", "DeletionReport", "Activity", "RateLimitBucket"}


def test_each_export_is_of_one_moment_while_everybody_writes(server):
    organiser = an_organiser()
    session, load = a_crowd(server, organiser, phones=4, answers=60, seconds=3)
    client = Client()
    client.force_login(organiser)
    address = f"{server}/sessions/{session.written_code}/export/json"
    cookies = {"sessionid": client.cookies["sessionid"].value}

    async def trouble(load):
        async with httpx2.AsyncClient(cookies=cookies, trust_env=False) as http:
            while len(load.book.answered()) < len(load.texts):
                before = {sent.text for sent in load.book.answered()}
                exported = texts_of((await http.get(address)).raise_for_status().text)
                invoked = {sent.text for sent in load.book.submissions.values()}
                assert before <= exported <= invoked
                seen.append(len(exported))

    seen = []
    assert_nothing_is_wrong(run(load, trouble), session)
    assert len(set(seen)) > 3  # it was written to meanwhile


def texts_of(exported):
    """The words of all answers in an export."""
    nodes = json.loads(exported)["nodes"]
    return {node["text"] for node in nodes if node["kind"] == "answer"}
