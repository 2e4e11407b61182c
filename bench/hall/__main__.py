"""A hall full of phones against the program: what was lost, and how long people waited.

    bin/bench hall --phones 1000 --answers 1000 --seconds 60 --dots 3 --workers 2

With --together there are 3 more halls. In the second, each phone asks 3 times for what has changed
while others write. In the third, people are on 2 sides and choose in a check. In the fourth, they
also tick 3 answers each while others write. It prints the figures of all, and ratios.

Everything comes from one address, over one machine: the figures hold for generator and server
together on its cores. Prints one JSON object.
"""

import argparse
import json
import os
import subprocess
import sys
import time

from bench.hall import sides, verdict
from bench.hall.connections import CANARY
from bench.hall.downloaders import Downloaders
from bench.processes import cpu_seconds, free_port, memory, running, serving_command

HOST = "127.0.0.1"
BEFORE = 40  # phones that come and go before anything is measured
TAPS = 3  # of each phone, with --together
# With --together: what is different in each hall.
HALLS = {
    "without": {},
    "asking": {"taps": TAPS, "tap": "ask"},
    "on sides": {"on_sides": True},
    "ticking": {"on_sides": True, "taps": TAPS, "tap": "tick"},
}
WORDS = "They asked us once the plan was signed, and nobody could say what had become of it"


def main():
    options = read_options()
    if options.together:
        halls = {name: measured(replaced(options, **more)) for name, more in HALLS.items()}
        figures = halls | {"ratios": sides.ratios(halls)}
    else:
        figures = measured(options)
    print(json.dumps(figures, indent=1))


def replaced(options, **more):
    return argparse.Namespace(**vars(options) | more)


def measured(options):
    """Return the figures of a hall on a server of its own."""
    port = free_port()
    command = serving_command(HOST, port, options.workers)
    with running(command, port) as server:
        time.sleep(1.5)
        idle = {"just started": memory(server)}
        let_some_come_and_go(port)
        idle["used before"] = memory(server)
        crowds = [Crowd(port) for _ in range(options.crowds)]
        try:
            with Downloaders(HOST, port, options.downloaders) as downloaders:
                figures = run(options, crowds, server, idle)
                return figures | (downloaders.report() if options.downloaders else {})
        finally:
            for crowd in crowds:
                crowd.end()


def let_some_come_and_go(port):
    """Let a few phones join and leave.

    What a server loads and draws for its first phones does not count as a cost of each.
    """
    room = make_room(cap=BEFORE + 10)
    crowd = Crowd(port)
    together([crowd], "join", [[room.session.written_code, BEFORE]])
    crowd.end()
    time.sleep(3)  # the server notices that they have left, and frees what they took


def run(options, crowds, server, idle):
    """Return the figures.

    `idle` has the bytes that the server took before anybody joined, by what it had done.
    """
    rooms = make_rooms(options)
    people = {code: len(crowds) * (options.phones // len(crowds)) for code in rooms}
    share = options.phones // len(crowds)
    before = cpu_seconds(server)
    groups = sides.GROUPS if options.on_sides else [""]
    joined = together(crowds, "join", [[code, share] for code in rooms], groups)
    full = memory(server)
    started, cpu = time.perf_counter(), cpu_seconds(server)
    if options.answers:
        whys = {code: room.why.pk for code, room in rooms.items()}
        each = options.answers // len(crowds)
        texts = [[f"{WORDS} ({n}.{at})" for at in range(each)] for n in range(len(crowds))]
        flooded = next(iter(rooms)) if options.flood else None
        for crowd, own in zip(crowds, texts, strict=True):
            flood = flooded, options.flood
            taps = options.taps, options.tap
            crowd.order("answer", whys, own, options.seconds, *flood, *taps)
            flooded = None
        wait(crowds)
    behind = settled(crowds, rooms)
    took = time.perf_counter() - started
    if options.dots:
        vote(options, crowds, rooms)
        behind += settled(crowds, rooms)
    used = cpu_seconds(server) - cpu
    if options.on_sides and options.answers:
        sides.check(crowds, rooms, options.seconds)
        behind += settled(crowds, rooms)
    reports = together(crowds, "report")
    ended = sides.end(rooms)
    return {
        "phones": sum(people.values()),
        "joined": sum(said["in"] for said in joined),
        "all in after s": round(max(said["seconds"] for said in joined), 1),
        "server CPU ms for each joining": round(1000 * (cpu - before) / sum(people.values()), 1),
        "KiB for each phone, over a server": {
            when: round((full - taken) / sum(people.values()) / 1024, 1)
            for when, taken in idle.items()
        },
        "behind at the end": behind,
        **verdict.judge(reports, people, answers(rooms), votes(rooms)),
        "until all was seen s": round(took, 1),
        "frames for each phone": round(sum(r["frames"] for r in reports) / len(reports)),
        "KB for each phone": round(sum(r["kilobytes"] for r in reports) / len(reports)),
        "gaps": sum(r["gaps"] for r in reports),
        **(sides.judge(reports, rooms) if options.on_sides else {}),
        "settled, and closing begun, after ms": ended,
        "server CPU s": round(used, 1),
        "generator CPU s": round(sum(r["cpu"] for r in reports), 1),
    }


def make_rooms(options):
    """Return rooms by their code, and another one whose words nobody in them may ever receive."""
    from tests.factories import a_room, a_session

    a_room(people=1, answers=0, mode="quick", question=f"Why {CANARY.decode()}?")
    a_session(question=CANARY.decode())
    plan = sides.PLAN if options.on_sides else {}
    made = [make_room(cap=options.phones + 10, **plan) for _ in range(options.rooms)]
    return {room.session.written_code: room for room in made}


def make_room(cap, **plan):
    from tests.factories import a_room

    return a_room(people=0, mode="quick", cap=cap, **plan)


def vote(options, crowds, rooms):
    from workshops.actions import asking

    for room in rooms.values():
        asking.open_voting(room.session, room.why)
    settled(crowds, rooms)
    together(crowds, "vote", options.dots, options.seconds)


def settled(crowds, rooms):
    """Return how many phones do not reach their room's revision."""
    from tests.factories import fresh

    at = {code: fresh(room.session).phone_revision for code, room in rooms.items()}
    return sum(said["behind"] for said in together(crowds, "settle", at))


def answers(rooms):
    from workshops.models import Answer

    codes = {room.session.pk: code for code, room in rooms.items()}
    rows = Answer.objects.filter(session__in=codes).values_list("id", "session", "text", "op_id")
    return [(id_, codes[session], text, op_id) for id_, session, text, op_id in rows]


def votes(rooms):
    from workshops.models import Vote

    return Vote.objects.filter(why__session__in=[r.session.pk for r in rooms.values()]).count()


class Crowd:
    """A process of phones."""

    def __init__(self, port):
        command = [sys.executable, "-m", "bench.hall.crowd", HOST, str(port)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(command, **pipes)

    def order(self, *words):
        self.process.stdin.write(json.dumps(words) + "\n")
        self.process.stdin.flush()

    def said(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("A crowd has ended.")
        return json.loads(line)

    def end(self):
        self.process.stdin.close()
        self.process.kill()
        self.process.wait()


def together(crowds, *order):
    for crowd in crowds:
        crowd.order(*order)
    return wait(crowds)


def wait(crowds):
    return [crowd.said() for crowd in crowds]


def read_options():
    parser = argparse.ArgumentParser(prog="bin/bench hall")
    parser.add_argument("--phones", type=int, default=1000, help="in each room")
    parser.add_argument("--rooms", type=int, default=1)
    parser.add_argument("--answers", type=int, default=1000, help="in all rooms together")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--dots", type=int, default=0, help="for each phone, afterwards")
    parser.add_argument("--flood", type=float, default=0, help="answers a second of one phone")
    parser.add_argument(
        "--downloaders", type=int, default=0, help="who download archives meanwhile"
    )
    parser.add_argument("--workers", type=int, default=1, help="server processes")
    parser.add_argument("--crowds", type=int, default=1, help="generator processes")
    parser.add_argument(
        "--together", action="store_true", help="more halls: with requests, sides and ticks"
    )
    return parser.parse_args(namespace=argparse.Namespace(taps=0, tap="ask", on_sides=False))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
