"""Count the people who are here: publish this process's count, and send the sum to pages."""

import asyncio
import json

from workshops import notifications, presence

from . import numbers, reading


async def publish_count(session_id):
    """Publish to the other processes how many phones are at this one, if that has changed."""
    if count := presence.count_to_publish(session_id):
        own = (session_id, presence.PROCESS, count)
        await reading.in_thread(notifications.notify_count, *own)


async def publish_count_soon(session_id):
    """Do the same, as soon as a count may be published again."""
    while presence.has_unpublished(session_id):
        await publish_count(session_id)
        await asyncio.sleep(presence.AT_MOST_SECONDS)


async def message(session_id):
    """Return the socket message for desk and screen."""
    seats, places, chosen = await reading.in_thread(reading.seats, session_id)
    whys = await reading.in_thread(reading.open_whys, session_id)
    count = presence.everywhere(session_id)
    # A server that has stopped still counts for a while, as do its phones where they are now.
    live = min(count.live, seats)
    polling = min(count.polling, seats - live)
    counts = {"seats": seats, "live": live, "polling": polling, "gone": seats - live - polling}
    counts |= {"waiting": count.waiting, "places": places, "screens": count.screens}
    counts["whys"] = numbers.of_whys(whys, live + polling)
    counts |= {} if chosen is None else {"chosen": chosen}
    return json.dumps({"type": "people", **counts})
