"""bin/release makes a release of what is committed and described, and of nothing else."""

import subprocess

import pytest

from bin.lib import release
from bin.lib.release import notes_of, problems
from coprod.hosting.processes import Failed
from tests.bin.commands import ROOT

CHANGELOG = "# Changelog\n\n## Unreleased\n\n## 1.2.0\n\n- A thing.\n\n## 1.1.0\n\n- Older.\n"


@pytest.fixture
def checkout(tmp_path):
    """A clean checkout of which 1.2.0 can be released."""
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "config", "user.email", "a@example.org")
    git(tmp_path, "config", "user.name", "A")
    commit(tmp_path)
    return tmp_path


def git(folder, *command):
    subprocess.run(["git", "-C", folder, *command], check=True, capture_output=True)


def commit(folder):
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=A change")


def test_what_is_committed_and_described_can_be_released(checkout):
    assert problems(checkout, "1.2.0") == []


def test_another_version_than_that_of_the_project_cannot(checkout):
    said = problems(checkout, "1.3")
    assert said[:2] == [
        "1.3 is not a version such as 1.2.0.",
        "pyproject.toml says 1.2.0, not 1.3.",
    ]
    assert "CHANGELOG.md has no section “## 1.3”" in said[2]


def test_neither_can_what_is_not_committed_not_on_main_or_tagged_already(checkout):
    git(checkout, "switch", "--quiet", "--create=other")
    git(checkout, "tag", "v1.2.0")
    (checkout / "new").touch()
    assert problems(checkout, "1.2.0") == [
        "This is the branch other, not main.",
        "Some files are changed and not committed.",
        "v1.2.0 exists already.",
    ]


def test_the_notes_are_those_of_that_version_alone():
    assert notes_of(CHANGELOG, "1.2.0") == "- A thing."
    assert notes_of(CHANGELOG, "1.2") == ""
    assert notes_of(CHANGELOG, "0.1.0") == ""


def test_a_site_with_a_warning_is_not_released(checkout, monkeypatch):
    script = checkout / "bin/docs"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\necho 'start.md: a link leads nowhere' >&2; exit 1\n")
    script.chmod(0o755)
    commit(checkout)
    monkeypatch.chdir(checkout)  # and back at the end
    monkeypatch.setattr(release, "CODE", checkout)
    with pytest.raises(Failed, match="a link leads nowhere"):
        release.main(["1.2.0"])
    tags = subprocess.run(["git", "tag"], cwd=checkout, capture_output=True)
    assert tags.stdout == b""


def test_it_says_all_that_is_in_the_way_and_makes_nothing():
    done = subprocess.run(
        ["bin/release", "0.0.0"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert "pyproject.toml says" in done.stdout + done.stderr
    tags = subprocess.run(["git", "tag", "--list", "v0.0.0"], cwd=ROOT, capture_output=True)
    assert tags.stdout == b""
