"""The documents name only files, commands and settings that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").glob("*.md")]
)
FOLDERS = (
    ".ast-grep",
    ".ci",
    "bench",
    "bin",
    "common",
    "coprod",
    "deploy",
    "docs",
    "locale",
    "simulation",
)
FOLDERS += ("accounts", "static", "templates", "tests", "workshops")
FILES = [path.relative_to(ROOT).as_posix() for path in ROOT.iterdir()]
FILES += [
    path.relative_to(ROOT).as_posix() for name in FOLDERS for path in (ROOT / name).rglob("*")
]
COMMANDS = {path.stem for path in ROOT.glob("*/management/commands/[a-z]*.py")}
DJANGO_COMMANDS = {"createsuperuser", "help", "migrate"}
BENCHES = {path.stem for path in (ROOT / "bench").glob("*") if path.name != "__init__.py"}
SOURCES = [
    path
    for name in ("accounts", "bin", "common", "coprod", "simulation", "tests", "workshops")
    for path in (ROOT / name).rglob("*.py")
    if path != Path(__file__)
]

CODE = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"(?<![\w/<{.?*-])[\w./-]*\w\.(?:py|js|css|html|toml|sh|typ|service|json)\b(?!/)")
FOLDER = re.compile(r"^[\w.-]+(?:/[\w.-]+)*/$")
PROGRAM = re.compile(r"(?<![\w/])bin/[\w-]+")
MANAGE = re.compile(r"(?:bin/manage|manage\.py) ([a-z_]+)")
BENCH = re.compile(r"bin/bench ([a-z_]+)")
SETTING = re.compile(r"\bCOPROD_[A-Z_]+\b")
LINK = re.compile(r"\]\(([^)\s]*)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# A download, what a test run writes, and an address: no files of the project.
NOT_FILES = {"summary.json", "room.json", "test-results/pictures", "example.org/why"}
# Decision records that were replaced name it.
FORMER_SETTINGS = {"COPROD_POOL"}

each_document = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)


@each_document
def test_every_file_that_a_document_names_exists(path):
    spans = CODE.findall(FENCED.sub("", path.read_text()))
    named = {name for span in spans for name in FILE.findall(span)}
    named |= {span.rstrip("/") for span in spans if FOLDER.match(span)}
    assert [name for name in sorted(named - NOT_FILES) if not _is_file(name)] == []


@each_document
def test_every_command_that_a_document_names_exists(path):
    text = path.read_text()
    assert [name for name in sorted(set(PROGRAM.findall(text))) if not (ROOT / name).exists()] == []
    assert set(MANAGE.findall(text)) - COMMANDS - DJANGO_COMMANDS == set()
    assert set(BENCH.findall(text)) - BENCHES == set()


@each_document
def test_every_setting_that_a_document_names_is_read_by_the_program(path, settings_in_sources):
    assert set(SETTING.findall(path.read_text())) - settings_in_sources - FORMER_SETTINGS == set()


@each_document
def test_every_link_of_a_document_leads_to_a_file_and_a_heading(path):
    for link in LINK.findall(path.read_text()):
        if not link.startswith(("http:", "https:")):
            file, _, heading = link.partition("#")
            target = path.parent / file if file else path
            assert target.is_file(), link  # a site has no page of a folder
            assert not heading or heading in _anchors(target), link


@pytest.fixture(scope="module")
def settings_in_sources():
    return {name for source in SOURCES for name in SETTING.findall(source.read_text())}


def _is_file(name):
    """Whether `name` is a file or folder, seen from the root or from any folder below it."""
    name = name.removeprefix("./").removeprefix("../")
    return any(file == name or file.endswith(f"/{name}") for file in FILES)


def _anchors(path):
    """The headings of a page as GitHub writes them in addresses."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in HEADING.findall(path.read_text())
    }
