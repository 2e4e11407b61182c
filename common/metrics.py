"""Metrics for Prometheus: figures about the server, never about a person.

bin/serve gives several workers a folder (PROMETHEUS_MULTIPROC_DIR) in which each keeps its own
figures, so that any of them can return the sum.
"""

import os
import re
from contextlib import suppress
from pathlib import Path

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
)

CONTENT_TYPE = CONTENT_TYPE_LATEST
TIMES = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)  # seconds

sockets = Gauge(
    "coprod_sockets", "Open pages that listen", ["audience"], multiprocess_mode="livesum"
)
frames = Counter("coprod_frames_total", "Frames sent, one for each page", ["audience"])
tick = Histogram("coprod_tick_seconds", "Bringing one room up to date", buckets=TIMES)
lag = Histogram("coprod_lag_seconds", "From a change to its frame being sent", buckets=TIMES)
submissions = Counter("coprod_submissions_total", "Answers, by what became of them", ["outcome"])
fall_backs = Counter(
    "coprod_fall_backs_total",
    "Answers, dots, ticks and choices that took the locked path",
    ["kind", "reason"],
)
refusals = Counter("coprod_refusals_total", "Requests refused, by status", ["status"])

LIVE_GAUGE = re.compile(r"gauge_live\w*_(\d+)\.db")


def forget_this_process():
    """Take this process's gauges, such as its open sockets, out of the sums."""
    if _shared_folder():
        multiprocess.mark_process_dead(os.getpid())


def forget_ended_processes():
    """Take out the gauges of processes that were killed, and so could not do it themselves."""
    if folder := _shared_folder():
        found = (LIVE_GAUGE.fullmatch(path.name) for path in Path(folder).iterdir())
        for pid in {int(each[1]) for each in found if each}:
            if not _is_running(pid):
                with suppress(FileNotFoundError):  # another process was quicker
                    multiprocess.mark_process_dead(pid)


def text():
    """Return all metrics in Prometheus' format, as bytes."""
    if not _shared_folder():
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    multiprocess.MultiProcessCollector(registry)
    return generate_latest(registry)


def _shared_folder():
    return os.environ.get("PROMETHEUS_MULTIPROC_DIR")


def _is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it runs as another user of the system
    return True
