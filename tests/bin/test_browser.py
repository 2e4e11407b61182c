"""The browser that bin/test finds can start. Each case is a separate process.

It only has the programs of its case, and Playwright cannot download. A substitute for Playwright,
which takes seconds to say so, takes its place where the test is not about Playwright itself.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bin.commands import ROOT

FIND = f"""
import os, sys
sys.path.append({str(ROOT)!r})
from bin.lib.browser import find_chromium
from coprod.hosting.processes import Processes

with Processes() as processes:
    print(find_chromium(processes))
print(os.environ.get("COPROD_CHROMIUM"))
"""
ASK = """
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
# It keeps its browser at the path $DOWNLOADED, and downloads what $DOWNLOAD says, or fails.
SUBSTITUTE = {
    "__init__.py": "",
    "__main__.py": """
import os, pathlib, sys
assert sys.argv[1:] == ["install", "chromium"], sys.argv
if "DOWNLOAD" not in os.environ:
    sys.exit("Failed to download")
path = pathlib.Path(os.environ["DOWNLOADED"])
path.write_text(os.environ["DOWNLOAD"])
path.chmod(0o755)
""",
    "sync_api.py": """
import contextlib, os, types
@contextlib.contextmanager
def sync_playwright():
    chromium = types.SimpleNamespace(executable_path=os.environ["DOWNLOADED"])
    yield types.SimpleNamespace(chromium=chromium)
""",
}
STARTS = "echo '<html></html>'"
LACKS = "error while loading shared libraries: libnss3.so"
BROKEN = f"echo '{LACKS}' >&2; exit 127"
SILENT = "exit 0"
fenced = pytest.mark.skipif(sys.platform == "darwin", reason="Chrome cannot be hidden there")


@pytest.fixture
def programs(tmp_path):
    """`programs(chromium=STARTS)` is the PATH of a machine with those programs and no other."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def put(**scripts):
        for name, script in scripts.items():
            program = folder / name.replace("_", "-")
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
        return folder

    return put


@pytest.fixture
def run(programs, tmp_path):
    """Runs a script on that machine; returns the lines that it prints."""
    alone = {
        "PATH": str(programs()),
        "HOME": str(tmp_path),
        "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "playwright"),
        "PLAYWRIGHT_DOWNLOAD_HOST": "http://127.0.0.1:9",
    }

    def lines(script, **environment):
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, env=alone | environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return lines


@pytest.fixture
def find_by_playwright(run):
    """`find_by_playwright()` returns the output, what is missing, and which browser was chosen."""

    def look(**environment):
        *said, missing, taken = run(FIND, **environment)
        return said, missing, taken

    return look


@pytest.fixture
def find(find_by_playwright, tmp_path):
    """`find(COPROD_CHROMIUM=…)` returns the same, with the substitute for Playwright."""
    package = tmp_path / "packages/playwright"
    package.mkdir(parents=True)
    for name, text in SUBSTITUTE.items():
        (package / name).write_text(text)
    given = {"PYTHONPATH": str(package.parent), "DOWNLOADED": str(tmp_path / "downloaded")}
    return lambda **environment: find_by_playwright(**given | environment)


def test_a_browser_in_the_path_that_starts_is_taken(find, programs):
    path = programs(chromium=STARTS)
    assert find() == ([], "None", f"{path}/chromium")


def test_the_browser_without_windows_is_taken_before_a_whole_one(find, programs):
    path = programs(chromium=STARTS, chromium_headless_shell=STARTS)
    assert find() == ([], "None", f"{path}/chromium-headless-shell")


def test_a_named_browser_that_starts_is_taken_before_others(find, programs):
    path = programs(chromium=STARTS, mine=STARTS)
    assert find(COPROD_CHROMIUM=f"{path}/mine") == ([], "None", f"{path}/mine")


@pytest.mark.parametrize(
    ("script", "reason"),
    [(BROKEN, f"does not start ({LACKS})"), (SILENT, "does not start (it says nothing)")],
)
def test_a_named_browser_that_cannot_start_is_left_for_the_next(find, programs, script, reason):
    path = programs(chromium=STARTS, mine=script)
    said, *found = find(COPROD_CHROMIUM=f"{path}/mine")
    assert found == ["None", f"{path}/chromium"]
    assert said == [f"{path}/mine {reason}."]


def test_a_named_browser_that_is_not_there_is_left_for_the_next(find, programs):
    path = programs(chromium=STARTS)
    said, *found = find(COPROD_CHROMIUM="/no/such")
    assert found == ["None", f"{path}/chromium"]
    assert said == ["/no/such cannot be run."]


@pytest.mark.long
@fenced
def test_nothing_found_and_nothing_to_download_are_explained_in_a_sentence(find_by_playwright):
    _, missing, taken = find_by_playwright()
    assert taken == "None"
    assert missing == (
        "No browser: there is no Chromium or Chrome here; Playwright could not download one;"
        " apt, where there is one and we are root, could not install one."
        " Install Chromium, or name one that starts in COPROD_CHROMIUM."
    )


@fenced
def test_the_sentence_names_the_browser_that_does_not_start_and_why(find, programs):
    path = programs(chromium=BROKEN)
    _, missing, _ = find()
    assert missing.startswith(
        f"No browser: {path}/chromium does not start ({LACKS}); Playwright could not"
    )


@fenced
def test_what_playwright_has_downloaded_before_is_taken(find_by_playwright, run):
    (path,) = run(ASK)
    Path(path).parent.mkdir(parents=True)
    Path(path).write_text(f"#!/bin/sh\n{STARTS}\n")
    Path(path).chmod(0o755)
    assert find_by_playwright() == ([], "None", path)


@fenced
def test_a_download_is_taken_if_it_starts_only(find, tmp_path):
    path = tmp_path / "downloaded"
    _, *found = find(DOWNLOAD=f"#!/bin/sh\n{STARTS}\n")
    assert found == ["None", str(path)]
    assert find() == ([], "None", str(path))
    path.write_text(f"#!/bin/sh\n{BROKEN}\n")
    said, missing, taken = find()
    assert said == [f"{path} does not start ({LACKS})."]
    assert f"; {path} does not start ({LACKS}); apt" in missing
    assert taken == "None"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may ask apt")
@pytest.mark.parametrize("before", [{}, {"chromium": BROKEN}])
def test_apt_when_nothing_else_starts_is_asked(find, programs, before):
    path = programs(**before)
    programs(apt_get=f'[ "$1" = update ] || /bin/ln -sf now "{path}/chromium"', now=STARTS)
    assert find()[1:] == ("None", f"{path}/chromium")


def test_the_browser_of_these_tests_starts(find):
    """A real browser, not a substitute, opens the page."""
    named = os.environ.get("COPROD_CHROMIUM")
    if not named:
        pytest.skip("no browser here")
    kept = {key: os.environ[key] for key in ("HOME", "PATH") if key in os.environ}
    assert find(COPROD_CHROMIUM=named, **kept)[1:] == ("None", named)
