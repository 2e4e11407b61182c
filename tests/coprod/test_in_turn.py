"""manage.py in_turn: several commands in one process."""

import pytest
from django.core.management import CommandError, call_command


def test_each_runs_with_its_options_and_none_after_one_that_fails(capsys):
    with pytest.raises(CommandError, match="Unknown command"):
        call_command("in_turn", "session_schema", "no_such_command", "session_schema")
    assert capsys.readouterr().out.count('"$schema"') == 1
    with pytest.raises(CommandError, match="--fast"):
        call_command("in_turn", "session_schema --fast")
