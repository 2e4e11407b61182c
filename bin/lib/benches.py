"""bin/bench: run a command of bench/ with a temporary database that still writes to disk."""

import os
import sys

from common.folders import CODE
from coprod.hosting.database import throwaway_database
from coprod.hosting.processes import Failed, Processes, supervision
from coprod.hosting.server import PREPARE, manage

BENCHES = CODE / "bench"


def main():
    os.environ["COPROD_ROLE"] = "demo"  # static files under hashed names, as on a real host
    os.chdir(CODE)
    with supervision(), Processes() as processes:
        name, *arguments = _wanted()
        # The measured program writes to disk as on a real host, with fsync.
        with throwaway_database(durable=True):
            manage(processes, *PREPARE)
            return processes.run([sys.executable, "-m", f"bench.{name}", *arguments])


def _wanted():
    names = sorted(names_of_all())
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        raise Failed(f"bin/bench NAME, with one of: {', '.join(names)}")
    return sys.argv[1:]


def names_of_all():
    """Yield the commands of bench/, without programs that only a bench starts."""
    for path in (*BENCHES.glob("*.py"), *BENCHES.glob("*/__main__.py")):
        if 'if __name__ == "__main__":' in path.read_text():
            yield path.parent.name if path.stem == "__main__" else path.stem


if __name__ == "__main__":
    sys.exit(main())
