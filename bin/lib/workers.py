"""How many processes share the tests."""


def workers(arguments):
    """Return pytest's options for sharing the tests between processes, one for each core.

    A single test needs no sharing. What runs long loads the machine by itself, and measures.
    """
    alone = "--long" in arguments or any(a == "-n" or "::" in a for a in arguments)
    return [] if alone else ["-n", "auto"]
