"""The picture: nothing lies on anything else, and it reads from left to right and top to bottom."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workshops.exports.picture.parting import parted
from workshops.exports.picture.twigs import in_order, twigs_of

from tests.exports.hostile import HOSTILE
from tests.exports.trees import a_tree
from workshops.exports.document import document_from
from workshops.exports.picture.layout import BESIDE_DISC, DISC, LINES, laid_out
from workshops.exports.record import CauseEntry, NodeEntry, Record, Settings

WORDS = st.one_of(
    st.sampled_from([t for t in HOSTILE if t.strip()][:400]), st.text("ab ", min_size=1)
)


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
    return Record(Settings("A title"), tuple(nodes), (), causes)


def layout_of(record):
    return laid_out(twigs_of(document_from(record, "keeper")))


@given(trees())
@settings(max_examples=60, deadline=None)
def test_any_tree_is_laid_out_without_overlap(record):
    assert_is_tidy(layout_of(record))


def test_a_thousand_answers_are_laid_out_without_overlap():
    assert_is_tidy(layout_of(a_tree(1000)))


def assert_is_tidy(layout):
    at = {block.twig: block for block in layout.blocks}
    for block in layout.blocks:
        children = [at[child] for child in block.twig.children]
        assert all(a.y < b.y for a, b in pairwise(children))
        # The words end before the lines begin, and those before the disc of what answers them.
        assert all(block.x + block.width <= column(c) + 0.01 for c in children)
        if children:
            assert block.y == pytest.approx((children[0].y + children[-1].y) / 2)
    for level in {block.twig.level for block in layout.blocks}:
        column_of = sorted((b for b in layout.blocks if b.twig.level == level), key=lambda b: b.y)
        assert len({b.x for b in column_of}) == 1
        for above, below in pairwise(column_of):
            assert bottom(above) <= top(below) + 0.01
            assert disc_bottom(above) <= disc_top(below) + 0.01


def column(child):
    """Where the lines to a child may begin to bend."""
    return child.x - 2 * DISC - BESIDE_DISC - LINES


def top(block):
    return block.y - block.height / 2


def bottom(block):
    return block.y + block.height / 2


def disc_top(block):
    return block.y - DISC


def disc_bottom(block):
    return block.y + DISC


def test_a_dead_end_holds_no_space_to_its_right():
    """A short branch between two long ones: those come as near as their own blocks let."""

    def distance(*families):
        nodes, pk = [NodeEntry(1, "question", None, "Why?")], 1
        for family in families:
            pk += 1
            nodes.append(branch := NodeEntry(pk, "answer", 1, "Words", 1))
            for _ in range(family):
                pk += 1
                nodes.append(NodeEntry(pk, "answer", branch.id, "Words", 2))
        layout = layout_of(Record(Settings("A title"), tuple(nodes)))
        leaves = [block.y for block in layout.blocks if block.twig.level == 2]
        return leaves[-families[-1]] - leaves[families[0] - 1]

    assert distance(5, 0, 5) < distance(5, 1, 5)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=20), st.integers(1, 12))
def test_branches_are_parted_in_order_and_none_is_lost(sizes, columns):
    nodes, pk = [NodeEntry(1, "question", None, "Why?")], 1
    for size in sizes:
        pk += 1
        nodes.append(branch := NodeEntry(pk, "answer", 1, "Words", 1))
        for _ in range(size):
            pk += 1
            nodes.append(NodeEntry(pk, "answer", branch.id, "Words", 2))
    record = Record(Settings("A title"), tuple(nodes))
    branches = twigs_of(document_from(record, "keeper"))[0].children
    groups = parted(branches, columns)
    assert [twig for group in groups for twig in group] == branches
    assert all(groups)
    assert len(groups) <= columns
    assert sum(1 for _ in in_order(branches)) == len(nodes) - 1
