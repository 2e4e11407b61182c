"""A Debian with nothing on it, and commands that run in it as on a machine of its own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bin.lib.programs import APT, SYSTEMD

SUITE, MIRROR = "trixie", "http://deb.debian.org/debian"
# Where a proxy looks into TLS, only this machine knows whom to trust.
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"


def need(**packages):
    """Install those programs with apt, each from its package; skip where that is not possible."""
    missing = [package for program, package in packages.items() if not shutil.which(program)]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        pytest.skip("A clean Debian needs root, and apt.")
    if missing and SYSTEMD.exists():
        pytest.skip(f"Install {' '.join(missing)}: on this machine, that is left to you.")
    if missing:
        subprocess.run(["apt-get", "update", "--quiet=2"], check=True)
        subprocess.run([*APT, *missing], check=True)


def make(folder):
    """Make the Debian of a small container image in that folder."""
    need(debootstrap="debootstrap")
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE]
    subprocess.run([*command, str(folder), MIRROR], check=True, stdout=subprocess.DEVNULL)
    # Everybody enters the root of a machine; a temporary folder is for its owner alone.
    Path(folder).chmod(0o755)
    shutil.copy(Path("/") / CERTIFICATES, Path(folder) / CERTIFICATES)
