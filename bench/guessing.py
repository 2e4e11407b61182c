"""What guessing codes finds, and whom it keeps out: 100,000 guesses against the running program.

    bin/bench guessing [guesses, 100000] [addresses, 1000] [people, 200]

1,000 sessions are kept. The guesses come from the venue of one session and from the other
addresses, over 32 connections, as fast as the program responds. Meanwhile people join that session
at the venue. Each mistypes the code once, and tries again every 2 seconds until they are in.
"""

import asyncio
import http.client
import itertools
import json
import os
import random
import re
import sys
import threading
import time
from collections import Counter

import uvloop

GUESSES, ADDRESSES, PEOPLE = (
    int(sys.argv[place]) if len(sys.argv) > place else usual
    for place, usual in ((1, 100_000), (2, 1000), (3, 200))
)
KEPT, AT_ONCE, WORKERS, DAY = 1000, 32, 2, 24 * 3600
PATIENCE = 60  # seconds for 1 response; one that takes longer is counted as 0
VENUE = "192.0.2.1"
LENGTH_OF_BODY = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")
DOORS = ("", "/screen", "/qr.svg", "/summary", "/changes?audience=screen&since=0")


def main():
    from bench.processes import free_port, running, serving_command

    session = _sessions()
    port = free_port()
    # Addresses are those that a proxy would name.
    trusting = ["--proxy-headers", "--forwarded-allow-ips=127.0.0.1"]
    with running([*serving_command("127.0.0.1", port, WORKERS), *trusting], port):
        began = time.monotonic()
        crowd = _crowd(port, session.written_code)
        found = uvloop.run(_all_guesses(port))
        seconds = time.monotonic() - began
        waits = crowd()
        afterwards = _get(_connection(port), "198.51.0.0", session.written_code)
    _report(found, seconds, waits, afterwards)


def _sessions():
    """Make the sessions that are kept; return one of them that is open."""
    from tests.factories import a_session
    from workshops.models import Session

    session = a_session(cap=PEOPLE + 1)
    Session.objects.bulk_create(
        Session(organiser=session.organiser, title=f"Session {n}") for n in range(KEPT - 1)
    )
    return session


async def _all_guesses(port):
    numbers = itertools.count()
    guessers = (_guesses(port, numbers) for _ in range(AT_ONCE))
    return sum(await asyncio.gather(*guessers), Counter())


async def _guesses(port, numbers):
    from workshops import codes

    connection, found = None, Counter()
    while (number := next(numbers)) < GUESSES:
        others = f"198.51.{number % ADDRESSES // 250}.{number % ADDRESSES % 250}"
        # 1 in 10 at the venue: about as many in a second as the people there.
        address = others if number % 10 else VENUE
        path = f"/s/{codes.written(codes.make())}{random.choice(DOORS)}"
        try:
            connection = connection or await asyncio.open_connection("127.0.0.1", port)
            found[await asyncio.wait_for(_status(*connection, path, address), PATIENCE)] += 1
        except (OSError, EOFError, TimeoutError):
            if connection:
                connection[1].close()
            connection = None
            found[0] += 1
    return found


async def _status(reader, writer, path, address):
    """Return the status of a response. Its body is read, so that the next one can follow.

    A client library does more for each response, on the processor that the program shares.
    """
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: {address}\r\n"
        "Accept: application/json, text/html;q=0.1\r\n\r\n".encode()
    )
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(int(LENGTH_OF_BODY.search(head)[1]))
    return int(head.split(b" ", 2)[1])


def _crowd(port, code):
    """Begin to join; return a function that waits for everybody and returns their seconds."""
    waits = []

    def person(number):
        time.sleep(number * 0.2)
        began, connection = time.monotonic(), _connection(port)
        _get(connection, VENUE, "ZZZZ-ZZZZ")
        while _get(connection, VENUE, code) != 200:
            time.sleep(2)
        waits.append(time.monotonic() - began)

    people = [threading.Thread(target=person, args=(n,), daemon=True) for n in range(PEOPLE)]
    for each in people:
        each.start()

    def all_in():
        for each in people:
            each.join(60)
        return sorted(waits)

    return all_in


def _connection(port):
    return http.client.HTTPConnection("127.0.0.1", port, timeout=60)


def _get(connection, address, code, door=""):
    headers = {"X-Forwarded-For": address, "Accept": "application/json, text/html;q=0.1"}
    try:
        connection.request("GET", f"/s/{code}{door}", headers=headers)
        response = connection.getresponse()
        response.read()
    except (http.client.HTTPException, OSError):
        connection.close()
        return 0
    return response.status


def _report(found, seconds, waits, afterwards):
    from workshops.actions.code_limits import IN_TOTAL, RESERVE
    from workshops.codes import ALPHABET, LENGTH

    told = found[404] + sum(count for status, count in found.items() if 200 <= status < 400)
    space = len(ALPHABET) ** LENGTH
    a_day = sum(2 * limit.burst + limit.per_second * DAY for limit in (IN_TOTAL, RESERVE))
    print(
        json.dumps(
            {
                "guesses": found.total(),
                "by status": dict(sorted(found.items())),
                "seconds": round(seconds),
                "answered with yes or no": told,
                "found": told - found[404],
                "a right code afterwards, from an address that guessed": afterwards,
                "people at the venue": PEOPLE,
                "of them joined": len(waits),
                "seconds to join": {"median": _part(waits, 0.5), "longest": _part(waits, 1)},
                "at most answered in 24 hours": round(a_day),
                f"chance in 24 hours, {KEPT} sessions kept": f"1 in {space / a_day / KEPT:,.0f}",
                "chance in these guesses": f"1 in {space / max(told, 1) / KEPT:,.0f}",
            },
            indent=1,
        )
    )


def _part(waits, share):
    return round(waits[int(share * (len(waits) - 1))], 1) if waits else None


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
