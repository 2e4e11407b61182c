"""What bin/dependencies reads and writes. Nothing here asks the real index."""

import json
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bin.lib import dependencies, package_index
from bin.lib.package_index import Package
from bin.lib.requirements import Requirement, requirements

PROJECT = """
[project]
dependencies = [
    # "django>=5" was enough before.
    "django>=6.1,<6.2",  # the framework
    "psycopg[binary]>=3.3",   # the database; C# is not spoken here
    "unexplained",
]
[dependency-groups]
redis = ["redis>=8,<9"]  # its own client
dev = [
    { include-group = "redis" },
    "hatchling>=1",  # for a test
]
[build-system]
requires = ["hatchling>=1"]  # builds
"""
LOCK = """
[[package]]
name = "django"
version = "6.1.3"
"""
ANSWER = {
    "info": {
        "version": "6.1.4",
        "license_expression": None,
        "license": "All of it. " * 20,
        "classifiers": ["License :: OSI Approved :: BSD License", "Topic :: Internet"],
    },
    "urls": [{"upload_time_iso_8601": "2026-11-03T10:00:00.000000Z"}],
    "ownership": {
        "organization": "django",
        "roles": [{"role": "Owner", "user": "zoe"}, {"role": "Maintainer", "user": "Ann"}],
    },
}


def test_each_requirement_is_read_with_its_comment():
    assert requirements(PROJECT) == {
        "project": [
            Requirement("django", "the framework"),
            Requirement("psycopg", "the database; C# is not spoken here"),
            Requirement("unexplained", ""),
        ],
        "redis": [Requirement("redis", "its own client")],
        "dev": [Requirement("hatchling", "for a test")],
        "build-system": [Requirement("hatchling", "builds")],
    }


def test_a_package_is_read_from_the_answer_of_the_index():
    assert package_index.package(ANSWER) == Package(
        "6.1.4", date(2026, 11, 3), "django (Ann, zoe)", "BSD License"
    )


def test_an_older_release_is_in_bold():
    listed = {"project": [Requirement("django", "the framework")]}
    packages = {"django": Package("6.1.4", date(2025, 11, 3), "django", "BSD")}
    for today, released in (
        (date(2026, 11, 3), "3 November 2025"),
        (date(2026, 11, 4), "**3 November 2025**"),
    ):
        written = dependencies.tables(listed, {"django": "6.1.3"}, packages, today)
        assert written.splitlines()[-1] == (
            "| [django](https://pypi.org/project/django/) | 6.1.3 | 6.1.4 "
            f"| {released} | django | BSD | the framework |"
        )


def test_the_page_is_written_below_what_people_wrote(project, index):
    dependencies.refresh(project, date(2026, 11, 29), index)
    page = (project / dependencies.PAGE).read_text()
    assert page.startswith(f"# Ours\n{dependencies.BEGIN}\n\nAs the Python Package Index had it")
    assert "| 6.1.3 | 6.1.4 | 3 November 2026 | django (Ann, zoe) |" in page
    assert "old" not in page


def test_without_an_index_it_says_so_and_leaves_the_page(project, monkeypatch):
    monkeypatch.setattr("sys.argv", ["bin/dependencies"])
    monkeypatch.chdir(project)
    ask = package_index.ask
    monkeypatch.setattr(package_index, "ask", lambda names, _: ask(names, "http://127.0.0.1:9"))
    with pytest.raises(SystemExit) as stopped:
        dependencies.main()
    assert str(stopped.value).startswith("127.0.0.1 did not answer about django: ")
    assert str(stopped.value).endswith("docs/governance/dependencies.md was left as it is.")
    assert (project / dependencies.PAGE).read_text().endswith("old\n")


@pytest.fixture
def project(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[project]\ndependencies = ["django>=6.1"]\n[build-system]\nrequires = []\n'
    )
    (tmp_path / "uv.lock").write_text(LOCK)
    page = tmp_path / dependencies.PAGE
    page.parent.mkdir(parents=True)
    page.write_text(f"# Ours\n{dependencies.BEGIN}\nold\n")
    return tmp_path


@pytest.fixture
def index():
    server = HTTPServer(("127.0.0.1", 0), Index)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class Index(BaseHTTPRequestHandler):
    """Answers about every package with the same."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(ANSWER).encode())

    def log_message(self, *arguments):
        pass
