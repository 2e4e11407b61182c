import logging

import pytest

from coprod.log import NoPaths


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Not Found: /s/K7QX-M2PD/changes?since=3", "Not Found: /s/…"),
        ('"GET /desk/K7QX-M2PD HTTP/1.1" 404', '"GET /desk/… HTTP/1.1" 404'),
        ("Forbidden: /sessions/K7QX-M2PD/edit", "Forbidden: /sessions/…"),
        ("Not Found: /sign-in", "Not Found: /sign-in"),
    ],
)
def test_log_line_when_it_holds_a_path(said, kept):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "%s", (said,), None)
    assert NoPaths().filter(record)
    assert record.getMessage() == kept
