"""What is measured, in plain numbers. Times are in seconds, memory in bytes."""

import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import django

from . import room
from .line import Line

WRITERS = 3  # each waits for the disk most of the time
WARM = 3  # frames that are not counted: the others have had the processor's caches since
STUCK = 10
FILL = 150  # large frames: more than the kernel takes for a phone that does not read


def memory(crowd, server, cookies):
    """Return the bytes of memory that one socket takes when everybody is in.

    The server has settled before it is measured.
    """
    crowd.join(server, cookies[:1])
    crowd.broadcast(server, "one", 1)
    before = server.memory
    crowd.join(server, cookies[1:])
    crowd.broadcast(server, "one", len(cookies))
    return (server.memory - before) / (len(cookies) - 1)


def cost_of_frames(crowd, server, name, phones, frames):
    """Return what a delivered frame costs.

    CPU seconds of the server for each, the 99th percentile of the latencies in seconds, and the
    client's share of a CPU.
    """
    for _ in range(WARM):
        crowd.broadcast(server, name, phones)
    times, before = [], server.cpu
    start, worked = time.perf_counter(), time.process_time()
    for _ in range(frames):
        times += crowd.broadcast(server, name, phones)
    took = time.perf_counter() - start
    return {
        "cpu": (server.cpu - before) / (frames * phones),
        "p99": p99(times),
        "client": (time.process_time() - worked) / took,
    }


def cost_of_answers(crowd, server, session, phones, rate, seconds):
    """Return the server's CPU seconds for one answer seen by one phone while the room writes."""
    before, heard_before = server.cpu, heard(crowd, server)
    with ProcessPoolExecutor(WRITERS, get_context("spawn"), initializer=django.setup) as pool:
        shares = [
            pool.submit(room.write_answers, session.pk, rate, seconds, writer, WRITERS)
            for writer in range(WRITERS)
        ]
        while not all(share.done() for share in shares):
            crowd.listen(0.05)
    answers = sum(share.result()[0] for share in shares)
    took = max(share.result()[1] for share in shares)
    end = time.monotonic() + 1  # the last frame is under way
    while time.monotonic() < end:
        crowd.listen(0.05)
    frames, size = (
        now - then for now, then in zip(heard(crowd, server), heard_before, strict=True)
    )
    return {
        "cpu": (server.cpu - before) / (answers * phones),
        "answers a second": answers / took,
        "answers a frame": answers * phones / frames,
        "bytes an answer": size / (answers * phones),
    }


def heard(crowd, server):
    """Return how many frames, and how many bytes, all phones of a server have received so far."""
    lines = [line for line in crowd.lines.values() if line.server is server]
    return sum(line.frames for line in lines), sum(line.bytes for line in lines)


def tail_beside_stuck_phones(crowd, server, cookies, frames):
    """Return the 99th percentile with and without phones that never read.

    Also return what these phones cost in bytes of memory.
    """
    phones = len(cookies)
    alone = cost_of_frames(crowd, server, "one", phones, frames)
    before = server.memory
    stuck = [Line(server, reads=False) for _ in range(STUCK)]
    for line, cookie in zip(stuck, cookies, strict=False):
        line.ask(cookie)
        line.enter()
    for _ in range(FILL):
        crowd.broadcast(server, "many", phones)
    beside = cost_of_frames(crowd, server, "one", phones, frames)
    grown = server.memory - before
    for line in stuck:
        line.socket.close()
    return {"alone": alone["p99"], "beside": beside["p99"], "memory": grown}


def p99(times):
    return statistics.quantiles(times, n=100)[98]


def medians(measured):
    """Return the median of each number over the rounds."""
    measured = list(measured)
    return {name: statistics.median(each[name] for each in measured) for name in measured[0]}
