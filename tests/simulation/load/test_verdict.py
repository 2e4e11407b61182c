"""The oracle itself: each kind of fault has to be found."""

from types import SimpleNamespace

import pytest

from simulation.client import Tree
from simulation.load.book import Book, Submission, percentiles
from simulation.load.verdict import verdict


def page(rows, revision=9):
    listed = "".join(f'<li id="node-{id_}">{text}</li>' for id_, text in rows.items())
    return Tree(f'<body data-revision="{revision}"><ol id="answers-1">{listed}</ol></body>')


def book(*acknowledged):
    kept = Book(phones=1)
    for number, (text, answer) in enumerate(acknowledged):
        submission = Submission(text, f"op-{number}")
        kept.tapped(submission)
        if answer:
            kept.acknowledged(submission, answer)
    return kept


def faults(kept, rows, shown=None):
    phone = SimpleNamespace(tree=page(rows if shown is None else shown))
    said = verdict(kept, [phone], page(rows), before={5})
    return {name for name in ("lost", "duplicated", "phantom", "diverged") if said[name]}


def test_nothing_is_wrong_where_all_is_well():
    rows = {5: "From before", 11: "One", 12: "Two words", 13: "One"}
    assert faults(book(("One", 11), ("Two  words\n", 12), ("One", 13)), rows) == set()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ({11: "One"}, "lost"),
        ({11: "One", 12: "Other"}, "lost"),
        ({11: "One", 12: "Two", 13: "Two"}, "duplicated"),
        ({11: "One", 12: "Two", 13: "Three"}, "phantom"),
    ],
)
def test_a_fault_of_the_server_is_found(rows, fault):
    assert fault in faults(book(("One", 11), ("Two", 12)), rows)


def test_one_row_for_two_submissions_is_a_fault():
    assert "duplicated" in faults(book(("One", 11), ("One", 11)), {11: "One"})


def test_a_submission_that_was_never_acknowledged_may_be_there_or_not():
    assert faults(book(("One", None)), {11: "One"}) == set()
    assert faults(book(("One", None)), {}) == set()


def test_a_phone_that_shows_another_tree_has_diverged():
    assert faults(book(("One", 11)), {11: "One"}, shown={}) == {"diverged"}


def test_percentiles_are_by_nearest_rank():
    assert percentiles(range(1, 101)) == {"p50": 50, "p95": 95, "p99": 99}
    assert percentiles([7]) == {"p50": 7, "p95": 7, "p99": 7}
    assert percentiles([]) == {"p50": None, "p95": None, "p99": None}
