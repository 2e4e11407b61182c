"""Whatever tree a room has grown, its finished picture keeps the rules of folding."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PICTURE = Path(__file__).with_name("whole.js").read_text()

# 2 of 3 nodes are under the one before, so that runs are long and forks deep.
NODE = st.fixed_dictionaries(
    {
        "parent": st.integers(0, 200),
        "letters": st.integers(6, 40),
        "tally": st.integers(0, 5),
        "isCause": st.integers(0, 12).map(lambda n: n == 0),
    }
)
TREE = st.fixed_dictionaries(
    {
        "nodes": st.lists(NODE, min_size=1, max_size=120),
        "width": st.integers(1100, 1800),
        "height": st.integers(420, 900),
    }
)
MANY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def draw(modules):
    return lambda tree: modules(PICTURE, tree)


@MANY
@given(tree=TREE)
def test_it_keeps_the_rules(draw, tree):
    picture = draw(tree)
    boxes = picture["boxes"]
    assert_none_overlap(boxes)
    assert_all_are_shown_or_counted(picture)
    words = {box["id"] for box in boxes if box["form"] == "words"}
    assert words >= set(picture["neverFolded"])
    assert_it_fits(picture) if picture["canFoldMore"] else None


def test_the_middle_of_a_run_is_a_bead_where_words_find_no_room(draw):
    picture = draw({"nodes": run(9), "width": 1200, "height": 700})
    forms = [box["form"] for box in picture["boxes"]]
    assert forms == ["words", *["bead"] * 7, "words"]
    assert_it_fits(picture)


def test_a_small_tree_is_all_words(draw):
    picture = draw({"nodes": run(3), "width": 1200, "height": 700})
    assert {box["form"] for box in picture["boxes"]} == {"words"}


def test_forks_give_their_words_up_before_a_cause_falls_off(draw):
    """Nine levels, each with a cause beside the line that leads on."""
    nodes = []
    for _ in range(9):
        above = len(nodes)
        nodes += [leaf(above, letters=24, isCause=True), leaf(above, letters=24)]
    picture = draw({"nodes": nodes, "width": 1200, "height": 900})
    assert_it_fits(picture)
    shown = {box["id"] for box in picture["boxes"] if box["form"] == "words"}
    assert shown >= set(picture["neverFolded"])


def run(levels):
    return [leaf(n, letters=30) for n in range(levels)]


def leaf(parent, **more):
    return {"parent": parent, "letters": 10, "tally": 0, "isCause": False} | more


def assert_none_overlap(boxes):
    for one, other in combinations(boxes, 2):
        apart = abs(one["y"] - other["y"]) >= (one["high"] + other["high"]) / 2 - 0.5
        before = one["x"] + one["wide"] <= other["x"] or other["x"] + other["wide"] <= one["x"]
        assert apart or before, (one, other)


def assert_all_are_shown_or_counted(picture):
    shown = sum(box["id"] is not None for box in picture["boxes"])
    assert shown + sum(box["folded"] for box in picture["boxes"]) == picture["answers"]


def assert_it_fits(picture):
    assert picture["width"] <= picture["room"]["width"] + 0.5
    assert picture["height"] <= picture["room"]["height"] + 0.5
