#!/usr/bin/env python3
"""Django's own commands, with this project's settings."""

import sys

from coprod.django_command import main

if __name__ == "__main__":
    main(sys.argv)
