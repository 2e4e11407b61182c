"""What others install: it has every file of the program, and runs outside a checkout."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
import urllib.request
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.bin.commands import ROOT
from tests.bin.test_commands import KEY, free_port, left_behind

pytestmark = pytest.mark.slow

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
ONLY_HERE = {"simulation"}  # for the demo and for tests
PACKAGES = set(PROJECT["tool"]["importlinter"]["root_packages"]) - ONLY_HERE
FOLDERS = [*PACKAGES, "locale", "static", "templates"]
MOVED = re.compile(r"^(locale|static|templates)/")


@pytest.fixture(scope="module")
def wheel():
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL may have to run as another user
        (path,) = WheelBuilder(str(ROOT)).build(directory=folder)
        yield Path(path)


@pytest.fixture(scope="module")
def installed(wheel):
    """The folder that has what `pip` would put beside the other packages."""
    folder = wheel.parent / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def command(installed, tmp_path_factory):
    """`command("serve", …)` starts `coprod serve` from a folder that is not the project's."""
    data, started = installed.parent / "data", []
    kept = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
    kept |= {"PYTHONPATH": str(installed), "COPROD_DATA_DIR": str(data)}

    def begin(*arguments, **environment):
        code = "import sys; from coprod.__main__ import main; sys.exit(main())"
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", code, *arguments],
            cwd=tmp_path_factory.mktemp("elsewhere"),
            env=kept | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()


def test_it_has_every_file_of_the_program_and_no_other(wheel):
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    listed = (str(path.relative_to(ROOT)) for path in paths if "__pycache__" not in path.parts)
    files = {MOVED.sub(r"coprod/files/\1/", name) for name in listed}
    assert len(files) > 500
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in names if ".dist-info/" not in name} == files


@pytest.mark.long
def test_it_serves_from_any_folder_with_its_own_database(command, installed):
    port = free_port()
    given = {"COPROD_SECRET_KEY": KEY, "COPROD_HOSTS": "127.0.0.1", "COPROD_LANGUAGES": "en,cy"}
    serve = command("serve", "--own-database", f"--port={port}", **given)
    said = said_until(serve, f"Serving on 127.0.0.1, port {port}")
    assert f"Its data is in {installed.parent / 'data'}" in said
    assert "Traceback" not in said
    headers = {"X-Forwarded-Proto": "https", "Accept-Language": "cy"}
    page = urllib.request.Request(f"http://127.0.0.1:{port}/healthz", headers=headers)
    with urllib.request.urlopen(page, timeout=10) as answer:
        assert answer.status == 200
    manage = command("manage", "export_session", "NONE-NONE", "json", **given)
    assert "NONE-NONE" in manage.communicate(timeout=60)[0]  # it asked the running database
    serve.send_signal(signal.SIGTERM)
    assert serve.wait(60) == 0
    assert left_behind(installed) == []


@pytest.mark.parametrize("arguments", [("serve",), ("manage", "check")])
def test_without_a_database_it_says_so_in_one_line(command, arguments, tmp_path):
    given = {"COPROD_SECRET_KEY": KEY, "COPROD_HOSTS": "127.0.0.1"}
    refused = command(*arguments, **given, COPROD_DATA_DIR=str(tmp_path / "none"))
    said = refused.communicate(timeout=30)[0].strip()
    assert (refused.returncode, said.count("\n")) == (1, 0)
    assert said.startswith("DATABASE_URL is not set")
    assert not (tmp_path / "none").exists()


def test_what_it_does_not_know_is_answered_with_its_commands(command):
    unknown = command("server")
    assert "usage: coprod COMMAND" in unknown.communicate(timeout=30)[0]
    assert unknown.returncode == os.EX_USAGE


def said_until(process, words):
    lines, end = [], time.monotonic() + 90
    while time.monotonic() < end:
        lines.append(process.stdout.readline())
        if words in lines[-1]:
            return "".join(lines)
        assert lines[-1], "".join(lines)
    raise AssertionError("".join(lines))
