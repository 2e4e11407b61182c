"""The command `coprod`. docs/hosting.md tells what each of its commands is for."""

import importlib
import os
import sys

from common.folders import IS_CHECKOUT
from coprod.hosting.environment_file import read_environment_file
from coprod.hosting.processes import supervision

COMMANDS = {
    "serve": "run the server",
    "doctor": "say what is wrong with this installation, and how to mend it",
    "backup": "write the database into a file, and check that it can be read",
    "restore": "read such a file into an empty database",
    "upgrade-database": "bring our own PostgreSQL's data over to its new major version",
    "manage": "run a command of Django or of ours, such as `coprod manage createsuperuser`",
}


def main():
    """Run the command that is named first, with the arguments after it."""
    name, *arguments = sys.argv[1:] or ["--help"]
    if name not in COMMANDS:
        print(_usage())
        return 0 if name in ("--help", "-h") else os.EX_USAGE
    with supervision():
        if read_environment_file() or not IS_CHECKOUT:
            os.environ.setdefault("COPROD_ROLE", "production")
        return importlib.import_module(f"coprod.hosting.{name.replace('-', '_')}").main(arguments)


def _usage():
    width = max(map(len, COMMANDS))
    lines = [f"  {name:{width}}  {what}" for name, what in COMMANDS.items()]
    return "\n".join(["usage: coprod COMMAND", "", *lines])


if __name__ == "__main__":
    sys.exit(main())
