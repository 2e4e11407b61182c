"""What is measured, in plain numbers. Times are in seconds, memory in bytes."""

import statistics
import subprocess
import sys
import time

from .crowd import Line
from .servers import ROOT

STUCK = 10
FILL = 150  # large frames: more than the kernel takes for a phone that does not read


def memory(crowd, server, cookies):
    """Bytes of memory for one socket: with everybody in it, over the server when it has settled."""
    crowd.join(server, cookies[:1])
    crowd.broadcast(server, "one", 1)
    before = server.memory
    crowd.join(server, cookies[1:])
    crowd.broadcast(server, "one", len(cookies))
    return (server.memory - before) / (len(cookies) - 1)


def cost_of_frames(crowd, server, name, phones, frames):
    """CPU of one delivered frame, the 99th of a hundred latencies, and the client's CPU share."""
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
    """CPU of the server for one answer seen by one phone while the room writes."""
    frames_before, before = frames_of(crowd, server), server.cpu
    command = [sys.executable, "-m", "tests.bench.fanout.room", str(session.pk)]
    command += [str(rate), str(seconds)]
    writer = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    while writer.poll() is None:
        crowd.listen(0.05)
    end = time.monotonic() + 2  # the last frame is under way
    while time.monotonic() < end:
        crowd.listen(0.05)
    answers, took = writer.stdout.read().split()
    frames = (frames_of(crowd, server) - frames_before) / phones
    return {
        "cpu": (server.cpu - before) / (int(answers) * phones),
        "answers a second": int(answers) / float(took),
        "frames": frames,
        "answers a frame": int(answers) / frames,
    }


def frames_of(crowd, server):
    return sum(line.frames for line in crowd.lines.values() if line.server is server)


def tail_beside_stuck_phones(crowd, server, cookies, frames):
    """The others' 99th latency with and without phones that never read, and what these cost."""
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
    """The median of each number over the rounds."""
    return {name: statistics.median(each[name] for each in measured) for name in measured[0]}
