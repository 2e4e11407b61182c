"""How bin/test gets the servers that some tests need. Each case is a separate process.

It only has the programs of its case.
"""

import os
import subprocess
import sys

import pytest

from tests.bin.commands import ROOT

FIND = f"""
import sys
from pathlib import Path
sys.path.append({str(ROOT)!r})
from bin.lib import programs
from coprod.hosting.processes import Processes

programs.SYSTEM_FOLDERS = []
programs.NO_CLUSTER = Path(sys.argv[2]) / "createcluster.conf"
programs.POSTGRESQLS = Path(sys.argv[2])
programs.SYSTEMD = Path(sys.argv[1])
with Processes() as processes:
    print(programs.find_programs(processes))
"""
ALL = ("redis-server", "nginx", "caddy", "systemd-analyze")
# Puts what it is asked for beside itself; "nginx-light" is the package of nginx.
APT = 'for name; do :; done; name=${name%-light}; [ "$1" = update ] || /bin/cp "$0" "${0%/*}/$name"'


@pytest.fixture
def machine(tmp_path):
    """`machine("nginx", apt_get=APT)` has those programs; return what is reported as missing."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def look(*names, apt_get=None, systemd="/no/such", older=True):
        scripts = dict.fromkeys(names, "exit 0") | ({"apt-get": apt_get} if apt_get else {})
        for name, script in scripts.items():
            (folder / name).write_text(f"#!/bin/sh\n{script}\n")
            (folder / name).chmod(0o755)
        if older:
            postgres = tmp_path / "17/bin/postgres"
            postgres.parent.mkdir(parents=True, exist_ok=True)
            postgres.touch()
        command = [sys.executable, "-c", FIND, systemd, tmp_path]
        done = subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[-1]

    return look


root_only = pytest.mark.skipif(os.geteuid() != 0, reason="only root may ask apt")


def test_nothing_is_said_when_all_are_here(machine):
    assert machine(*ALL) == "None"


def test_what_is_missing_is_named_with_its_package(machine):
    assert machine("redis-server", "caddy", "systemd-analyze") == (
        "Not here: nginx; there is no apt, or we are not root."
        " Install them (Debian's names: nginx-light)."
    )


@root_only
def test_apt_brings_what_is_missing(machine):
    assert machine("caddy", "systemd-analyze", apt_get=APT) == "None"


def test_the_package_of_what_looks_at_units_is_named(machine):
    assert "Not here: systemd-analyze; " in machine(*ALL[:3])
    assert machine(*ALL[:3]).endswith("(Debian's names: systemd).")


@root_only
def test_what_apt_cannot_bring_is_named(machine):
    assert machine("caddy", "systemd-analyze", apt_get="exit 100").startswith(
        "Not here: redis-server, nginx; apt could not install them."
    )


@root_only
def test_an_older_postgresql_is_asked_for_too_and_starts_no_server(machine, tmp_path):
    assert machine(*ALL, apt_get="exit 0", older=False) == (
        "Not here: an older PostgreSQL; apt could not install them."
        " Install them (Debian's names: postgresql)."
    )
    assert "create_main_cluster = false" in (tmp_path / "createcluster.conf").read_text()


@root_only
def test_apt_is_not_asked_where_it_would_start_services(machine, tmp_path):
    said = machine("caddy", "systemd-analyze", apt_get=APT, systemd=str(tmp_path))
    assert said.startswith("Not here: redis-server, nginx; apt would start them as services")
