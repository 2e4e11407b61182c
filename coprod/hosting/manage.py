"""Run a Django command with the running database, or start one for it."""

import os

from coprod.django_command import COMMAND
from coprod.hosting.database import HOME, database, existing_database
from coprod.hosting.processes import Processes


def main(arguments):
    """Run the Django command that `arguments` name; return its exit code."""
    with _database(), Processes() as processes:
        # In this process session, with its input, because some commands ask for a password.
        return processes.run([*COMMAND, *arguments], stdin=None, start_new_session=False)


def _database():
    """Make a new one for development alone. A host's account in it would be found by no server."""
    may_make_one = os.environ.get("COPROD_ROLE") != "production" and not HOME.exists()
    return database() if may_make_one else existing_database()
