"""Read the settings of this host from a file, in the format that systemd's EnvironmentFile has.

So a command that somebody types works with the same database and keys as the service.
"""

import os
import shlex
from pathlib import Path

from coprod.hosting.processes import Failed

USUAL = Path("/etc/coprod.env")


def read_environment_file():
    """Add to the environment what the file says and the environment does not; True if there is one.

    The file is the one in COPROD_ENV_FILE, or /etc/coprod.env if that exists. Raise Failed if it
    cannot be read, since a command without these settings would use another database.
    """
    named = os.environ.get("COPROD_ENV_FILE", "")
    path = Path(named or USUAL)
    if not named and not path.exists():
        return False
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = getattr(fault, "strerror", None) or "it is not UTF-8"
        raise Failed(
            f"{path} cannot be read: {reason}. It names the database and the keys of this host, so"
            " run this as root, or as the user of the service: sudo -u coprod coprod …"
        ) from None
    for number, line in enumerate(text.splitlines(), 1):
        name, value = _setting(path, number, line.strip())
        if name:
            os.environ.setdefault(name, value)
    return True


def _setting(path, number, line):
    if not line or line[0] in "#;":
        return None, None
    name, equals, value = line.partition("=")
    try:
        words = shlex.split(value)
    except ValueError:
        words = None
    if not equals or not name.strip().isidentifier() or words is None:
        raise Failed(f"{path}, line {number}: write NAME=value.")
    return name.strip(), " ".join(words)
