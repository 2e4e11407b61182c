"""The picture: nothing overlaps, and it reads from left to right and top to bottom."""

from collections import Counter, defaultdict
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.hostile import HOSTILE
from tests.exports.picture.places import discs_of, lines_of, words_of
from tests.exports.trees import a_tree
from workshops.exports.document import document_from
from workshops.exports.entries import CauseEntry, NodeEntry, Settings
from workshops.exports.picture.layout import disc_x, lay_out
from workshops.exports.picture.strips import cut
from workshops.exports.session_record import SessionRecord
from workshops.exports.tree import in_order

WORDS = st.one_of(
    st.sampled_from([t for t in HOSTILE if t.strip()][:400]), st.text("ab ", min_size=1)
)
SENTENCE = "Nobody has ever asked the people who wait at the door what they would change, {n}"


@st.composite
def trees(draw):
    """A tree of any shape: each node under any that came before, some of them in themes."""
    nodes = [NodeEntry(1, "question", None, "Why?")]
    for pk in range(2, draw(st.integers(2, 60))):
        parent = draw(st.sampled_from(nodes))
        themes = [n for n in nodes if n.kind == "theme" and n.parent == parent.id]
        theme = draw(st.sampled_from([None, *themes]))
        kind = "answer" if theme else draw(st.sampled_from(["answer", "answer", "theme"]))
        told = {"theme": theme and theme.id, "tally": draw(st.integers(0, 3))}
        nodes.append(NodeEntry(pk, kind, parent.id, draw(WORDS), parent.depth + 1, **told))
    marked = draw(st.sets(st.sampled_from(nodes[1:]))) if nodes[1:] else ()
    causes = tuple(CauseEntry(n.id, draw(WORDS)) for n in sorted(marked, key=lambda n: n.id))
    return SessionRecord(Settings("A title"), tuple(nodes), (), causes)


def tree_of(record):
    (tree,) = document_from(record, "operator").trees
    return tree


@given(trees())
@settings(max_examples=60, deadline=None)
def test_any_tree_is_laid_out_without_overlap(record):
    layout = lay_out(tree_of(record))
    assert_is_tidy(layout)
    shown = {words.node.id for box in layout.boxes[1:] for words in box.lines}
    assert shown == {node.id for node in record.nodes[1:]}


@pytest.mark.parametrize("branching", [2, 4, 12])
def test_a_thousand_answers_are_laid_out_without_overlap(branching):
    assert_is_tidy(lay_out(tree_of(a_tree(1000, branching, SENTENCE))))


def lay(strip):
    return lay_out(strip.tree, repeated=strip.repeated)


@given(trees(), st.integers(2, 6))
@settings(max_examples=60, deadline=None)
def test_strips_say_every_answer_once_in_order_and_are_as_tidy(record, count):
    tree = tree_of(record)
    strips = cut(tree, lay_out(tree), count, lay)
    said = [
        each.node.id
        for strip, _ in strips
        for each in in_order([strip.tree])
        if each.node.id not in strip.repeated
    ]
    assert said == [each.node.id for each in in_order([tree])]
    for _, layout in strips:
        assert_is_tidy(layout)


def test_a_branch_too_tall_for_a_strip_continues_in_the_next():
    tree = tree_of(a_tree(300, branching=2))
    strips = cut(tree, lay_out(tree), 4, lay)
    assert len(strips) == 4
    heights = [layout.height for _, layout in strips]
    assert max(heights) < 1.2 * min(heights)


def families(*sizes, causes=()):
    """Build answers to the question, each with this number of answers to its why."""
    nodes, pk = [NodeEntry(1, "question", None, "Why?")], 1
    for size in sizes:
        pk += 1
        nodes.append(branch := NodeEntry(pk, "answer", 1, "Words", 1))
        for _ in range(size):
            pk += 1
            nodes.append(NodeEntry(pk, "answer", branch.id, "Words", 2))
    return SessionRecord(Settings("A title"), tuple(nodes), (), causes)


@pytest.mark.parametrize("sizes", [(8, 11), (11, 8), (10, 9), (9, 10)])
def test_no_cut_parts_one_answer_from_all_the_others(sizes):
    tree = tree_of(families(*sizes))
    for strip, _ in cut(tree, lay_out(tree), 2, lay):
        told = [each.node for each in in_order([strip.tree])]
        here = Counter(node.parent for node in told if node.depth == 2)
        assert min(here.values()) > 1


def test_a_cause_that_is_said_again_is_one_block():
    marked = CauseEntry(2, "It is a habit")
    tree = tree_of(families(12, causes=(marked,)))
    strips = cut(tree, lay_out(tree), 2, lay)
    blocks = [
        words.block
        for _, layout in strips
        for box in layout.boxes
        for words in box.lines
        if words.block
    ]
    assert (len(strips), len(blocks)) == (2, 1)


def test_a_dead_end_holds_no_space_to_its_right():
    """A short branch between two long ones: those come as near as their own blocks let."""

    def distance(*sizes):
        boxes = lay_out(tree_of(families(*sizes))).boxes
        leaves = [box.y for box in boxes if box.column == 2]
        return leaves[-sizes[-1]] - leaves[sizes[0] - 1]

    assert distance(5, 0, 5) < distance(5, 1, 5)


def assert_is_tidy(layout):
    for box in layout.boxes:
        assert all(a.y < b.y for a, b in pairwise(box.children))
        assert all(box.right < disc_x(child) for child in box.children)
        if box.children:
            assert box.y == pytest.approx((box.children[0].y + box.children[-1].y) / 2)
    things = [*words_of(layout), *discs_of(layout)]
    assert not list(_meetings(things))
    assert not list(_run_through(layout))


def _meetings(things):
    """Return pairs that overlap, from top to bottom."""
    near = []
    for thing in sorted(things, key=lambda thing: thing.top):
        near = [other for other in near if other.bottom > thing.top]
        yield from ((thing, other) for other in near if thing.meets(other))
        near.append(thing)


def _run_through(layout):
    """Words that a line runs through, looked for in bands of 50 px."""
    bands = defaultdict(list)
    for words in words_of(layout):
        for band in range(int(words.top // 50), int(words.bottom // 50) + 1):
            bands[band].append(words)
    for points in lines_of(layout):
        for x, y in points:
            yield from (words for words in bands[int(y // 50)] if words.holds(x, y))
