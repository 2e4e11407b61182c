"""Every pair of colours that the components put together can be read, by day and by night."""

from itertools import pairwise

import pytest

from tests.look.colour import contrast, from_oklch, luminance, themes

THEMES = themes()
HUES = range(1, 6)
SURFACES = ("--paper", "--paper-raised", "--paper-sunk")

TEXT = [
    *[(ink, on) for ink in ("--ink", "--ink-2", "--ink-3", "--alert") for on in SURFACES],
    *[("--ink", f"--w{n}") for n in HUES],
    *[(f"--o{n}", f"--d{n}") for n in HUES],
    *[(ink, "--accent-wash") for ink in ("--ink", "--ink-2")],
    *[("--on-accent", pine) for pine in ("--accent", "--accent-deep")],
    ("--paper", "--ink"),
]
EDGES = [(edge, on) for edge in ("--line-strong", "--accent", "--focus") for on in SURFACES]


def worst(theme, pairs):
    """The pair that is hardest to see, with its contrast."""
    tokens = THEMES[theme]
    seen = {pair: contrast(tokens[pair[0]][0], tokens[pair[1]][0]) for pair in pairs}
    pair = min(seen, key=seen.get)
    return pair, round(seen[pair], 2)


@pytest.mark.parametrize("theme", THEMES)
def test_text_has_a_contrast_of_four_and_a_half(theme):
    pair, ratio = worst(theme, TEXT)
    assert ratio >= 4.5, pair


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_controls_have_a_contrast_of_three(theme):
    pair, ratio = worst(theme, EDGES)
    assert ratio >= 3, pair


@pytest.mark.parametrize("theme", THEMES)
def test_hues_fall_in_lightness_so_that_they_keep_their_order_in_greyscale(theme):
    strata = [luminance(THEMES[theme][f"--d{n}"][0]) for n in HUES]
    assert strata == sorted(strata, reverse=True)
    assert all(upper > 1.2 * lower for upper, lower in pairwise(strata))


@pytest.mark.parametrize("theme", THEMES)
def test_the_value_is_the_colour_as_designed(theme):
    assert {name: value for name, (value, _) in THEMES[theme].items()} == {
        name: from_oklch(oklch) for name, (_, oklch) in THEMES[theme].items()
    }


def test_night_knows_every_colour_of_the_day():
    assert THEMES["light"].keys() == THEMES["dark"].keys()
