"""What a frame costs, against other servers that send the same bytes to as many sockets.

    bin/bench fanout [--phones=1000] [--rounds=7]

Each peer is a process (peers/) that holds all the sockets. In turn, A/B/A/B, each sends the same
frames one at a time, the next when the last has reached all; CPU is the server's own, from
/proc. Without Node and npm, or without gcc, their peers are left out, and it says so. Prints
JSON, and a table to stderr.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
from pathlib import Path

import django

from . import measures, report, room
from .crowd import Crowd
from .servers import Servers

FRAMES = {"naive": 5}  # in a round; it takes thirty times as long as the others
OTHER_FRAMES = 60
TAIL_FRAMES = 120
ALONE = 15  # answers a second: few enough for a separate frame each


def main():
    options = read_options()
    allow_many_files()
    rooms = {name: room.make_room(options.phones) for name in ("ours", "alone")}
    with tempfile.TemporaryDirectory() as folder, Servers(Path(folder)) as servers:
        room.write_frames(rooms["ours"][0], Path(folder))
        found = compare(start_all(servers, rooms), rooms, options)
        found["left out"] = servers.missing
    print(json.dumps(found, indent=1))
    print(report.table(found), file=sys.stderr)


def start_all(servers, rooms):
    """Return the peers that this machine can run, by name."""
    paths = {
        name: f"/s/{made.session.written_code}/live?audience=phone"
        for name, (made, _) in rooms.items()
    }
    all_of_them = [
        servers.start_uvicorn("ours", path=paths["ours"], greetings=1),
        servers.start_uvicorn("alone", path=paths["alone"], greetings=1),
        servers.start_uvicorn("bare"),
        servers.start_socket_io(),
        servers.start_epoll(),
        servers.start_uvicorn("naive"),
    ]
    return {server.name: server for server in all_of_them if server}


def compare(peers, rooms, options):
    """Return everything that is measured, as a dict for JSON."""
    crowd, cookies = Crowd(), rooms["ours"][1]
    memory = {
        name: measures.memory(crowd, peer, rooms.get(name, rooms["ours"])[1])
        for name, peer in peers.items()
    }
    return {
        "phones": options.phones,
        "memory": memory,
        "frames": frames(crowd, peers, options),
        "answers": answers(crowd, peers, rooms, options),
        "stuck": measures.medians(
            measures.tail_beside_stuck_phones(crowd, peers["ours"], cookies, TAIL_FRAMES)
            for _ in range(options.long_rounds)
        ),
    }


def frames(crowd, peers, options):
    """Return the cost of a frame of one answer, and of many, by peer."""
    rounds = {(name, size): [] for size in ("one", "many") for name in peers if name != "alone"}
    del rounds["naive", "many"]
    for turn in range(options.rounds):
        for name, size in list(rounds)[:: -1 if turn % 2 else 1]:
            count = FRAMES.get(name, OTHER_FRAMES)
            cost = measures.cost_of_frames(crowd, peers[name], size, options.phones, count)
            rounds[name, size].append(cost)
    return {f"{name} {size}": measures.medians(of) for (name, size), of in rounds.items()}


def answers(crowd, peers, rooms, options):
    """Return the cost of an answer at full rate, and of one that is sent alone."""
    rates = {"ours": options.rate, "alone": ALONE}
    rounds = {name: [] for name in rates}
    for _ in range(options.long_rounds):
        for name, measured in rounds.items():
            session = rooms[name][0].session
            cost = measures.cost_of_answers(
                crowd, peers[name], session, options.phones, rates[name], options.seconds
            )
            measured.append(cost)
    return {name: measures.medians(of) for name, of in rounds.items()}


def read_options():
    parser = argparse.ArgumentParser(prog="bin/bench fanout")
    parser.add_argument("--phones", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--long-rounds", type=int, default=5)
    parser.add_argument("--rate", type=int, default=200, help="answers a second")
    parser.add_argument("--seconds", type=int, default=10, help="of writing at that rate")
    return parser.parse_args()


def allow_many_files():
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    django.setup()
    main()
