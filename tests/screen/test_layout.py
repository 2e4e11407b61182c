"""Whatever tree a room grows, its picture follows the rules of the big screen."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PICTURE = Path(__file__).with_name("picture.js").read_text()

NODE = st.fixed_dictionaries(
    {
        "parent": st.integers(0, 200),
        "height": st.integers(20, 200),
        "tally": st.integers(0, 5),
        "isCause": st.integers(0, 12).map(lambda n: n == 0),
        "isTheme": st.integers(0, 6).map(lambda n: n == 0),
    }
)
TREE = st.fixed_dictionaries(
    {
        "nodes": st.lists(NODE, min_size=1, max_size=90),
        "open": st.integers(0, 200),
        "height": st.integers(300, 1200),
        "strips": st.integers(1, 3),
        "late": st.lists(st.integers(20, 200), max_size=3),
    }
)
MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def pictures(modules):
    """The first and, one by one, those with each late answer."""
    return lambda tree: modules(PICTURE, tree)


@pytest.fixture
def draw(pictures):
    return lambda tree: pictures(tree)[-1]


@pytest.mark.quick
@MANY
@given(tree=TREE)
def test_no_two_nodes_of_a_column_overlap(draw, tree):
    for one, other in combinations(draw(tree)["boxes"], 2):
        if one["x"] == other["x"]:
            apart = abs(one["y"] - other["y"])
            assert apart >= (one["height"] + other["height"]) / 2


@MANY
@given(tree=TREE)
def test_the_live_path_is_one_height(draw, tree):
    heights = {round(box["y"], 3) for box in draw(tree)["boxes"] if box["isMain"]}
    assert len(heights) <= 1


@MANY
@given(tree=TREE)
def test_the_live_path_and_the_causes_are_never_folded(draw, tree):
    picture = draw(tree)
    shown = {box["id"] for box in picture["boxes"]} | {0}
    assert shown >= set(picture["neverFolded"])


@pytest.mark.quick
@MANY
@given(tree=TREE)
def test_every_answer_is_shown_or_counted(draw, tree):
    tree["nodes"] = [node | {"isTheme": False} for node in tree["nodes"]]
    picture = draw(tree)
    shown = sum(box["id"] is not None for box in picture["boxes"])
    assert shown + sum(box["folded"] for box in picture["boxes"]) == picture["answers"]


@MANY
@given(tree=TREE)
def test_it_fits_the_wall_or_all_that_may_fold_is_folded(draw, tree):
    picture = draw(tree)
    assert picture["height"] == tree["height"] or not picture["canFoldMore"]
    for box in picture["boxes"]:
        assert box["y"] - box["height"] / 2 >= -0.5
        assert box["y"] + box["height"] / 2 <= picture["height"] + 0.5


@MANY
@given(tree=TREE)
def test_nothing_that_may_be_folded_is_deeper_than_the_answers_to_the_open_why(draw, tree):
    picture = draw(tree | {"strips": 1})
    drawn = 1 + max((box["x"] for box in picture["boxes"]), default=0)
    assert drawn <= max(picture["deepest"] + 1, picture["columnsKept"])


@pytest.mark.parametrize("strips", [1, 2, 3])
@pytest.mark.parametrize("answers", [4, 6, 9])
def test_while_there_is_room_a_late_answer_moves_none(pictures, answers, strips):
    nodes = [{"parent": 0, "height": 30 + n} for n in range(answers)]
    tree = {"nodes": nodes, "open": 0, "height": 1100, "strips": strips, "late": [40, 30, 50]}
    first, *later = [places(picture) for picture in pictures(tree)]
    for nth, picture in enumerate(later, 1):
        assert picture.items() >= first.items()
        assert len(picture) == answers + nth


def test_with_twice_as_many_the_first_are_higher_than_alone(pictures):
    nodes = [{"parent": 0, "height": 40} for _ in range(2)]
    tree = {"nodes": nodes, "open": 0, "height": 1100, "strips": 1, "late": [40, 40]}
    first, one_more, twice = [places(picture) for picture in pictures(tree)]
    assert one_more.items() >= first.items()
    assert all(twice[key][1] < first[key][1] for key in first)


def test_without_room_it_is_laid_out_anew_and_shows_all(pictures):
    nodes = [{"parent": 0, "height": 40} for _ in range(6)]
    tree = {"nodes": nodes, "open": 0, "height": 540, "strips": 1, "late": [40] * 3}
    first, *_, last = [places(picture) for picture in pictures(tree)]
    assert len(last) == 9
    assert last.items() != first.items()


def places(picture):
    return {box["id"]: (box["x"], box["y"]) for box in picture["boxes"]}
