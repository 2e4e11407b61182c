"""What one submission, dot or tick costs the server processes, against a view that does nothing.

    bin/bench submission [rounds, 5] [requests in each, 600]

The view has the 5 usual middlewares and runs in uvicorn. A/B/A/B in one run; medians of CPU
milliseconds for each request, PostgreSQL's own not counted.
"""

import http.client
import json
import os
import statistics
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from urllib.parse import urlencode

from bench import layouts
from bench.processes import cpu_seconds, free_port, running, uvicorn

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
REQUESTS = int(sys.argv[2]) if len(sys.argv) > 2 else 600
LINES = 6
PEOPLE = 100
TOKEN = "a" * 32
NOTHING = partial(uvicorn, "bench.noop:application")


def main():
    kinds = {"nothing": nothing, "answers": submissions, "dots": dots, "ticks": ticks}
    programs = {"nothing": {"nothing": NOTHING}}
    programs |= dict.fromkeys(("answers", "dots", "ticks"), layouts.LAYOUTS)
    rows = [(kind, name) for kind in kinds for name in programs[kind]]
    times = {row: [] for row in rows}
    for _ in range(ROUNDS):
        for kind, name in rows:
            port = free_port()
            with running(programs[kind][name](port), port) as pid:
                times[kind, name].append(cost(pid, port, kinds[kind]()))
    print(json.dumps(report(times), indent=1))


def nothing():
    return [("/", {}, "")] * REQUESTS


def submissions():
    """Return requests of many seats to 1 why, each as path, fields and cookie."""
    room, secrets = _a_room()
    code, why = room.session.written_code, room.why.pk
    return [
        (
            f"/s/{code}/whys/{why}/answers",
            {"text": f"Because nobody asked us in time, {n}", "op_id": f"{code}-{n}-abcdefghijkl"},
            f"seat={secrets[n % PEOPLE]}",
        )
        for n in range(REQUESTS)
    ]


def dots():
    """Return requests of many seats, each of which spreads its dots over as many answers."""
    from workshops.actions import asking

    each = -(-REQUESTS // PEOPLE)
    room, secrets = _a_room(people=1, answers=each, dots=each)
    asking.open_voting(room.session, room.why)
    return _on_each_answer("vote", room, secrets)


def ticks():
    """Return requests of many seats, each of which ticks as many answers."""
    room, secrets = _a_room(people=1, answers=-(-REQUESTS // PEOPLE))
    return _on_each_answer("recognise", room, secrets)


def _on_each_answer(what, room, secrets):
    code = room.session.written_code
    return [
        (
            f"/s/{code}/nodes/{room.answers[n // PEOPLE].pk}/{what}",
            {},
            f"seat={secrets[n % PEOPLE]}",
        )
        for n in range(REQUESTS)
    ]


def _a_room(people=0, answers=0, **plan):
    from tests.factories import a_room
    from workshops.actions import joining

    room = a_room(people, answers, mode="quick", cap=PEOPLE + 2, **plan)
    return room, [joining.join(room.session) for _ in range(PEOPLE)]


def cost(pid, port, requests):
    """Return the server's CPU milliseconds for each of `requests`, after a few to warm it up."""
    warm = len(requests) // 6
    send_all(port, requests[:warm])
    before = cpu_seconds(pid)
    send_all(port, requests[warm:])
    return 1000 * (cpu_seconds(pid) - before) / (len(requests) - warm)


def send_all(port, requests):
    with ThreadPoolExecutor(LINES) as pool:
        list(pool.map(lambda line: send(port, requests[line::LINES]), range(LINES)))


def send(port, requests):
    line = http.client.HTTPConnection("127.0.0.1", port)
    for path, fields, cookie in requests:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
            "X-CSRFToken": TOKEN,
            "Cookie": f"csrftoken={TOKEN}; {cookie}",
        }
        line.request("POST", path, urlencode(fields), headers)
        response = line.getresponse()
        body = response.read()
        if response.status not in (200, 201, 204):
            raise SystemExit(f"{path}: {response.status} {body[:300]!r}")
    line.close()


def report(times):
    medians = {row: statistics.median(found) for row, found in times.items()}
    return {
        kind if kind == name else f"{kind}, {name}": {
            "CPU ms": round(ms, 2),
            "ratio": round(ms / medians["nothing", "nothing"], 2),
        }
        for (kind, name), ms in medians.items()
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
