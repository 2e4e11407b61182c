"""The load run as an operator starts it: a separate process, against the running server."""

import json
import os
import subprocess
import sys

import pytest

from tests.server import ROOT, database_of_tests
from workshops.models import Session


def room_load(server, answers, *more):
    command = [sys.executable, "manage.py", "room_load", f"--url={server}", f"--answers={answers}"]
    environment = os.environ | {"DATABASE_URL": database_of_tests()}
    return subprocess.run(
        [*command, *more], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )


@pytest.mark.long
def test_a_run_counts_every_answer_and_finds_no_fault(server, tmp_path):
    answers = tmp_path / "answers.jsonl"
    texts = [f"Answer {number} & <b>more</b> 🙂" for number in range(19)] + ["Answer 3"]
    answers.write_text("\n".join(json.dumps({"text": text, "id": 1}) for text in texts))
    done = room_load(server, answers, "--phones=5", "--seconds=2")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    faults = {name: said[name] for name in ("lost", "duplicated", "phantom", "diverged", "refused")}
    assert faults == dict.fromkeys(faults, 0)
    assert (said["phones"], said["sent"], said["acknowledged"]) == (5, 20, 20)
    assert said["tap_to_acknowledged"]["p50"] <= said["tap_to_seen_by_all"]["p99"]
    session = Session.objects.get(code=said["code"].replace("-", ""))
    assert session.nodes.filter(kind="answer").count() == 20
    assert session.seats.count() == 5


def test_a_file_that_is_no_json_lines_is_named_with_the_line(server, tmp_path):
    answers = tmp_path / "answers.jsonl"
    answers.write_text('{"text": "fine"}\n[1, 2]\n')
    done = room_load(server, answers, "--phones=1", "--seconds=1")
    assert done.returncode != 0
    assert "answers.jsonl:2" in done.stderr
