"""bin/dependencies: write what is used, who keeps it and when it was last released into a page."""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

from bin.lib import package_index
from bin.lib.requirements import BUILD, INSTALLED, locked_versions, requirements

PAGE = Path("docs/governance/dependencies.md")
BEGIN = "<!-- bin/dependencies writes what follows -->"
OLD = timedelta(days=365)
TITLES = {
    INSTALLED: "What a host installs",
    "redis": "With Redis for notifications",
    "simulation": "For simulated people",
    "dev": "For tests and development",
    "docs": "For the site of the documents",
    "image": "For building the container's image",
    "audit": "For bin/audit",
    BUILD: "For building the wheel",
}
HEAD = """| package | version here | newest version | released | kept by | licence | why |
|---|---|---|---|---|---|---|"""


def main():
    argparse.ArgumentParser(prog="bin/dependencies", description=__doc__).parse_args()
    try:
        refresh(Path.cwd(), date.today())
    except package_index.Unreachable as error:
        sys.exit(f"{error}\n{PAGE} was left as it is.")
    print(f"{PAGE} is up to date.")


def refresh(root, today, index=package_index.PYPI):
    """Write the tables into the page below `root`, with what the index says."""
    listed = requirements((root / "pyproject.toml").read_text())
    here = locked_versions((root / "uv.lock").read_text())
    packages = package_index.ask([each.name for group in listed.values() for each in group], index)
    text = (root / PAGE).read_text()
    kept = text.partition(BEGIN)[0]
    (root / PAGE).write_text(f"{kept}{BEGIN}\n\n{tables(listed, here, packages, today)}\n")


def tables(listed, here, packages, today):
    """Return one table for each list, as Markdown."""
    parts = [f"As the Python Package Index had it on {_day(today)}."]
    for title, group in listed.items():
        if group:
            rows = [_row(each, here, packages[each.name], today) for each in group]
            parts.append("\n".join([f"## {TITLES[title]}", HEAD, *rows]))
    return "\n\n".join(parts)


def _row(requirement, here, package, today):
    released = _day(package.released)
    if today - package.released > OLD:
        released = f"**{released}**"
    cells = [
        f"[{requirement.name}](https://pypi.org/project/{requirement.name}/)",
        here.get(requirement.name) or "not locked",
        package.newest,
        released,
        package.maintainers,
        package.licence,
        requirement.why,
    ]
    return f"| {' | '.join(cells)} |"


def _day(day):
    return f"{day.day} {day:%B %Y}"


if __name__ == "__main__":
    main()
