"""bin/test: run the checks and the tests, with their own database, browser and servers."""

import os
import sys
from pathlib import Path

import psycopg

from bin.lib.browser import find_chromium
from bin.lib.programs import find_programs
from bin.lib.workers import workers
from common.folders import CODE
from coprod.django_command import COMMAND
from coprod.hosting.database import throwaway_database
from coprod.hosting.postgres import NAME
from coprod.hosting.processes import TICK, Processes, sleep, supervision

TOOLS = Path(sys.executable).parent
TABLES = "tables"  # the database whose tables the tests copy


def main():
    os.environ["COPROD_ROLE"] = "test"
    os.chdir(CODE)
    with supervision(), throwaway_database() as own, Processes() as processes:
        tables = own and _begin_to_make_tables(own, processes)
        missing = [find(processes) for find in (find_chromium, find_programs)]
        failed = [name for name, command in CHECKS if _fails(processes, name, command)]
        # Printed before the tests run, so that pytest's summary is the last line of the output.
        wrong = [*filter(None, missing), *(f"{name}: not right." for name in failed)]
        print(*wrong, sep="\n", flush=True)
        if tables and _has_succeeded(tables):
            os.environ["COPROD_TESTS_TEMPLATE"] = TABLES  # tests/conftest.py reads it
        code = processes.run([TOOLS / "pytest", *workers(sys.argv[1:]), *sys.argv[1:]])
        return code or int(bool(wrong))


CHECKS = [
    ("Style", [TOOLS / "ruff", "check", "."]),
    ("Format", [TOOLS / "ruff", "format", "--check", "."]),
    ("Import layers", [TOOLS / "lint-imports"]),
    ("Our rules", [TOOLS / "ast-grep", "scan"]),
    ("Examples of our rules", [TOOLS / "ast-grep", "test", "--skip-snapshot-tests"]),
    ("Django's checks", [*COMMAND, "check"]),
    ("Migrations", [*COMMAND, "makemigrations", "--check", "--dry-run"]),
]


def _begin_to_make_tables(postgres, processes):
    """Start to run all migrations, in a database that each worker gets a copy of."""
    with psycopg.connect(postgres.url(NAME), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {TABLES}")
    environment = os.environ | {"DATABASE_URL": postgres.url(TABLES)}
    return processes.start([*COMMAND, "migrate", "--verbosity=0"], env=environment)


def _has_succeeded(process):
    while process.poll() is None:
        sleep(TICK)
    return process.returncode == 0


def _fails(processes, name, command):
    print(f"{name}:", flush=True)
    return processes.run(command) != 0


if __name__ == "__main__":
    sys.exit(main())
