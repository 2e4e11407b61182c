"""The guide for facilitators explains each line of advice that the desk has."""

from pathlib import Path

from workshops import guide

GUIDE = Path(__file__).parents[2] / "docs" / "facilitating.md"


def quoted_lines():
    return [line[2:] for line in GUIDE.read_text().splitlines() if line.startswith("> ")]


def test_each_line_of_the_desk_is_quoted_once():
    quoted = quoted_lines()
    assert {step: quoted.count(line) for step, line in guide.LINES.items()} == (
        dict.fromkeys(guide.LINES, 1)
    )


def test_it_quotes_no_line_that_the_desk_does_not_have():
    assert set(quoted_lines()) == set(guide.LINES.values())
