"""A disk of a few megabytes, to be filled: a tmpfs, which only root may mount."""

import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path


def can_be_had():
    """May we mount here? A container's root may not."""
    try:
        with small_disk(1):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


@contextmanager
def small_disk(megabytes):
    """A folder with so much space."""
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as home:
        disk = Path(home) / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", disk]
        subprocess.run(mount, check=True, capture_output=True)
        try:
            disk.chmod(0o755)
            Path(home).chmod(0o755)
            yield disk
        finally:
            subprocess.run(["umount", "--lazy", disk], check=True)


def fill(disk):
    """Leave no space; the file that takes it."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        space = os.statvfs(disk)
        os.posix_fallocate(file.fileno(), 0, space.f_bavail * space.f_frsize)
    return ballast
