"""Find the servers that some tests start beside ours: a Redis, and the proxies of deploy/."""

import os
import shutil
from pathlib import Path

PACKAGES = {"redis-server": "redis-server", "nginx": "nginx-light", "caddy": "caddy"}
APT = ["apt-get", "install", "--yes", "--no-install-recommends"]
SYSTEM_FOLDERS = ["/usr/local/sbin", "/usr/sbin"]  # not in every user's PATH
SYSTEMD = Path("/run/systemd/system")


def find_programs(processes):
    """Install with apt what is missing, if possible; return a message if some are still missing."""
    os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", ""), *SYSTEM_FOLDERS])
    missing = _missing()
    if missing and (reason := _why_not_apt()):
        return _words(missing, reason)
    if missing:
        print(f"Not here: {', '.join(missing)}. Asking apt.", flush=True)
        processes.run(["apt-get", "update"])
        for name in missing:
            processes.run([*APT, PACKAGES[name]])
    return _words(missing, "apt could not install them") if (missing := _missing()) else None


def _missing():
    return [name for name in PACKAGES if not shutil.which(name)]


def _why_not_apt():
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return "there is no apt, or we are not root"
    if SYSTEMD.exists():
        return "apt would start them as services of this machine, so that is left to you"
    return None


def _words(missing, reason):
    packages = " ".join(PACKAGES[name] for name in missing)
    return f"Not here: {', '.join(missing)}; {reason}. Install them (Debian's names: {packages})."
