"""What a frame costs, against other servers that send the same bytes to as many sockets.

    DATABASE_URL=postgresql://… python -m tests.bench.fanout [--phones=1000] [--rounds=7]

The database must have its tables; the room that is made in it is deleted at the end. Each peer is
a process (peers/) that holds all the sockets. In turn, A/B/A/B, each sends the same frames one at a
time, the next when the last has reached everybody; CPU is the server's own, from /proc. Node with
npm and gcc are left out where they are absent. Prints JSON, and a table to stderr.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
from pathlib import Path

from . import measures, report, room
from .crowd import Crowd
from .servers import Servers

FRAMES = {"naive": 5}  # in a round; it takes thirty times as long as the others
OTHER_FRAMES = 60


def main():
    options = read_options()
    allow_many_files()
    made, cookies = room.make_room(options.phones)
    try:
        with tempfile.TemporaryDirectory() as folder, Servers(Path(folder)) as servers:
            room.write_frames(made, Path(folder))
            found = compare(start_all(servers, made.session), made.session, cookies, options)
    finally:
        from workshops.actions import sessions

        sessions.delete(made.session)
    print(json.dumps(found, indent=1))
    print(report.table(found), file=sys.stderr)


def start_all(servers, session):
    """The peers that this machine can run, by name; ours first."""
    path = f"/s/{session.written_code}/live?audience=phone"
    all_of_them = [
        servers.start_uvicorn("ours", path=path, greetings=1),
        servers.start_uvicorn("bare"),
        servers.start_socket_io(),
        servers.start_epoll(),
        servers.start_uvicorn("naive"),
    ]
    return {server.name: server for server in all_of_them if server}


def compare(peers, session, cookies, options):
    """Everything that is measured, as a dict for JSON."""
    crowd, phones, ours = Crowd(), options.phones, peers["ours"]
    memory = {name: measures.memory(crowd, peers[name], cookies) for name in peers}
    rounds = {(name, size): [] for size in ("one", "many") for name in peers}
    del rounds["naive", "many"]
    for _ in range(options.rounds):
        for (name, size), measured in rounds.items():
            frames = FRAMES.get(name, OTHER_FRAMES)
            measured.append(measures.cost_of_frames(crowd, peers[name], size, phones, frames))
    answers = [
        measures.cost_of_answers(crowd, ours, session, phones, options.rate, options.seconds)
        for _ in range(options.answer_rounds)
    ]
    stuck = [
        measures.tail_beside_stuck_phones(crowd, ours, cookies, OTHER_FRAMES)
        for _ in range(options.answer_rounds)
    ]
    return {
        "phones": phones,
        "memory": memory,
        "frames": {" ".join(key): measures.medians(of) for key, of in rounds.items()},
        "answers": measures.medians(answers),
        "stuck": measures.medians(stuck),
    }


def read_options():
    parser = argparse.ArgumentParser(prog="python -m tests.bench.fanout")
    parser.add_argument("--phones", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--answer-rounds", type=int, default=3)
    parser.add_argument("--rate", type=int, default=200, help="answers a second")
    parser.add_argument("--seconds", type=int, default=10, help="of writing at that rate")
    return parser.parse_args()


def allow_many_files():
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
