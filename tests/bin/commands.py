"""What the tests of bin/ share: its Python modules, and a checkout that they cannot spoil."""

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIB = ROOT / "bin" / "lib"


def load(name):
    """A module of bin/lib, found the way the commands find it: beside one another."""
    if str(LIB) not in sys.path:
        sys.path.append(str(LIB))
    return importlib.import_module(name)


def command_lines():
    """What runs here, by process id, with or without `ps`."""
    lines = load("running").command_lines()
    assert lines is not None, "neither /proc nor ps: nothing can be said about processes here"
    return lines
