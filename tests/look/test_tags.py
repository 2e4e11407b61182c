"""What the tags of the look write into a page."""

import re
from types import SimpleNamespace

import pytest
from django.template import engines

from workshops.models import limits
from workshops.templatetags import look
from workshops.words import TAKEN_BACK


def node(depth, text="People wait"):
    return SimpleNamespace(depth=depth, text=text)


def drawn(source, **context):
    html = engines["django"].from_string("{% load look %}" + source).render(context)
    return re.sub(r"\s+", " ", html).strip()


@pytest.mark.parametrize(
    ("depth", "classes"),
    [(0, "q"), (None, "q"), (1, "d1"), (5, "d5"), (6, "d1 lap2"), (11, "d1 lap3"), (16, "d1")],
)
def test_depth_class_repeats_the_hues_in_another_shape(depth, classes):
    assert look.depth_class(depth) == classes


def test_disc_is_silent_unless_asked_to_speak():
    assert look.disc(2) == '<span class="d d2" aria-hidden="true">2</span>'
    assert look.disc(2, said=True).endswith('<span class="visually-hidden">Why 2: </span>')


@pytest.mark.parametrize(
    ("now", "levels", "beads"),
    [(1, 5, "12345"), (7, 5, "34567"), (3, 8, "12345"), (5, 8, "23456"), (0, 3, "123")],
)
def test_gauge_shows_five_levels_at_most_and_the_open_one_among_them(now, levels, beads):
    shown = re.sub(r"<[^>]+>", "", look.gauge(now, levels))
    assert shown == beads


@pytest.mark.parametrize(
    ("now", "levels", "reached", "words"),
    [
        (3, 5, False, "Why 3 of 5"),
        (7, 5, False, "Why 7"),
        (2, 5, True, "Reached why 2 of 5"),
        (0, 5, True, "Not started"),
    ],
)
def test_gauge_says_in_words_how_deep_the_room_is(now, levels, reached, words):
    assert f'aria-label="{words}"' in look.gauge(now, levels, reached=reached)


def test_open_why_puts_the_words_first_and_then_asks():
    assert drawn("{% why_heading node %}", node=node(2)) == (
        '<h1 class="why marked d2" dir="auto"><mark>People wait</mark> <b dir="auto">Why?</b></h1>'
    )


def test_open_why_under_the_question_is_the_question_as_it_was_put():
    html = drawn("{% why_heading node 2 %}", node=node(0, "Why do we wait?"))
    assert html == '<h2 class="why" dir="auto">Why do we wait?</h2>'


@pytest.mark.parametrize(("length", "size"), [(90, ""), (91, " long"), (181, " longer")])
def test_open_why_steps_down_for_long_words_and_cuts_nothing(length, size):
    html = drawn("{% why_heading node %}", node=node(1, "x" * length))
    assert f'class="why marked d1{size}"' in html
    assert "x" * length in html


@pytest.mark.parametrize(
    ("length", "size"),
    [(36, ""), (37, "middling"), (61, "long"), (161, "longer"), (281, "longest")],
)
def test_question_on_the_screen_steps_down_four_times(length, size):
    assert look.size_class("x" * length, "screen") == size


def test_limits_in_a_template_are_those_of_the_rule():
    assert drawn('{% limit "SEARCH" %}') == str(limits.SEARCH)
    assert drawn('{% range_of "cap" %}') == 'min="1" max="5000"'


def test_words_are_escaped_and_hyphenated_ones_stay_whole():
    assert look.whole_words("<b> co-production") == (
        '&lt;b&gt; <span class="nb">co-production</span>'
    )


def test_thread_folds_past_three_steps():
    path = [node(0, "Why?"), *(node(n, f"answer {n}") for n in range(1, 6))]
    html = drawn("{% thread path node %}", path=path, node=node(6))
    assert "<summary>5 whys in between</summary>" in html
    assert all(f"answer {n}" in html for n in range(1, 6))


def test_thread_shows_three_steps_unfolded():
    html = drawn("{% thread path node %}", path=[node(0, "Why?"), node(1, "One")], node=node(2))
    assert "<details>" not in html
    assert html.count("<li>") == 3


@pytest.mark.parametrize(
    ("seconds", "face"), [(0, "0:00"), (59, "0:59"), (220, "3:40"), (3820, "1:03:40")]
)
def test_clock_face(seconds, face):
    assert look.clock_face(seconds) == face


def test_clock_is_not_there_when_none_runs():
    assert drawn("{% clock None %}") == ""


@pytest.mark.parametrize(
    ("stored", "shown"),
    [(TAKEN_BACK, "Answer taken back|"), ("A habit", "A habit|A habit")],
)
def test_a_wording_that_was_taken_back_is_changed_from_an_empty_box(stored, shown):
    assert drawn("{{ stored|cause_words }}|{{ stored|typed_wording }}", stored=stored) == shown
