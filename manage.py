#!/usr/bin/env python3
"""Django's own commands, with this project's settings."""

import os
import sys


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as mistake:
        print(mistake, file=sys.stderr)  # it carries its hint; a traceback would bury it
        sys.exit(os.EX_CONFIG)


if __name__ == "__main__":
    main()
