"""Browsers and Python look for the same, from 1 list of words, and find the same."""

import io
import random
from pathlib import Path

import pytest
from django.core.management import call_command

from workshops.before_sending import found_in, without
from workshops.before_sending.text import composed

from .measured import sentences

WRITTEN = Path(__file__).parents[2] / "static/js/before-sending/words.js"
# Python counts characters, browsers count UTF-16: the words show whether the places are right.
FIND = """async (texts) => {
  const { foundIn, without } = await import("/static/js/before-sending/finder.js");
  return texts.map((text) => {
    const found = foundIn(text);
    const words = found.map((each) => [each.kind, each.words]);
    return [words, found.map((each) => without(text, each))];
  });
}"""
# What decides whether something is found. Put together at random below.
PIECES = [
    *("Mr", "mrs", "Dr.", "Dr", "Sister", "sister", "Nurse", "Smith", "o’brien", "van", "J.", "I"),
    *("ڈاکٹر", "صاحب", "احمد", "خان", "نے", "دیر", "علي", "fel", "Cyng.", "Mair", "2nd", "am", "é"),
    *("07700", "900123", "٠٧٧٠٠", "۹۰۰", "01632 960983", "+44", "(0)", "(", "-", "‑", ".", "£"),
    *("943 476 5919", "999 123 4560", "@", "example.org", "a.b@", "LS1", "4AP", "ls1 4ap", "P45"),
    *("\u200f", "\u202a", "\u200c", "\u00a0", "\n", "  ", "e\u0301", "😀", "،", "۔", "?", "2026"),
    *("stupid", "i'm", "to blame", "fault", "کام چور", "نہیں", "not", "never listen", "12.11."),
    *("9", "John", "ANN", "St", "Hospital"),
]


def test_the_words_of_browsers_are_those_that_the_command_writes():
    printed = io.StringIO()
    call_command("before_sending_words", stdout=printed)
    assert WRITTEN.read_text() == printed.getvalue(), (
        "Write it again: bin/manage before_sending_words > static/js/before-sending/words.js"
    )


@pytest.mark.quick
def test_browsers_find_what_python_finds(new_page):
    measured = [row.text for name in ("sentences.tsv", "blame.tsv") for row in sentences(name)]
    texts = measured + [at_random(seed) for seed in range(2000)]
    page = new_page()
    page.goto("/")
    in_browser = page.evaluate(FIND, texts)
    in_python = [as_in_browsers(text) for text in texts]
    differ = [
        text for text, *two in zip(texts, in_browser, in_python, strict=True) if two[0] != two[1]
    ]
    assert differ == []
    assert sum(bool(found) for found, _ in in_python) > 800


def as_in_browsers(text):
    found = found_in(text)
    words = [[each.kind, each.words] for each in found]
    assert all(composed(text)[each.start : each.end] == each.words for each in found)
    return [words, [without(text, each) for each in found]]


def at_random(seed):
    chosen = random.Random(seed)
    pieces = chosen.choices(PIECES, k=chosen.randint(1, 12))
    return "".join(piece + chosen.choice(["", " ", " "]) for piece in pieces)
