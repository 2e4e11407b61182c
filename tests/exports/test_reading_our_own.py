"""Faults in our own JSON, each made by spoiling a sound one."""

import copy
import json

import pytest

from workshops.exports import reading
from workshops.exports.reading import Unreadable
from workshops.models.limits import RANGES

SOUND = {
    "format": "coprod-session",
    "version": 1,
    "session": {
        "title": "Thursday",
        "phase": "open",
        "minutes": 45,
        "levels": 5,
        "mode": "silent",
        "dots": 3,
        "role_groups": [],
        "cap": 10,
        "keep_days": 90,
        "people": 4,
    },
    "nodes": [
        {"id": 1, "kind": "question", "parent": None, "text": "Why?"},
        {"id": 2, "kind": "theme", "parent": 1, "text": "Money"},
        {"id": 3, "kind": "answer", "parent": 1, "theme": 2, "text": "Pay"},
        {"id": 4, "kind": "answer", "parent": 2, "text": "Budgets"},
    ],
    "whys": [
        {"node": 1, "stage": "settled", "turn": 1, "answers": 1},
        {"node": 2, "stage": "reading", "turn": 2, "answers": 1},
    ],
    "causes": [{"node": 4, "wording": "Budgets come late"}],
}


PARTS = [{"side": side, "groups": [f"Group {side}"], "people": 1} for side in (1, 2)]
FOR_EACH_PART = "voice.blocks[0].units must have a number for each part, and not only 0."


def spoilt(where, value):
    file = copy.deepcopy(SOUND)
    place = file
    for step in where[:-1]:
        place = place[step]
    place[where[-1]] = value
    return json.dumps(file).encode()


def test_the_sound_one_is_read():
    record, _ = reading.read(json.dumps(SOUND).encode())
    assert [(node.id, node.parent, node.theme) for node in record.nodes] == [
        (1, None, None),
        (2, 1, None),
        (3, 1, 2),
        (4, 2, None),
    ]
    assert record.causes[0].wording == "Budgets come late"


@pytest.mark.parametrize(
    ("where", "value", "words"),
    [
        (("nodes",), [], "nodes must contain a question."),
        (("nodes", 0, "state"), "hidden", "nodes[0].state must be “here”."),
        # From the largest number of the database nothing could be counted on.
        (("whys", 1, "turn"), 2**31 - 1, "whys[1].turn must be from 1 to"),
        (("whys", 1, "answers"), 2**31 - 1, "whys[1].answers must be from 0 to"),
        (("nodes", 3, "tally"), 2**31 - 1, "nodes[3].tally must be from 0 to"),
        (("nodes", 3, "paper_dots"), 2001, "nodes[3].paper_dots must be from 0 to 2,000."),
        (
            ("nodes", 3, "known_by"),
            "me",
            "nodes[3].known_by must be one of these: self, seen, told, think.",
        ),
        (("nodes", 0, "known_by"), "self", "nodes[0].known_by is only for answers."),
        (("nodes", 1, "on_paper"), True, "nodes[1].on_paper is only for answers."),
        (("session", "people"), 2**31 - 1, "session.people must be from 0 to"),
        (("nodes", 2, "theme"), 4, "nodes[2].theme names the theme 4, which does not exist."),
        (("nodes", 3, "theme"), 2, "nodes[3].theme names a theme that has another parent"),
        (("nodes", 1, "theme"), 2, "nodes[1].theme must be null."),
        (("nodes", 0, "kind"), "answer", "nodes[0].parent must be null for a question,"),
        (("nodes", 3, "kind"), "question", "nodes[3].parent must be null for a question,"),
        (
            ("nodes", 3, "kind"),
            "remark",
            "nodes[3].kind must be one of these: question, answer, theme.",
        ),
        (("nodes", 3, "state"), "withdrawn", "nodes[3].text must be empty"),
        (("nodes", 3, "tally"), -1, "nodes[3].tally must be from 0 to"),
        (("nodes", 3, "text"), None, "nodes[3].text must be text."),
        (("whys", 1, "turn"), 1, "whys[1].turn is already the turn of another why."),
        (("whys", 1, "node"), 1, "whys[1].node is a node that already has a why."),
        (("whys", 1, "node"), 77, "whys[1].node names the node 77, which does not exist."),
        (("whys",), SOUND["whys"][:1], "whys has no entry for a node that has answers."),
        (("causes", 0, "node"), 1, "causes[0].node is the question, which cannot be a cause."),
        (("causes", 0, "actions"), [{}], "causes[0].actions[0].what is missing."),
        (("session", "phase"), "over", "session.phase must be one of these: preparing,"),
        (("session", "minutes"), True, "session.minutes must be a whole number."),
        (("session", "minutes"), 10**9, "session.minutes must be from"),
        (("session", "day"), "2026-02-30", "session.day must be a day, like 2026-11-23."),
        (("session", "title"), "x" * 121, "session.title has 121 characters."),
        (("voice",), {"parts": PARTS, "blocks": [{"answers": 30, "units": [3]}]}, FOR_EACH_PART),
        (("voice",), {"parts": PARTS, "blocks": [{"answers": 30, "units": [0, 0]}]}, FOR_EACH_PART),
        (("voice",), {"blocks": [{"answers": 30, "units": [3]}]}, FOR_EACH_PART),
    ],
)
def test_a_fault_is_reported_with_its_place(where, value, words):
    with pytest.raises(Unreadable) as error:
        reading.read(spoilt(where, value))
    assert str(error.value).startswith(words)


@pytest.mark.parametrize(("name", "ends"), RANGES.items())
def test_a_plan_is_accepted_only_within_the_limits_of_its_form(name, ends):
    for value in ends:
        record, _ = reading.read(spoilt(("session", name), value))
        assert getattr(record.settings, name) == value
    for value in (ends[0] - 1, ends[1] + 1):
        with pytest.raises(Unreadable, match=f"session.{name} must be from"):
            reading.read(spoilt(("session", name), value))


def test_a_second_question_is_refused():
    second = {"id": 9, "kind": "question", "parent": None, "text": "And why?"}
    with pytest.raises(Unreadable, match="more than 1 question"):
        reading.read(spoilt(["nodes"], [*SOUND["nodes"], second]))
