"""List the processes of this machine, from /proc, or else from `ps`.

Small Linux systems, such as Debian's slim images, have no `ps`; macOS has no /proc.
"""

import contextlib
import subprocess
from pathlib import Path

PROC = Path("/proc")
PS = ["ps", "-A", "-ww", "-o", "pid=,stat=,args="]


def command_lines():
    """Return {process id: its command line} of all processes; None if it cannot be found out.

    The line of a zombie (its parent has not waited for it yet) is empty.
    """
    return _from_proc() if (PROC / "self" / "cmdline").exists() else _from_ps()


def _from_proc():
    found = {}
    for folder in PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            words = (folder / "cmdline").read_bytes().rstrip(b"\0")
            found[int(folder.name)] = words.replace(b"\0", b" ").decode(errors="replace")
    return found


def _from_ps():
    try:
        asked = subprocess.run(PS, capture_output=True, text=True, errors="replace")
    except OSError:
        return None
    if asked.returncode:
        return None
    found = ([*line.split(None, 2), ""] for line in asked.stdout.splitlines())
    return {int(pid): "" if state[0] == "Z" else line for pid, state, line, *_ in found}
