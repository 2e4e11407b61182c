"""The tasks of every day: one that fails keeps none of the others back."""

import pytest
from django.core.management import call_command

from workshops.actions import daily


@pytest.fixture
def done(monkeypatch):
    """What was done, where the first and the third of 4 tasks fail."""
    done = []
    tasks = (_fail, lambda: done.append("second"), _fail, lambda: done.append("fourth"))
    monkeypatch.setattr(daily, "TASKS", tasks)
    monkeypatch.setattr(daily, "_more", [])
    return done


def _fail():
    raise OSError("No space left on device")


def test_all_others_are_done_before_the_errors_are_raised(done):
    with pytest.raises(ExceptionGroup) as raised:
        daily.run()
    assert done == ["second", "fourth"]
    assert [str(error) for error in raised.value.exceptions] == ["No space left on device"] * 2


@pytest.mark.django_db
def test_the_command_fails_once_it_has_said_what_was_deleted(done, capsys):
    with pytest.raises(ExceptionGroup, match="Some daily tasks have failed"):
        call_command("delete_expired_sessions")
    assert capsys.readouterr().out == "0 sessions deleted.\n"
