"""A machine in a folder: processes, files and network of its own, which end with the block."""

import subprocess
import sys
import time
from pathlib import Path

from tests.server import ROOT

# What downloads uses this machine's network; everything else is alone in its own.
DOWNLOADS = ("apt ", "apt-get ", "/opt/coprod/bin/pip ")
SETUP = """
mount -t proc proc {root}/proc && mount --rbind /dev {root}/dev && mount -t tmpfs tmpfs {root}/run
ip link set lo up
touch {root}/ready
# The first process of a machine buries the others.
while :; do sleep 1; done
"""


class Machine:
    """Run commands in `root` as root of that machine."""

    def __init__(self, root):
        self.root = Path(root)

    def __enter__(self):
        own = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child"]
        self.process = subprocess.Popen([*own, "sh", "-c", SETUP.format(root=self.root)])
        while not (self.root / "ready").exists():
            assert self.process.poll() is None
            time.sleep(0.05)
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        self.first = children.read_text().split()[0]
        return self

    def __exit__(self, *exception):
        self.process.kill()
        self.process.wait()

    def run(self, command, **environment):
        """Run a line as a shell does; return what it prints. Fail with that if it fails."""
        known = {"PATH": "/usr/local/bin:/usr/bin:/usr/sbin:/bin:/sbin", "LC_ALL": "C.UTF-8"}
        known |= {"DEBIAN_FRONTEND": "noninteractive", "HOME": "/root"}
        done = subprocess.run(
            [*self.inside(command.startswith(DOWNLOADS)), "chroot", str(self.root)]
            + ["sh", "-c", f"cd /root && {command}"],
            env=known | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}{done.stderr[-4000:]}"
        return done.stdout + done.stderr

    def inside(self, downloads=False):
        """Return the words before a command that runs on this machine."""
        own = ["nsenter", f"--target={self.first}", "--mount", "--pid"]
        return own if downloads else [*own, "--net"]

    def visit(self, module, *arguments):
        """Run a module of this test's own Python with the machine's network; return its words."""
        words = ["nsenter", f"--target={self.first}", "--net", sys.executable, "-m", module]
        done = subprocess.run([*words, *arguments], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()
