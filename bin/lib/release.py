"""bin/release: check that a release can be made, make its tag and its files, and say what is left.

Nothing leaves this machine. What it prints at the end publishes the release.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from common.folders import CODE
from coprod.hosting.processes import Failed, supervision

FOLDER = CODE / "build/release"
VERSION = re.compile(r"\d+\.\d+\.\d+")
SECTION = r"^## {}(?![.\d])[^\n]*\n(.*?)(?=^## |\Z)"
PUBLISH = """
Tagged v{version}. In build/release: {files}.
Run bin/test --long first if you have not. Then publish it:
    git push origin main v{version}
and add these files to the release of that tag. Afterwards set VERSION_BEFORE in
tests/upgrade/old_code.py to {commit}, and run
python -m tests.upgrade.contract (CONTRIBUTING.md)."""


def main(arguments):
    parser = argparse.ArgumentParser(prog="bin/release", description=__doc__)
    parser.add_argument("version", help="the number in pyproject.toml, such as 1.2.0")
    parser.add_argument("--check", action="store_true", help="only say whether it can be made")
    options = parser.parse_args(arguments)
    os.chdir(CODE)
    if wrong := problems(CODE, options.version):
        raise Failed("\n".join(["Not released:", *(f"- {each}" for each in wrong)]))
    if options.check:
        print(f"{options.version} can be released.")
        return
    _run("bin/docs")  # a warning ends it, such as a link that leads nowhere
    files = _make_files()
    _git("tag", "--annotate", f"v{options.version}", f"--message=Coprod {options.version}")
    names, commit = ", ".join(path.name for path in files), _git("rev-parse", "HEAD")
    print(PUBLISH.format(version=options.version, files=names, commit=commit))


def problems(root, version):
    """Return what is in the way of a release of that version, as sentences."""
    own = tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"]
    changed = _git("status", "--porcelain", root=root)
    branch = _git("branch", "--show-current", root=root)
    is_tagged = _git("tag", "--list", f"v{version}", root=root)
    notes = notes_of((root / "CHANGELOG.md").read_text(), version)
    checks = [
        (VERSION.fullmatch(version), f"{version} is not a version such as 1.2.0."),
        (own == version, f"pyproject.toml says {own}, not {version}."),
        (branch == "main", f"This is the branch {branch or 'of no name'}, not main."),
        (not changed, "Some files are changed and not committed."),
        (not is_tagged, f"v{version} exists already."),
        (notes, f"CHANGELOG.md has no section “## {version}” with something in it."),
    ]
    return [sentence for is_right, sentence in checks if not is_right]


def notes_of(changelog, version):
    """Return what the changelog says of that version, or ""."""
    found = re.search(SECTION.format(re.escape(version)), changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def _make_files():
    """Build the wheel and the bill of materials, and return all files with the list of hashes."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    # Hatchling alone: no network, and the version that the lock file has.
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    _run(*build, "--directory", str(FOLDER))
    (FOLDER / "coprod.cdx.json").write_text(_run("bin/sbom"))
    files = sorted(FOLDER.iterdir())
    sums = FOLDER / "SHA256SUMS"
    sums.write_text("".join(f"{_digest(path)}  {path.name}\n" for path in files))
    return [*files, sums]


def _digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def _git(*command, root=CODE):
    return _run("git", "-C", str(root), *command).strip()


def _run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


if __name__ == "__main__":
    with supervision():
        sys.exit(main(sys.argv[1:]))
