"""Find the programs of a PostgreSQL that is installed on this machine."""

from pathlib import Path

PLACES = [Path("/usr/lib/postgresql"), Path("/usr/pgsql"), Path("/opt/homebrew/opt")]


def installed_binaries(major, program="postgres"):
    """Return the folder that has that program of a major version in bin/, or None."""
    for place in PLACES:
        for folder in (place / str(major), Path(f"{place}-{major}"), place / f"postgresql@{major}"):
            if (folder / "bin" / program).exists():
                return folder
    return None
