"""One phone of a load run: a participant who writes into the book what it does and sees."""

import asyncio

from simulation.client import Participant, Refused, follow


class Phone(Participant):
    def __init__(self, server, code, book):
        super().__init__(server, code, watch=self._draw)
        self.book = book
        self.drawn = set()

    async def stay(self):
        """Follow the room until cancelled."""
        async for _ in follow(self):
            pass

    async def tap(self, why, submission, after):
        """Send one submission, `after` seconds from now, until it is acknowledged or refused."""
        await asyncio.sleep(after)
        self.book.tapped(submission)
        try:
            said = await self.answer(why, submission.text, submission.op_id)
        except Refused as refused:
            submission.refused = str(refused)
        else:
            self.book.acknowledged(submission, said["answer"])

    def _draw(self, piece):
        if piece.startswith("node-") and piece not in self.drawn:
            self.drawn.add(piece)
            self.book.drew(piece)
