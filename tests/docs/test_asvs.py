"""The table of security requirements is whole, and each test and rule that it names exists."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "governance" / "asvs.md").read_text()
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) .+ \(L(\d)\)" + r" \| ([^|]+)" * 3 + r" \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
RULE = re.compile(r"`(\.ast-grep/rules/[\w-]+\.yml)`")
COUNT = re.compile(r"^\| ([a-z ]+) \| (\d+) \| [^|]+ \|$", re.MULTILINE)
GAPS = {"partly", "not met"}
WITHOUT = {  # what a row of each result says that names no test
    "met": {"by reading"},
    "partly": {"by reading"},
    "not met": {"no test"},
    "not applicable": {"–"},
    "by the host": {"–"},
}

# OWASP ASVS 5.0.0, by chapter. What is missing is level 3.
LEVEL_1 = """
    1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1
    2.1.1 2.2.1 2.2.2 2.3.1
    3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3
    4.1.1 4.4.1
    5.2.1 5.2.2 5.3.1 5.3.2
    6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2
    7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2
    8.1.1 8.2.1 8.2.2 8.3.1
    9.1.1 9.1.2 9.1.3 9.2.1
    10.4.1 10.4.2 10.4.3 10.4.4 10.4.5
    11.3.1 11.3.2 11.4.1
    12.1.1 12.2.1 12.2.2
    13.4.1
    14.2.1 14.3.1
    15.1.1 15.2.1 15.3.1
"""
LEVEL_2 = """
    1.1.1 1.1.2 1.2.6 1.2.7 1.2.8 1.2.9 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7 1.3.8 1.3.9 1.3.10 1.3.11
    1.4.1 1.4.2 1.4.3 1.5.2
    2.1.2 2.1.3 2.2.3 2.3.2 2.3.3 2.3.4 2.4.1
    3.3.2 3.3.3 3.3.4 3.4.3 3.4.4 3.4.5 3.4.6 3.5.4 3.5.5 3.7.1 3.7.2
    4.1.2 4.1.3 4.2.1 4.3.1 4.3.2 4.4.2 4.4.3 4.4.4
    5.1.1 5.2.3 5.4.1 5.4.2 5.4.3
    6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.4 6.5.5
    6.6.1 6.6.2 6.6.3 6.8.1 6.8.2 6.8.3 6.8.4
    7.1.1 7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2
    8.1.2 8.2.3 8.4.1
    9.2.2 9.2.3 9.2.4
    10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10
    10.4.11 10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3
    11.1.1 11.1.2 11.2.1 11.2.2 11.2.3 11.3.3 11.4.2 11.4.3 11.4.4 11.5.1 11.6.1
    12.1.2 12.1.3 12.3.1 12.3.2 12.3.3 12.3.4
    13.1.1 13.2.1 13.2.2 13.2.3 13.2.4 13.2.5 13.3.1 13.3.2 13.4.2 13.4.3 13.4.4 13.4.5
    14.1.1 14.1.2 14.2.2 14.2.3 14.2.4 14.3.2 14.3.3
    15.1.2 15.1.3 15.2.2 15.2.3 15.3.2 15.3.3 15.3.4 15.3.5 15.3.6 15.3.7
    16.1.1 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3
    16.5.1 16.5.2 16.5.3
    17.1.1 17.2.1 17.2.2 17.2.3 17.2.4 17.3.1 17.3.2
"""


def test_the_table_lists_all_253_requirements_of_levels_1_and_2_once():
    wanted = [(each, "1") for each in LEVEL_1.split()] + [(each, "2") for each in LEVEL_2.split()]
    assert len(set(wanted)) == len(wanted) == 253
    assert sorted((number, level) for number, level, *_ in ROW.findall(TEXT)) == sorted(wanted)


def test_each_row_has_a_result_and_a_test_or_says_that_there_is_none():
    wrong = [
        number
        for number, _, result, _, tests in ROW.findall(TEXT)
        if not (TEST.search(tests) or RULE.search(tests) or tests in WITHOUT[result])
    ]
    assert wrong == []


def test_the_numbers_of_results_are_those_of_the_table():
    counts = {result: int(number) for result, number in COUNT.findall(TEXT)}
    assert counts == Counter(result for _, _, result, *_ in ROW.findall(TEXT))
    assert set(counts) == set(WITHOUT)


def test_what_is_not_met_is_said_before_the_table():
    gaps = {number for number, _, result, *_ in ROW.findall(TEXT) if result in GAPS}
    said = TEXT.partition("## What is not met")[2].partition("\n## ")[0]
    assert set(re.findall(r"\d+\.\d+\.\d+", said)) == gaps


@pytest.mark.parametrize(("path", "name"), sorted(set(TEST.findall(TEXT))))
def test_each_test_that_it_names_exists(path, name):
    source = (ROOT / path).read_text()
    assert re.search(rf"^(?:async )?def {name}\(", source, re.MULTILINE)


@pytest.mark.parametrize("path", sorted(set(RULE.findall(TEXT))))
def test_each_rule_that_it_names_exists(path):
    assert (ROOT / path).is_file()


def test_nothing_is_named_as_a_test_in_another_way():
    assert TEXT.count("::") == len(TEST.findall(TEXT))
