"""How the tree grew: a list of moments, and the tree as it was at each of them."""

from dataclasses import replace

from tests.exports.trees import a_record
from workshops.exports.document import document_from
from workshops.exports.subtree import shown_by
from workshops.exports.tree import in_order
from workshops.views.outline import asked_tree


def a_kept_record(**second):
    """A record of 2 whys and a cause, with their minutes; `second` changes those of why 2."""
    record = a_record()
    first, below = record.whys
    times = {"asked_minute": 6, "revealed_minute": 9, "settled_minute": 14} | second
    whys = (
        replace(first, asked_minute=0, revealed_minute=3, settled_minute=6),
        replace(below, **times),
    )
    causes = tuple(replace(cause, minute=14) for cause in record.causes)
    return replace(record, whys=whys, causes=causes)


def section(record):
    found = [s for s in document_from(record, "public").sections if s.slug == "replay"]
    return found[0] if found else None


def test_each_moment_has_its_minute_in_the_order_in_which_it_was():
    (block,) = section(a_kept_record()).blocks
    assert block.rows == (
        ("0", "Why 1 is asked: “Why is it so rare?”"),
        ("3", "Why 1 is revealed: “Why is it so rare?”"),
        ("6", "Why 1 is settled: “Why is it so rare?”"),
        ("6", "Why 2 is asked: “Habits”"),
        ("9", "Why 2 is revealed: “Habits”"),
        ("14", "Why 2 is settled: “Habits”"),
        ("14", "1 cause is marked."),
    )
    assert [minute for minute, _ in block.by_minute] == [0, 3, 6, 9, 14]


def test_within_a_minute_a_why_is_revealed_and_settled_before_the_next_one():
    record = a_kept_record(asked_minute=0, revealed_minute=0, settled_minute=1)
    first, below = record.whys
    first = replace(first, revealed_minute=0, settled_minute=0)
    (block,) = section(replace(record, whys=(below, first), causes=())).blocks
    assert [words.partition(":")[0] for _, words in block.rows] == [
        *("Why 1 is asked", "Why 1 is revealed", "Why 1 is settled"),
        *("Why 2 is asked", "Why 2 is revealed", "Why 2 is settled"),
    ]


def test_without_minutes_there_is_no_section():
    assert section(a_record()) is None


def test_what_took_less_than_a_minute_did_not_grow():
    record = a_kept_record(asked_minute=0, revealed_minute=0, settled_minute=0)
    whys = tuple(replace(why, revealed_minute=0, settled_minute=0) for why in record.whys)
    assert section(replace(record, whys=whys, causes=())) is None


def test_answers_are_there_from_the_reveal_of_their_why():
    record = a_kept_record()
    assert shown_by(record, 2) == {1}
    assert shown_by(record, 3) == {1, 2, 3}
    assert shown_by(record, 9) == {1, 2, 3, 4}


def test_answers_that_everybody_saw_at_once_are_there_when_their_why_is_settled():
    record = a_kept_record(revealed_minute=None)
    assert 4 not in shown_by(record, 13)
    assert 4 in shown_by(record, 14)


def test_what_is_hidden_now_was_there_at_no_minute():
    assert 5 not in shown_by(a_kept_record(), 99)


def test_a_page_asks_for_the_tree_of_a_minute():
    record = a_kept_record()
    tree = asked_tree(record, {"minute": "3"})
    assert (tree.minute, tree.opened) == (3, {1, 2, 3})
    assert not any(tree.cause for tree in in_order(asked_tree(record, {"minute": "13"}).trees))
    assert any(tree.cause for tree in in_order(asked_tree(record, {"minute": "14"}).trees))
    assert asked_tree(record, {"minute": "٣x"}).minute is None
    assert asked_tree(record, {"minute": "9" * 40}).minute is None
