"""A command that somebody types has the settings of the service."""

import os

import pytest

from coprod.hosting.environment_file import read_environment_file
from coprod.hosting.processes import Failed


@pytest.fixture
def read(tmp_path, monkeypatch):
    """`read(text)` returns what a file with that text adds to an environment."""

    def of(text, **environment):
        path = tmp_path / "coprod.env"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        monkeypatch.setattr(os, "environ", {"COPROD_ENV_FILE": str(path), **environment})
        read_environment_file()
        return {name: os.environ[name] for name in os.environ if name != "COPROD_ENV_FILE"}

    return of


def test_it_has_what_systemd_would_read(read):
    lines = ["# this host", "; too", "", "COPROD_HOSTS=why.example.org", "EMPTY="]
    lines.append("""COPROD_SECRET_KEY="a 'key'" """)
    assert read("\n".join(lines)) == {
        "COPROD_HOSTS": "why.example.org",
        "COPROD_SECRET_KEY": "a 'key'",
        "EMPTY": "",
    }


def test_what_was_set_for_the_command_stays(read):
    assert read("DATABASE_URL=of-the-file\n", DATABASE_URL="typed") == {"DATABASE_URL": "typed"}


@pytest.mark.parametrize("line", ["export A=b", "A", "A='b", "=b"])
def test_a_line_that_cannot_be_read_is_named_and_not_repeated(read, line):
    with pytest.raises(Failed, match=r"coprod.env, line 2: write NAME=value\.$"):
        read(f"GOOD=1\n{line}\n")


def test_a_file_that_cannot_be_read_stops_the_command(read, monkeypatch):
    with pytest.raises(Failed, match="cannot be read: it is not UTF-8"):
        read(b"\xff")
    monkeypatch.setenv("COPROD_ENV_FILE", "/no/such/file")
    with pytest.raises(Failed, match="cannot be read: No such file"):
        read_environment_file()


def test_without_a_file_nothing_is_added(tmp_path, monkeypatch):
    monkeypatch.setattr("coprod.hosting.environment_file.USUAL", tmp_path / "none")
    monkeypatch.setattr(os, "environ", {})
    read_environment_file()
    assert os.environ == {}
