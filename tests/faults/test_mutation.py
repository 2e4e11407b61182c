"""Would the tests notice? In a copy of Coprod, each thing on which it depends is removed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.faults.mutation import MUTANTS
from tests.server import ROOT

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

PACKAGES = ("accounts", "common", "coprod", "simulation", "workshops")
PARTS = (*PACKAGES, "templates", "static", "tests", "docs", "bin")
FILES = ("manage.py", "pyproject.toml")
ALL_WELL, SOME_RED = 0, 1  # what pytest ends with


@pytest.fixture
def copy(tmp_path):
    """Copy the program to a separate folder."""
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


def apply(copy, change):
    """Raise AssertionError unless the text to change is there exactly once."""
    name, old, new = change
    file = Path(copy) / name
    source = file.read_text()
    assert source.count(old) == 1, f"{name} has changed: rewrite this mutant"
    file.write_text(source.replace(old, new))


def run(copy, tests):
    """pytest in that folder, with a database of another name; its exit code and its words."""
    url = urlsplit(os.environ["DATABASE_URL"])._replace(path="/mutant").geturl()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "--tb=line", "-p", "no:cacheprovider", *tests],
        cwd=copy,
        env=os.environ | {"DATABASE_URL": url},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout[-3000:]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_tests_turn_red_when_there_is(mutant, copy, figure):
    for change in mutant.changes:
        apply(copy, change)
    code, said = run(copy, mutant.tests)
    assert code == SOME_RED, said
    red = [line for line in said.splitlines() if line.startswith("FAILED")]
    figure(mutant.name, red[0].partition(" - ")[0])


def test_the_same_tests_are_green_in_a_copy_without_a_change(copy):
    code, said = run(copy, sorted({name for mutant in MUTANTS for name in mutant.tests}))
    assert code == ALL_WELL, said
