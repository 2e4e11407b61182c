import logging
import sys
from types import SimpleNamespace

import pytest

from coprod.log import NoWords, OnlyWhatIsKnown

CANARY = "K7QX M2PD"


def said(logger, message, *arguments, **more):
    """What is left of a line that `logger` was given."""
    record = logging.LogRecord(logger, logging.WARNING, "a_file.py", 7, message, arguments, None)
    record.__dict__ |= more
    assert OnlyWhatIsKnown().filter(record)
    return record.getMessage()


def a_request(name):
    return SimpleNamespace(resolver_match=name and SimpleNamespace(view_name=name), path=CANARY)


@pytest.mark.parametrize(
    ("name", "left"), [("changes", "404 changes"), (None, "404 no address of ours")]
)
def test_of_a_request_the_name_of_its_address_is_left(name, left):
    more = {"request": a_request(name), "status_code": 404}
    assert said("django.request", "Not Found: %s", f"/s/{CANARY}", **more) == left
    assert said("django.security.csrf", f"Forbidden: {CANARY}", **more) == left


@pytest.mark.parametrize(
    ("logger", "message", "arguments", "left"),
    [
        (
            "workshops.relay",
            "Notifications cannot be received (%s)",
            [OSError],
            "Notifications cannot be received (OSError)",
        ),
        ("uvicorn.error", "%s - closed after %d", [CANARY, 3], "… - closed after 3"),
        ("uvicorn.error", "%(code)s", [{"code": CANARY}], "…"),
        ("uvicorn.error", "%d", [CANARY], "%d"),
        ("django.security.DisallowedHost", f"Invalid host: {CANARY}", [], "a_file, line 7"),
        ("asyncio", f"Task exception was never retrieved: {CANARY}", [], "a_file, line 7"),
        ("workshopsandmore", CANARY, [], "a_file, line 7"),
    ],
)
def test_of_other_lines_the_words_of_the_program_are_left(logger, message, arguments, left):
    assert said(logger, message, *arguments) == left


def test_an_exception_is_logged_by_its_place_and_not_by_its_words():
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
