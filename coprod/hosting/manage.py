"""bin/manage: run a Django command with the running database, or start one for it."""

import contextlib
import os
import sys

import psycopg

from coprod.hosting.database import NOTE, database
from coprod.hosting.processes import Processes, supervision
from coprod.hosting.server import MANAGE


def main():
    with supervision(), _database(), Processes() as processes:
        # In this process session, with its input, because some commands ask for a password.
        command = [*MANAGE, *sys.argv[1:]]
        return processes.run(command, stdin=None, start_new_session=False)


def _database():
    return contextlib.nullcontext() if _is_running() else database()


def _is_running():
    if os.environ.get("DATABASE_URL") or not NOTE.exists():
        return False
    try:
        psycopg.connect(NOTE.read_text(), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
