"""Strings that are kept: as many as fit, and those that are used."""

import sys

from common.string_cache import cached_up_to

A_STRING = "x" * 100
SIZE = sys.getsizeof(A_STRING)


def drawing(fit, size=1):
    """A function that is kept, with room for `fit` strings, and what it was asked to make."""
    made = []

    @cached_up_to(fit * SIZE)
    def draw(what):
        made.append(what)
        return A_STRING * size

    return draw, made


def ask(draw, words):
    for what in words.split():
        draw(what)


def test_a_string_is_made_once_while_it_fits():
    draw, made = drawing(fit=3)
    ask(draw, "a b c a b c")
    assert made == ["a", "b", "c"]


def test_what_was_not_used_for_longest_goes_first():
    draw, made = drawing(fit=3)
    ask(draw, "a b c a d")
    ask(draw, "a c d")
    assert made == ["a", "b", "c", "d"]
    ask(draw, "b")
    assert made[4:] == ["b"]


def test_it_is_the_bytes_that_count():
    draw, made = drawing(fit=6, size=3)
    ask(draw, "a b a b")
    assert made == ["a", "b"]
    ask(draw, "c b a")
    assert made[2:] == ["c", "a"]


def test_a_string_that_is_too_large_is_made_each_time():
    draw, made = drawing(fit=1, size=2)
    assert draw("a") == draw("a") == A_STRING * 2
    assert made == ["a", "a"]


def test_a_cache_that_is_cleared_is_empty():
    draw, made = drawing(fit=1)
    ask(draw, "a")
    draw.cache_clear()
    ask(draw, "a a")
    assert made == ["a", "a"]
