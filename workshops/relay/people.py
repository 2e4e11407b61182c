"""Count the people who are here: publish this process's count, and send the sum to pages."""

import asyncio
import json

from workshops import notifications, presence

from . import coverage, numbers, reading


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


async def messages(session_id):
    """Return the socket message for the desk and the one for the screen, by kind of page.

    Return None while nobody may learn the numbers.
    """
    return await reading.in_thread(_messages, session_id)


def _messages(session_id):
    if (read := reading.seats(session_id)) is None:
        return None
    whys = numbers.read(session_id, read.taken)
    count, live, polling = numbers.connected(session_id, read.taken)
    counts = {"seats": read.taken, "live": live, "polling": polling}
    counts |= {"gone": read.taken - live - polling, "waiting": count.waiting}
    counts |= {"places": read.cap, "screens": count.screens}
    counts |= {} if read.chosen is None else {"chosen": read.chosen}
    whys = coverage.added_to(whys, session_id)
    people = {"type": "people", **counts, "whys": whys}
    unread = {"held": read.unread} if read.unread else {}
    return {"screen": json.dumps(people), "desk": json.dumps(people | unread)}
