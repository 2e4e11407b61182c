"""How many processes share the tests."""

import os


def workers(arguments):
    """Return pytest's options for sharing the tests between processes, 1 more than there are cores.

    A test of a browser or a server waits for a third of its time. A single test needs no sharing.
    What runs long loads the machine by itself, and measures.
    """
    alone = "--long" in arguments or any(a == "-n" or "::" in a for a in arguments)
    return [] if alone else ["-n", str(_cores() + 1)]


def _cores():
    """Return how many cores this process may use. macOS cannot tell: then return all of them."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()
