"""A participant on the real server, with a book of what was sent."""

import asyncio

from simulation.client import Participant, Refused, follow


class Person:
    """One participant, the task that follows the room, and the book of what was sent."""

    def __init__(self, server, code):
        self.client = Participant(server, code)
        self.following = None
        self.sent = {}  # op_id: [why, text, id of the answer once acknowledged]

    async def join(self):
        await self.client.join()
        self.reconnect()

    def reconnect(self):
        if self.following is None or self.following.done():
            self.following = asyncio.create_task(self._follow())

    def drop(self):
        """Stop listening, as a phone that goes to sleep."""
        if self.following:
            self.following.cancel()

    async def _follow(self):
        async for _ in follow(self.client):
            pass

    async def send(self, op_id):
        """Until it is acknowledged or refused."""
        why, text, known = self.sent[op_id]
        try:
            answer = (await self.client.answer(why, text, op_id))["answer"]
        except Refused:
            assert known is None
            return
        assert known in (None, answer)
        self.sent[op_id][2] = answer

    async def leave(self):
        if self.following:
            self.drop()
            await asyncio.gather(self.following, return_exceptions=True)
        await self.client.leave()
