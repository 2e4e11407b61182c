"""How long a room waits while others read a large tree, against the same room alone.

    bin/bench heavy_readers --answers 6000 --readers 16 --rounds 2

A room of phones sends answers, by turns alone and beside readers who load whole pages of another
session of that size, one after the other, as fast as they get them. Every second an answer is
added to the large session, so that no page stays true for long. Prints one JSON object; times are
ms from the tap to the acknowledgement.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from threading import Event, Thread

from bench.grown import grown
from bench.hall.__main__ import HOST, Crowd, make_room, together, wait
from bench.processes import free_port, running, serving_command

WORDS = "They asked us once the plan was signed, and nobody could say what had become of it"


def main():
    options = read_options()
    port = free_port()
    large = grown(options.answers)
    with running(serving_command(HOST, port, options.workers), port):
        time.sleep(1.5)
        alone, beside, pages = [], [], []
        for turn in range(options.rounds):
            alone += waits(options, port, f"alone {turn}")
            with readers(options, port, large) as counted:
                beside += waits(options, port, f"beside {turn}")
            pages.append(counted())
    print(json.dumps(report(options, alone, beside, pages), indent=1))


def waits(options, port, name):
    """Return the ms to each acknowledgement in a separate session."""
    room, crowd = make_room(cap=options.phones + 10), Crowd(port)
    try:
        code = room.session.written_code
        together([crowd], "join", [[code, options.phones]])
        texts = [f"{WORDS} ({name}, {n})" for n in range(round(options.rate * options.seconds))]
        crowd.order("answer", {code: room.why.pk}, texts, options.seconds)
        wait([crowd])
        (said,) = together([crowd], "report")
    finally:
        crowd.end()
    if lost := [sent for sent in said["sent"] if sent["status"] != 201]:
        raise SystemExit(f"{len(lost)} answers were not taken")
    return [1000 * (sent["done"] - sent["tapped"]) for sent in said["sent"]]


@contextmanager
def readers(options, port, large):
    """Run the readers in a separate process; yield what returns how many pages they got."""
    code = large.session.written_code
    command = [sys.executable, "-m", "bench.heavy_readers.readers", HOST, str(port)]
    process = subprocess.Popen(
        [*command, code, str(options.readers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    over, said = Event(), []
    growing = Thread(target=grow, args=(large, over))
    growing.start()
    try:
        process.stdout.readline()  # the first page has come
        yield lambda: json.loads(said[0])
    finally:
        over.set()
        growing.join()
        said.append(process.communicate("over\n")[0])


def grow(large, over):
    """Add an answer to the large session every second."""
    from tests.factories import an_answer

    number = 0
    while not over.wait(1):
        an_answer(large.seats[number % len(large.seats)], large.why, f"One more, {number}")
        number += 1


def report(options, alone, beside, pages):
    from simulation.load.book import percentiles

    found = {"alone": percentiles(alone), "beside readers": percentiles(beside)}
    return {
        "answers": options.answers,
        "readers": options.readers,
        "sent in each": len(alone),
        **found,
        "ratio of p95": round(found["beside readers"]["p95"] / found["alone"]["p95"], 2),
        "pages read": pages,
    }


def read_options():
    parser = argparse.ArgumentParser(prog="bin/bench heavy_readers")
    parser.add_argument("--answers", type=int, default=6000, help="of the session that is read")
    parser.add_argument("--readers", type=int, default=16)
    parser.add_argument("--phones", type=int, default=40, help="in the room")
    parser.add_argument("--rate", type=float, default=10, help="answers a second in the room")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--workers", type=int, default=1, help="server processes")
    return parser.parse_args()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
