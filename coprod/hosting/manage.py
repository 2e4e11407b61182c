"""Run a Django command with the running database, or start one for it."""

from coprod.django_command import COMMAND
from coprod.hosting.database import existing_database
from coprod.hosting.processes import Processes


def main(arguments):
    """Run the Django command that `arguments` name; return its exit code."""
    with existing_database(), Processes() as processes:
        # In this process session, with its input, because some commands ask for a password.
        return processes.run([*COMMAND, *arguments], stdin=None, start_new_session=False)
