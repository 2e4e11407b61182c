"""The menu of the site that bin/docs makes of the documents."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIRST_PAGE = ROOT / "docs" / "index.md"
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```", re.MULTILINE | re.DOTALL)
PARTS = ["Start", "Facilitate", "Organise", "Host", "Govern", "Architecture", "Protocol"]
PARTS += ["Decisions", "Performance", "Reliability", "Scale", "Contributing"]


def entries(page):
    """What the menu has below `page`: pairs of the name that it shows and a path."""
    for menu in TOCTREE.findall(page.read_text()):
        for line in menu.splitlines():
            if line and not line.startswith(":"):
                name, _, target = line.rstrip(">").rpartition("<")
                for path in pages(page.parent, f"{target}.md"):
                    yield name.strip(), path.resolve()


def pages(folder, name):
    return folder.glob(name) if "*" in name else [folder / name]


def in_the_menu():
    for name, path in entries(FIRST_PAGE):
        yield name, path
        yield from entries(path)


def test_each_page_is_in_the_menu_once():
    documents = {*(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").glob("*.md")} - {FIRST_PAGE}
    times = Counter(path for _, path in in_the_menu())
    assert {path: times[path] for path in documents if times[path] != 1} == {}


def test_the_menu_has_no_page_that_does_not_exist():
    assert [path for _, path in in_the_menu() if not path.exists()] == []


def test_the_menu_has_every_part_in_this_order():
    captions = re.findall(r"^:caption: (.+)$", FIRST_PAGE.read_text(), re.MULTILINE)
    named = captions + [name for name, _ in entries(FIRST_PAGE)]
    assert [name for name in named if name in PARTS] == PARTS
