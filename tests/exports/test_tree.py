"""The tree of a record: its order, its numbers, and what is below each node."""

import pytest

from workshops.exports.entries import CauseEntry, NodeEntry, Settings
from workshops.exports.session_record import SessionRecord
from workshops.exports.tree import in_order, trees_of


def tree(*nodes, causes=()):
    return list(in_order(trees_of(SessionRecord(Settings("A title"), nodes, (), causes))))


def numbers(*nodes):
    return [each.number for each in tree(*nodes)]


def node(pk, parent, kind="answer", theme=None, **how):
    return NodeEntry(pk, kind, parent, "Words", theme=theme, **how)


THEMED = (
    node(1, None, "question"),
    node(2, 1, "theme"),
    node(3, 1, theme=2),
    node(4, 1, theme=2),
    node(5, 4),
    node(6, 2),
)


def test_one_question_has_no_number_and_answers_count():
    nodes = node(1, None, "question"), node(2, 1), node(3, 2), node(4, 2), node(5, 1)
    assert numbers(*nodes) == ["", "1", "1.1", "1.2", "2"]


def test_members_of_a_theme_have_letters_and_what_answers_it_counts():
    assert numbers(*THEMED) == ["", "1", "1a", "1b", "1b.1", "1.1"]


def test_several_questions_have_capitals():
    nodes = node(1, None, "question"), node(2, 1), node(3, None, "question"), node(4, 3)
    assert numbers(*nodes) == ["A", "A.1", "B", "B.1"]


@pytest.mark.parametrize(("count", "last"), [(26, "1z"), (27, "1aa"), (53, "1ba")])
def test_letters_go_on_after_z(count, last):
    members = (node(3 + n, 1, theme=2) for n in range(count))
    assert numbers(node(1, None, "question"), node(2, 1, "theme"), *members)[-1] == last


def test_members_are_further_in_than_their_theme():
    assert [each.indent for each in tree(*THEMED)] == [0, 1, 2, 2, 3, 2]


def test_answers_below_are_counted_without_themes():
    assert [each.answers_below for each in tree(*THEMED)] == [4, 4, 0, 1, 0, 0]


def test_a_cause_has_its_wording():
    marked = tree(*THEMED, causes=(CauseEntry(5, "It is a habit"),))
    assert [each.cause for each in marked] == ["", "", "", "", "It is a habit", ""]


def test_an_ungrouped_theme_is_left_out():
    nodes = node(1, None, "question"), node(2, 1, "theme", state="ungrouped"), node(3, 1)
    assert [each.node.id for each in tree(*nodes)] == [1, 3]


@pytest.mark.parametrize(("count", "first"), [(19, 2), (20, 9)])
def test_many_siblings_come_by_dots(count, first):
    answers = (node(2 + n, 1, tally=int(n == 7)) for n in range(count))
    assert tree(node(1, None, "question"), *answers)[1].node.id == first
