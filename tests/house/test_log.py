import logging
import sys

import pytest

from coprod.log import NoPaths, NoWords


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Not Found: /s/K7QX-M2PD/changes?since=3", "Not Found: /s/…"),
        ('"GET /desk/K7QX-M2PD HTTP/1.1" 404', '"GET /desk/… HTTP/1.1" 404'),
        ("Forbidden: /sessions/K7QX-M2PD/edit", "Forbidden: /sessions/…"),
        ("Service Unavailable: /summary/abc-DEF_1.pdf", "Service Unavailable: /summary/…"),
        ("Not Found: /embed/abc-DEF_1", "Not Found: /embed/…"),
        ("Not Found: /demo/desk/abc-DEF_1", "Not Found: /demo/desk/…"),
        ("Not Found: /sign-in", "Not Found: /sign-in"),
    ],
)
def test_log_line_when_it_holds_a_path(said, kept):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "%s", (said,), None)
    assert NoPaths().filter(record)
    assert record.getMessage() == kept


def test_an_exception_is_told_by_where_it_came_from_and_not_by_its_words():
    try:
        try:
            int("a canary sings")
        except ValueError as error:
            raise KeyError("a canary sings") from error
    except KeyError:
        said = NoWords().formatException(sys.exc_info())
    assert "builtins.ValueError" in said and "builtins.KeyError" in said
    assert 'int("a canary sings")' in said  # the program's own line
    assert "literal" not in said and "KeyError(" not in said.splitlines()[-1]
