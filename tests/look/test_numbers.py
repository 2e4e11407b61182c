"""Every number that a person reads is written the same way, with a comma from 1,000."""

import re
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from tests.look.test_sources import STATIC, TEMPLATES, faults

MANY = 1240
COUNTING = re.compile(
    r"{% blocktranslate ([^%]*\bcount (\w+)=(\S+)[^%]*)%}(.*?){% endblocktranslate %}", re.S
)
SCRIPTS = sorted((STATIC / "js").rglob("*.js"))
COUNTED_BY_HAND = re.compile(
    r"\$\{([\w.]+)\} (?:\w+ )?\$\{\1 === 1|replace\(\"\{n\}\", (?!figure\()"
)

OF_A_ROW = SimpleNamespace(node_id=1, id=1, answers=MANY, tally=MANY, is_open=True)
ROWS = ["phone/count.html", "phone/tally.html", "desk/count.html", "desk/tally.html"]
ROWS += ["screen/count.html", "screen/tally.html"]


@pytest.mark.parametrize("template", ROWS)
def test_live_count_is_read_with_a_comma_and_compared_without(template):
    drawn = render_to_string(template, {"row": OF_A_ROW})
    words = re.sub(r"<[^>]*>", "", drawn)
    assert "1,240" in words and "1240" not in words
    compared = re.sub(r'aria-label="[^"]*"', "", drawn)
    assert "1,240" not in "".join(re.findall(r"<[^>]*>", compared))


def test_screen_and_lists_write_how_many_people_and_answers_with_a_comma():
    session = SimpleNamespace(people=MANY, phase="closed")
    why = SimpleNamespace(level=1, is_revealed=True, answers=MANY)
    shown = SimpleNamespace(why=why)
    row = SimpleNamespace(
        phase="closed",
        code="K7QX-M2PD",
        people=MANY,
        deepest=1,
        answers=MANY,
        shown=shown,
        keep_days=MANY,
    )
    for template in ("screen/finished.html", "screen/columns.html", "home/row.html"):
        words = re.sub(r"<[^>]*>", "", render_to_string(template, {"row": row, "session": session}))
        assert "1,240" in words and "1240" not in words, template


def test_every_template_writes_every_number_that_it_counts_something_with():
    def bare(text):
        return [found[2] for found in COUNTING.findall(text) if _is_bare(found)]

    assert faults(TEMPLATES, bare) == {}


def _is_bare(found):
    given, name, expression, body = found
    return f"n={expression}|figure" not in given.split() or f"{{{{ {name} }}}}" in body


def test_every_script_writes_every_number_that_it_counts_something_with():
    assert faults(SCRIPTS, COUNTED_BY_HAND.findall) == {}
