"""The client against the real server: what docs/protocol.md promises to a third party."""

import asyncio

import pytest

from simulation.client import Gone, Participant, Refused, follow
from tests.simulation.client.participants import at_desk, open_why, people, until
from workshops.actions import asking, checks, closing

OP_ID = "one-and-the-same"


def test_an_answer_sent_twice_is_one_and_everybody_gets_it(server, room):
    async def scenario():
        async with people(server, room, 2) as (ada, ben):
            first = await ada.answer(open_why(ada), "Nobody asked us", OP_ID)
            again = await ada.answer(open_why(ada), "Nobody asked us", OP_ID)
            assert first == again
            await ada.catch_up()
            await ben.catch_up()
            assert ben.tree.nodes() == {first["answer"]: "Nobody asked us"}
            assert ada.tree.shared() == ben.tree.shared()

    asyncio.run(scenario())
    assert room.seats.count() == 2


def test_an_op_id_used_for_other_words_is_refused_with_a_fresh_one(server, room):
    async def scenario():
        async with people(server, room, 1) as (ada,):
            await ada.answer(open_why(ada), "Nobody asked us", OP_ID)
            with pytest.raises(Refused) as refused:
                await ada.answer(open_why(ada), "Something else", OP_ID)
            assert refused.value.status == 409
            await ada.answer(open_why(ada), "Something else", refused.value.fresh_op_id)

    asyncio.run(scenario())
    assert room.nodes.filter(kind="answer").count() == 2


def test_following_shows_what_others_write_and_ends_with_the_session(server, room):
    async def stay(person):
        async for _ in follow(person):
            pass

    async def scenario():
        async with people(server, room, 2) as (ada, ben):
            staying = asyncio.create_task(stay(ben))
            await asyncio.sleep(0.3)
            sent = await ada.answer(open_why(ada), "Nobody asked us")
            await until(lambda: sent["answer"] in ben.tree.nodes())
            await at_desk(closing.close, room)
            with pytest.raises(Refused):
                async with asyncio.timeout(20):
                    await staying

    asyncio.run(scenario())


def test_dots_are_given_and_taken_back(server, room):
    async def scenario():
        async with people(server, room, 1) as (ada,):
            sent = await ada.answer(open_why(ada), "Nobody asked us")
            await at_desk(asking.open_voting, room, why)
            await ada.vote(sent["answer"])
            await ada.vote(sent["answer"])
            assert (await ada.mine())["votes"] == [sent["answer"]]
            await ada.take_back_vote(sent["answer"])
            assert (await ada.mine())["votes"] == []

    why = room.whys.get()
    asyncio.run(scenario())


def test_a_choice_is_one_of_what_the_page_names_and_can_be_changed(server, room):
    async def scenario():
        async with people(server, room, 1) as (ada,):
            sent = await ada.answer(open_why(ada), "Nobody asked us")
            answer = await at_desk(lambda: room.nodes.get(pk=sent["answer"]))
            await at_desk(checks.open_check, room, "act", answer)
            await ada.catch_up()
            check = ada.tree.check()
            *_, last = check.get("choices").split()
            for choice in ("yes", last):
                await ada.choose(check.get("check"), choice)
            assert (await ada.mine())["choices"] == {check.get("check"): last}

    asyncio.run(scenario())


def test_what_others_wrote_is_ticked_and_the_tick_taken_back(server, room):
    async def scenario():
        async with people(server, room, 2) as (ada, ben):
            sent = await ada.answer(open_why(ada), "Nobody asked us")
            await ben.recognise(sent["answer"])
            assert (await ben.mine())["recognised"] == [sent["answer"]]
            await ben.take_back_tick(sent["answer"])
            assert (await ben.mine())["recognised"] == []

    asyncio.run(scenario())


def test_a_seat_that_is_kept_is_found_again(server, room):
    async def scenario():
        async with people(server, room, 1) as (ada,):
            seat = ada.seat
        back = Participant(server, room.written_code, seat)
        await back.join()
        assert back.seat == seat
        await back.leave()

    asyncio.run(scenario())
    assert room.seats.count() == 1


def test_a_settled_why_refuses_and_an_unknown_session_is_gone(server, room):
    async def scenario():
        async with people(server, room, 1) as (ada,):
            await at_desk(asking.settle, room, why)
            with pytest.raises(Refused) as refused:
                await ada.answer(why.pk, "Too late")
            assert refused.value.status == 409
        with pytest.raises(Gone):
            await Participant(server, "0000-0000").join()

    why = room.whys.get()
    asyncio.run(scenario())
