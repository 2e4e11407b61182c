"""Find what some tests start beside our server: a Redis, the proxies of deploy/, a PostgreSQL."""

import os
import shutil
from pathlib import Path

OLDER = "an older PostgreSQL"  # its data is brought over to ours
PACKAGES = {"redis-server": "redis-server", "nginx": "nginx-light", "caddy": "caddy"}
PACKAGES["systemd-analyze"] = "systemd"  # looks at the units of deploy/; nothing of it is started
PACKAGES[OLDER] = "postgresql"
POSTGRESQLS, OURS = Path("/usr/lib/postgresql"), 18
# Debian's package would start a server of its own.
NO_CLUSTER = Path("/etc/postgresql-common/createcluster.conf")
APT = ["apt-get", "install", "--yes", "--no-install-recommends"]
APT += ["-o", "Dpkg::Options::=--force-confold"]  # for what we wrote before
SYSTEM_FOLDERS = ["/usr/local/sbin", "/usr/sbin"]  # not in every user's PATH
SYSTEMD = Path("/run/systemd/system")


def older_postgresql():
    """Return the folder of an installed PostgreSQL that is older than ours, or None."""
    found = (path.parents[1] for path in POSTGRESQLS.glob("*/bin/postgres"))
    older = [path for path in found if path.name.isdigit() and int(path.name) < OURS]
    return max(older, key=lambda path: int(path.name), default=None)


def find_programs(processes):
    """Install with apt what is missing, if possible; return a message if some are still missing."""
    os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", ""), *SYSTEM_FOLDERS])
    missing = _missing()
    if missing and (reason := _why_not_apt()):
        return _words(missing, reason)
    if missing:
        print(f"Not here: {', '.join(missing)}. Asking apt.", flush=True)
        processes.run(["apt-get", "update"])
        if not NO_CLUSTER.exists():
            NO_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
            NO_CLUSTER.write_text("create_main_cluster = false\n")
        for name in missing:
            processes.run([*APT, PACKAGES[name]])
    return _words(missing, "apt could not install them") if (missing := _missing()) else None


def _missing():
    missing = [name for name in PACKAGES if name != OLDER and not shutil.which(name)]
    return missing if older_postgresql() else [*missing, OLDER]


def _why_not_apt():
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return "there is no apt, or we are not root"
    if SYSTEMD.exists():
        return "apt would start them as services of this machine, so that is left to you"
    return None


def _words(missing, reason):
    packages = " ".join(PACKAGES[name] for name in missing)
    return f"Not here: {', '.join(missing)}; {reason}. Install them (Debian's names: {packages})."
