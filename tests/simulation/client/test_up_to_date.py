"""Whatever the desk does: a phone that only listened shows what a fresh page shows."""

import asyncio

from simulation.client import Tree, follow
from tests.simulation.client.participants import at_desk, open_why, people
from workshops.actions import asking, closing, grouping, hiding, undoing


class Desk:
    """Does one thing after the other, and compares after each."""

    def __init__(self, room, phone):
        self.room = room
        self.phone = phone

    async def does(self, action, *args):
        done = await at_desk(action, self.room, *args)
        await self.same(action.__name__)
        return done

    async def undoes(self, kind):
        newest = self.room.undo_entries.filter(kind=kind, undone=False).order_by("-revision")
        await self.does(undoing.undo, await at_desk(newest.first))

    async def same(self, after):
        fresh = await self._settled()
        assert self.phone.tree.revision == fresh.revision, after
        assert self.phone.tree.shared() == fresh.shared(), after

    async def _settled(self):
        for _ in range(100):
            fresh = Tree(await self.phone.page())
            if self.phone.tree.revision == fresh.revision:
                break
            await asyncio.sleep(0.05)
        return fresh


def test_a_phone_that_listened_shows_the_same_as_a_fresh_page(server, room):
    async def listen(phone):
        async for _ in follow(phone):
            pass

    async def scenario():
        async with people(server, room, 1) as (phone,):
            listening = asyncio.create_task(listen(phone))
            await tell(Desk(room, phone), phone)
            listening.cancel()

    async def tell(desk, phone):
        sent = [await phone.answer(open_why(phone), text) for text in ("One", "Two", "Three")]
        first = await at_desk(node, sent[0]["answer"])
        await desk.does(asking.settle, why)
        await desk.does(asking.reopen, why)
        await desk.does(asking.open_voting, why)
        await phone.vote(first.pk)
        await desk.does(asking.reveal, why)
        await desk.does(asking.settle, why)
        await desk.undoes("settle")
        await desk.does(hiding.hide, first, "It names a person")
        await desk.undoes("hide")
        theme = await desk.does(grouping.group, [one["answer"] for one in sent[:2]], "Alike")
        await desk.does(asking.settle, why)
        await desk.does(asking.reopen, why)
        await desk.does(grouping.ungroup, theme)
        await desk.undoes("ungroup")
        below = await desk.does(asking.ask, theme)
        deep = await phone.answer(below.pk, "Below the theme")
        asked = await at_desk(node, deep["answer"])
        await desk.does(asking.ask, asked)
        await desk.does(hiding.hide, asked, "It names a person")
        await desk.does(asking.settle, below)
        await desk.does(asking.reopen, below)
        await desk.does(hiding.show, asked)
        await desk.does(closing.begin_closing)
        await desk.does(closing.reopen)

    def node(number):
        return room.nodes.get(pk=number)

    why = room.whys.get()
    asyncio.run(scenario())
