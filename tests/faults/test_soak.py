"""People come and go for hours: the server does not grow."""

import asyncio
from itertools import batched
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from tests.factories import a_room
from workshops.actions import joining

pytestmark = [pytest.mark.long, pytest.mark.timeout(4 * 3600)]

COMINGS, TOGETHER, LOOKS = 100_000, 50, 20
GROWTH = 1.1  # of a process that had a tenth of it all to become warm in


def resident(process):
    """KiB of memory that a process holds."""
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


async def come_and_go(url, code, secret):
    headers = {"Cookie": f"seat={secret}"}
    address = f"ws{url.removeprefix('http')}/s/{code}/live?audience=phone"
    async with connect(address, origin=url, additional_headers=headers, proxy=None) as socket:
        assert '"beat"' in await socket.recv()


def test_the_server_does_not_grow_while_people_come_and_go(own_server, figure):
    room = a_room(people=0)
    secrets = [joining.join(room.session) for _ in range(TOGETHER)]
    code, sizes = room.session.written_code, []

    async def scenario():
        for comings in batched(range(COMINGS), COMINGS // LOOKS):
            for some in batched(comings, TOGETHER):
                group = [come_and_go(own_server.url, code, secrets[n % TOGETHER]) for n in some]
                await asyncio.gather(*group)
            sizes.append(resident(own_server.process))

    asyncio.run(scenario())
    figure(f"KiB after each of {LOOKS} parts of {COMINGS} comings and goings", sizes)
    assert sizes[-1] < GROWTH * sizes[LOOKS // 10]
