"""The documents name only files, commands and settings that exist."""

import re
from functools import cache
from pathlib import Path

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
DJANGO_COMMANDS = {"clearsessions", "createsuperuser", "help", "migrate"}
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
# Downloads, what a test run and bin/ write, and an address: no files of the project.
NOT_FILES = {"summary.json", "room.json", "test-results/pictures", ".tools", "example.org/why"}
NOT_FILES |= {"coprod-deletions.json"}
# Decision records that were replaced name it.
FORMER_SETTINGS = {"COPROD_POOL"}


def faults(of):
    """Return what `of(path, text)` finds in each document, by its name: {} if all is right."""
    found = {path: of(path, path.read_text()) for path in DOCUMENTS}
    return {path.relative_to(ROOT).as_posix(): wrong for path, wrong in found.items() if wrong}


def test_every_file_that_a_document_names_exists():
    def missing(_path, text):
        spans = CODE.findall(FENCED.sub("", text))
        named = {name for span in spans for name in FILE.findall(span)}
        named |= {span.rstrip("/") for span in spans if FOLDER.match(span)}
        return [name for name in sorted(named - NOT_FILES) if not _is_file(name)]

    assert faults(missing) == {}


def test_every_command_that_a_document_names_exists():
    def missing(_path, text):
        programs = {name for name in PROGRAM.findall(text) if not (ROOT / name).exists()}
        commands = set(MANAGE.findall(text)) - COMMANDS - DJANGO_COMMANDS
        return programs | commands | set(BENCH.findall(text)) - BENCHES

    assert faults(missing) == {}


def test_every_setting_that_a_document_names_is_read_by_the_program():
    read = {name for source in SOURCES for name in SETTING.findall(source.read_text())}
    assert faults(lambda _, text: set(SETTING.findall(text)) - read - FORMER_SETTINGS) == {}


def test_every_link_of_a_document_leads_to_a_file_and_a_heading():
    def broken(path, text):
        links = [link for link in LINK.findall(text) if not link.startswith(("http:", "https:"))]
        return [link for link in links if not _leads_somewhere(path, link)]

    assert faults(broken) == {}


def _leads_somewhere(path, link):
    """Return whether a link leads to a file, and not to a folder, of which a site has no page."""
    file, _, heading = link.partition("#")
    target = path.parent / file if file else path
    return target.is_file() and (not heading or heading in _anchors(target))


@cache
def _is_file(name):
    """Whether `name` is a file or folder, seen from the root or from any folder below it."""
    name = name.removeprefix("./").removeprefix("../")
    return any(file == name or file.endswith(f"/{name}") for file in FILES)


@cache
def _anchors(path):
    """The headings of a page as GitHub writes them in addresses."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in HEADING.findall(path.read_text())
    }
