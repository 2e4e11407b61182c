"""What bin/audit says of pip-audit's output: no answer is never taken for a good one."""

import json

import pytest

from bin.lib.audit import verdict

GOOD = {"name": "channels", "version": "4.3.2", "vulns": []}
BAD = {
    "name": "django",
    "version": "6.1.3",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["6.1.4"]}, {"id": "PYSEC-2", "fix_versions": []}],
}
SKIPPED = {"name": "uvicorn", "skip_reason": "Dependency not found on PyPI"}
UNKNOWN = "Could not be looked up, so nothing is known of them: uvicorn."


@pytest.mark.parametrize(
    ("packages", "lines", "code"),
    [
        ([GOOD], ["1 of 1 packages looked up, 0 vulnerabilities found."], 0),
        (
            [GOOD, BAD, SKIPPED],
            [
                "django 6.1.3: PYSEC-1 (mended in 6.1.4)",
                "django 6.1.3: PYSEC-2 (not mended yet)",
                UNKNOWN,
                "2 of 3 packages looked up, 2 vulnerabilities found.",
            ],
            1,
        ),
        ([GOOD, SKIPPED], [UNKNOWN, "1 of 2 packages looked up, 0 vulnerabilities found."], 69),
        ([], ["0 of 0 packages looked up, 0 vulnerabilities found."], 69),
    ],
)
def test_it_fails_for_a_vulnerability_and_for_what_was_not_looked_up(packages, lines, code):
    assert verdict(json.dumps({"dependencies": packages}), "") == (lines, code)


@pytest.mark.parametrize("output", ["", "Traceback", "{}"])
def test_without_an_answer_it_says_so(output):
    lines, code = verdict(output, "Traceback\nConnectionError: no such host\n")
    said = "The database did not answer, so nothing is known: ConnectionError: no such host"
    assert (lines, code) == ([said], 69)
