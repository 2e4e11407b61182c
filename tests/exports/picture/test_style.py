"""The picture wraps as the screens do, and its words have enough contrast."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.hostile import HOSTILE
from workshops import palette
from workshops.exports.picture.marks import on_accent
from workshops.exports.picture.wrapping import evenly, signs, width_of, wrapped


@pytest.mark.parametrize(
    ("accent", "words"), [("#055641", palette.ON_ACCENT), ("#ffdd00", palette.INK)]
)
def test_words_are_readable_on_any_accent(accent, words):
    assert on_accent(accent) == words


@given(st.one_of(st.sampled_from(HOSTILE), st.text()), st.integers(60, 400))
@settings(deadline=None)
def test_lines_fit_and_lose_nothing(text, width):
    lines = evenly(text, width, 20)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert len(lines) == len(wrapped(text, width, 20))
    # What the eye takes for one sign is never broken, however wide it is.
    assert all(width_of(line, 20) <= width + 0.01 or len(list(signs(line))) == 1 for line in lines)


def test_lines_are_about_as_long_as_each_other():
    text = "We are asked once everything that could still be changed has been decided already"

    def spread(lines):
        widths = [width_of(line, 20) for line in lines]
        return max(widths) - min(widths)

    assert spread(evenly(text, 300, 20)) < 60 < spread(wrapped(text, 300, 20))


@pytest.mark.parametrize("width", [60, 100])  # less than one sign, and more
def test_a_long_word_is_cut_between_signs_and_never_within_one(width):
    family = "👩🏽‍⚕️"
    lines = wrapped(family * 9, width, 20)
    assert len(lines) > 1
    assert all(line == family * (len(line) // len(family)) for line in lines)
