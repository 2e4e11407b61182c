import json
from pathlib import Path

from simulation import demo
from simulation.demo.texts import texts


def alike():
    return json.loads(Path(demo.__file__).with_name("texts.json").read_text())["alike"]


def depths(branch, depth=1):
    for text, below in branch.items():
        yield depth, text
        yield from depths(below, depth + 1)


def test_the_tree_reaches_five_levels_in_at_least_three_branches():
    deep = [
        text
        for text, below in texts().tree.items()
        if any(depth == 5 for depth, _ in depths(below, 2))
    ]
    assert len(deep) >= 3


def test_answers_are_short_and_occur_once():
    said = [text for _, text in depths(texts().tree)]
    assert len(said) == len(set(said))
    assert {text for text in said if not 4 <= len(text.split()) <= 16} == set()


def test_known_follows_a_text_a_theme_and_the_question():
    some = [text for text, below in texts().tree.items() if below][:2]
    assert set(texts().known(some)) == {text for parent in some for text in texts().tree[parent]}
    assert texts().known([texts().question]) == tuple(texts().tree)
    assert texts().known(["Something typed at the desk"]) == ()


def test_of_texts_that_say_the_same_the_same_is_known():
    for text, other in alike().items():
        assert texts().known([text, other]) == texts().known([text]) == texts().known([other]) != ()


def test_general_has_something_for_every_depth():
    assert {text for depth in range(1, 9) for text in texts().general(depth)} == {
        text for pool in texts().anywhere.values() for text in pool
    }
