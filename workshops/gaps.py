"""Gaps in a text, in place of words that a facilitator took out, such as a name."""

import re
from itertools import groupby
from unicodedata import category

from workshops.models import limits

GAP = "[…]"  # every font and every screen reader has it
SHORT_GAP = "…"  # never longer than a word
WORD = re.compile(r"[^ \t\n]+")  # the same in static/js/desk/black-out.js


def with_gaps(text, numbers, most=limits.ANSWER):
    """Return `text` with a gap in place of its words of these numbers, from 0.

    Both have at most `most` characters. Words in a row make one gap. The punctuation around it
    stays.
    """
    filled = _filled(text, numbers, GAP)
    return filled if len(filled) <= most else _filled(text, numbers, SHORT_GAP)


def words_at(text, numbers):
    """Return the words of these numbers, without the punctuation around them."""
    spans = [match.span() for match in WORD.finditer(text)]
    kept = (_core(text, *spans[n]) for n in numbers if n < len(spans))
    return [text[start:end] for start, end in kept]


def _filled(text, numbers, gap):
    for start, end in reversed(_in_a_row(text, set(numbers))):
        start, end = _core(text, start, end)
        text = text[:start] + gap + text[end:]
    return text


def _in_a_row(text, numbers):
    """Return where each run of these words begins and ends."""
    spans = enumerate(match.span() for match in WORD.finditer(text))
    runs = groupby(spans, key=lambda pair: pair[0] in numbers)
    chosen = ([span for _, span in run] for is_chosen, run in runs if is_chosen)
    return [(run[0][0], run[-1][1]) for run in chosen]


def _core(text, start, end):
    """Return the same place without punctuation at its ends, unless there is nothing else."""
    inner = [n for n in range(start, end) if category(text[n])[0] != "P"]
    return (inner[0], inner[-1] + 1) if inner else (start, end)
