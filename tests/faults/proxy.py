"""A TCP proxy: a bad line between clients and the real server.

tests/live/bad_line.py deals with single frames inside a browser.
"""

import asyncio
from threading import Thread
from urllib.parse import urlsplit
from weakref import WeakSet

from tests.faults.network_faults import LineCut, NoFault

PIECE = 64 * 1024
SWITCHED = b"HTTP/1.1 101"


class Proxy:
    """`with Proxy(server_url) as line: …` and clients go to `line.url`.

    `line.fault` may change at any moment. `line.carried` counts the bytes that passed:
    {"request": …, "response": …}. It runs in a separate loop and thread.
    """

    def __init__(self, server):
        self.target = urlsplit(server)
        self.fault = NoFault()
        self.carried = {"request": 0, "response": 0}
        self.calls = {}  # the task of each, and its two pipes
        self.sockets = WeakSet()  # the pipes from the server that carry a WebSocket

    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="proxy")
        self._thread.start()
        opening = asyncio.start_server(self._call, "127.0.0.1", 0, limit=PIECE, backlog=2048)
        self._server = self._await(opening)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *exception):
        self._server.close()
        self._await(self._end_all())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def cut_all(self):
        """Break every call that is open now."""
        self._await(self._end_all())

    def silence_sockets(self):
        """Every WebSocket that is open now stays open and carries nothing more: a zombie.

        Other calls are ended, as servers do with those that are idle; new ones are fine.
        """
        self._loop.call_soon_threadsafe(self._stop_pipes)

    def _stop_pipes(self):
        for call, pipes in self.calls.items():
            for task in pipes if self.sockets.intersection(pipes) else [call]:
                task.cancel()

    def _await(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(20)

    async def _end_all(self):
        for call in list(self.calls):
            call.cancel()
        await asyncio.gather(*self.calls, return_exceptions=True)

    async def _call(self, reader, writer):
        self.calls[asyncio.current_task()] = ()
        try:
            if self.fault.lets_in:
                await self._connect(reader, writer)
        except (OSError, LineCut):
            writer.transport.abort()
        except asyncio.CancelledError:
            writer.transport.abort()  # and no more: nobody waits for this task
        finally:
            writer.close()
            del self.calls[asyncio.current_task()]

    async def _connect(self, reader, writer):
        address = self.target.hostname, self.target.port
        there, back = await asyncio.open_connection(*address, limit=PIECE)
        pipes = [
            asyncio.create_task(self._pipe("request", reader, back)),
            asyncio.create_task(self._pipe("response", there, writer)),
        ]
        self.calls[asyncio.current_task()] = pipes
        try:
            ended, _ = await asyncio.wait(pipes, return_when=asyncio.FIRST_COMPLETED)
            if any(pipe.cancelled() for pipe in ended):
                await asyncio.Event().wait()  # silent for good
            for pipe in ended:
                pipe.result()
        finally:
            for pipe in pipes:
                pipe.cancel()
            await asyncio.gather(*pipes, return_exceptions=True)
            back.close()

    async def _pipe(self, way, reader, writer):
        while data := await reader.read(PIECE):
            try:
                data = await getattr(self.fault, way)(data)
            except LineCut as cut:
                await self._hand_on(way, cut.last, writer)
                raise
            if data.startswith(SWITCHED):
                self.sockets.add(asyncio.current_task())
            await self._hand_on(way, data, writer)

    async def _hand_on(self, way, data, writer):
        self.carried[way] += len(data)
        writer.write(data)
        await writer.drain()
