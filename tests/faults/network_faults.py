"""What a line may do to the bytes on it. A fault counts from the moment when it is set."""

import asyncio
import re

UPGRADE = re.compile(rb"^(?:Connection:[^\r]*Upgrade[^\r]*|Upgrade:[^\r]*)\r\n", re.I | re.M)


class LineCut(Exception):
    """The line breaks here; `last` still comes through."""

    def __init__(self, last=b""):
        super().__init__("cut")
        self.last = last


class NoFault:
    """Everything passes at once. The other faults change some of it."""

    lets_in = True

    async def request(self, data):
        """What becomes of bytes on their way to the server."""
        return data

    async def response(self, data):
        """What becomes of bytes on their way to the client."""
        return data


class Closed(NoFault):
    """Close new connections at once, and lose what is sent on older ones."""

    lets_in = False

    async def request(self, data):
        raise LineCut

    response = request


class Delay(NoFault):
    """Delay each piece by this many seconds."""

    def __init__(self, seconds):
        self.seconds = seconds

    async def request(self, data):
        await asyncio.sleep(self.seconds)
        return data

    response = request


class Throttle(NoFault):
    """Limit each direction of each connection to this many bytes a second."""

    def __init__(self, rate):
        self.rate = rate

    async def request(self, data):
        await asyncio.sleep(len(data) / self.rate)
        return data

    response = request


class Cut(NoFault):
    """The call breaks after so many more bytes of requests, or of responses, in all.

    With 0 the first byte that would pass is the one that does not.
    """

    def __init__(self, *, request=None, response=None):
        self.left = {"request": request, "response": response}

    async def request(self, data):
        return self._pass("request", data)

    async def response(self, data):
        return self._pass("response", data)

    def _pass(self, way, data):
        left = self.left[way]
        if left is None:
            return data
        if len(data) > left:
            raise LineCut(data[:left])
        self.left[way] = left - len(data)
        return data


class NoUpgrade(NoFault):
    """A strict proxy: it takes the wish for a WebSocket out of requests."""

    async def request(self, data):
        return UPGRADE.sub(b"", data) if data.startswith(b"GET ") else data
