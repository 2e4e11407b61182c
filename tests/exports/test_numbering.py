"""The numbers of an outline."""

import pytest

from workshops.exports.numbering import numbered
from workshops.exports.session_record import NodeEntry, SessionRecord, Settings
from workshops.exports.walk import walk


def numbers(*nodes):
    steps = walk(SessionRecord(Settings("A title"), nodes))
    return [number for number, _, step in numbered(steps) if step.move == "node"]


def node(pk, parent, kind="answer", theme=None):
    return NodeEntry(pk, kind, parent, "Words", theme=theme)


def test_one_question_has_no_number_and_answers_count():
    tree = node(1, None, "question"), node(2, 1), node(3, 2), node(4, 2), node(5, 1)
    assert numbers(*tree) == ["", "1", "1.1", "1.2", "2"]


def test_members_of_a_theme_have_letters_and_what_answers_it_counts():
    tree = (
        node(1, None, "question"),
        node(2, 1, "theme"),
        node(3, 1, theme=2),
        node(4, 1, theme=2),
        node(5, 4),
        node(6, 2),
    )
    assert numbers(*tree) == ["", "1", "1a", "1b", "1b.1", "1.1"]


def test_several_questions_have_capitals():
    tree = node(1, None, "question"), node(2, 1), node(3, None, "question"), node(4, 3)
    assert numbers(*tree) == ["A", "A.1", "B", "B.1"]


@pytest.mark.parametrize(("count", "last"), [(26, "1z"), (27, "1aa"), (53, "1ba")])
def test_letters_go_on_after_z(count, last):
    members = (node(3 + n, 1, theme=2) for n in range(count))
    assert numbers(node(1, None, "question"), node(2, 1, "theme"), *members)[-1] == last
