"""bin/bench: one command of bench/, with a database that is thrown away and yet durable."""

import os
import sys

from database import ROOT, throwaway_database
from processes import Failed, Processes, supervision
from server import prepare

BENCHES = ROOT / "bench"


def main():
    os.environ["COPROD_ROLE"] = "demo"  # static files under hashed names, as on a real host
    os.chdir(ROOT)
    with supervision(), Processes() as processes:
        name, *arguments = _wanted()
        # What is measured writes as a real host does: fsync and all.
        with throwaway_database(durable=True):
            prepare(processes)
            return processes.run([sys.executable, "-m", f"bench.{name}", *arguments])


def _wanted():
    names = sorted(names_of_all())
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        raise Failed(f"bin/bench NAME, with one of: {', '.join(names)}")
    return sys.argv[1:]


def names_of_all():
    """The commands of bench/; a program that only a bench starts is none."""
    for path in (*BENCHES.glob("*.py"), *BENCHES.glob("*/__main__.py")):
        if 'if __name__ == "__main__":' in path.read_text():
            yield path.parent.name if path.stem == "__main__" else path.stem


if __name__ == "__main__":
    sys.exit(main())
