"""The page of dependencies names exactly the packages of pyproject.toml and their versions."""

import re
from pathlib import Path

import pytest

from bin.lib.dependencies import HEAD, TITLES
from bin.lib.requirements import locked_versions, requirements

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/governance/dependencies.md").read_text()
LISTED = requirements((ROOT / "pyproject.toml").read_text())
HERE = locked_versions((ROOT / "uv.lock").read_text())
ROW = re.compile(r"^\| \[([\w-]+)\]\(https://pypi\.org/project/\1/\) (\|.+\|)$", re.MULTILINE)
HINT = "Run bin/dependencies."


@pytest.mark.parametrize("group", LISTED)
def test_each_list_has_its_table_with_these_packages(group):
    table = PAGE.partition(f"## {TITLES[group]}\n")[2].partition("\n## ")[0]
    rows = [(name, _cells(rest)) for name, rest in ROW.findall(table)]
    found = [(name, cells[0], cells[-1]) for name, cells in rows]
    assert found == [(each.name, HERE[each.name], each.why) for each in LISTED[group]], HINT
    columns = HEAD.splitlines()[0].count("|") - 2
    assert all(len(cells) == columns and all(cells) for _, cells in rows), HINT


def test_it_has_no_table_of_another_list():
    titles = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    assert titles == [TITLES[group] for group in LISTED if LISTED[group]], HINT


def test_each_package_has_a_comment_that_says_why():
    assert [each.name for group in LISTED.values() for each in group if not each.why] == []


def _cells(rest):
    return [cell.strip() for cell in rest.strip("|").split(" | ")]
