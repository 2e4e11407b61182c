"""How many people are here: this process's part told to the others, and the sum in a message."""

import asyncio
import json
from dataclasses import astuple

from workshops import announce, presence

from . import reading


async def tell_others(session_id):
    """Tell the other processes how many phones are at this one, where that is news."""
    if count := presence.news(session_id):
        own = (session_id, presence.PROCESS, *astuple(count))
        await reading.in_thread(announce.people, *own)


async def tell_others_soon(session_id):
    """The same, as soon as they may be told again."""
    while presence.has_untold(session_id):
        await tell_others(session_id)
        await asyncio.sleep(presence.AT_MOST_SECONDS)


async def message(session_id):
    """The socket message for desk and screen."""
    seats, places = await reading.in_thread(reading.seats, session_id)
    count = presence.everywhere(session_id)
    # A server that has gone is counted for a while yet, and its phones where they are now.
    live = min(count.live, seats)
    polling = min(count.polling, seats - live)
    told = {"seats": seats, "live": live, "polling": polling, "gone": seats - live - polling}
    return json.dumps({"type": "people", **told, "waiting": count.waiting, "places": places})
