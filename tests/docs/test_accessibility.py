"""The table of WCAG criteria is whole, and each test that it names exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "governance" / "accessibility.md").read_text()
ROW = re.compile(r"^\| (\d\.\d\.\d+) .+ \((AA?)\)" + r" \| ([^|]+)" * 3 + r" \|$", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
GAP = "partly"
RESULTS = {"met", "not applicable", "not tested with people", GAP}

# WCAG 2.2 of 12 December 2024, by guideline. 4.1.1 is obsolete; what is missing is level AAA.
LEVEL_A = """
    1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2
    2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4
    3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
"""
LEVEL_AA = """
    1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
    2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""


def test_the_table_lists_all_55_criteria_once():
    criteria = [(number, "A") for number in LEVEL_A.split()]
    criteria += [(number, "AA") for number in LEVEL_AA.split()]
    assert len(criteria) == 55
    assert sorted((number, level) for number, level, *_ in ROW.findall(TEXT)) == sorted(criteria)


def test_each_row_has_a_result_and_a_test_or_says_that_it_was_read():
    rows = ROW.findall(TEXT)
    assert {result for _, _, result, _, _ in rows} == RESULTS
    without = {tests for *_, tests in rows if not NAMED.search(tests)}
    assert without == {"by reading"}


def test_the_statement_names_each_criterion_that_is_not_wholly_met():
    gaps = {number for number, _, result, *_ in ROW.findall(TEXT) if result == GAP}
    statement = TEXT.partition("### What is not accessible")[2].partition("### What we are")[0]
    assert gaps - set(re.findall(r"\d\.\d\.\d+", statement)) == set()


def test_each_test_that_it_names_exists():
    def exists(path, name):
        return re.search(rf"^def {name}\(", (ROOT / path).read_text(), re.MULTILINE)

    assert [each for each in sorted(set(NAMED.findall(TEXT))) if not exists(*each)] == []


def test_nothing_is_named_as_a_test_in_another_way():
    assert TEXT.count("::") == len(NAMED.findall(TEXT))
