"""Django's own commands, with this project's settings."""

import os
import sys

from common.folders import IS_CHECKOUT, command

# Outside a checkout nothing is imported from the folder in which somebody happens to be.
SAFELY = [] if IS_CHECKOUT else ["-P"]
COMMAND = [sys.executable, *SAFELY, "-m", "coprod.django_command"]


def main(arguments):
    """Run a command, named after the program. Say what is wrong with a setting in one line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(arguments)
    except ImproperlyConfigured as mistake:
        print(mistake, file=sys.stderr)  # it carries its hint; a traceback would bury it
        sys.exit(os.EX_CONFIG)


if __name__ == "__main__":
    main([command("manage"), *sys.argv[1:]])
