"""What the tests of commands share: the project's folder, and what runs on this machine."""

from pathlib import Path

from coprod.hosting import process_list

ROOT = Path(__file__).resolve().parents[2]


def command_lines():
    """What runs here, by process id, with or without `ps`."""
    lines = process_list.command_lines()
    assert lines is not None, "neither /proc nor ps: nothing can be said about processes here"
    return lines
