"""Every number that a person reads is written the same way, with a comma from 1,000."""

import re
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from tests.look.test_sources import ROOT, STATIC, TEMPLATES, named

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
        phase="closed", code="K7QX-M2PD", people=MANY, deepest=1, answers=MANY, shown=shown
    )
    for template in ("screen/finished.html", "screen/columns.html", "home/row.html"):
        words = re.sub(r"<[^>]*>", "", render_to_string(template, {"row": row, "session": session}))
        assert "1,240" in words and "1240" not in words, template


@named(TEMPLATES)
def test_template_writes_every_number_that_it_counts_something_with(path):
    counting = COUNTING.findall(path.read_text())
    assert [expression for _, _, expression, _ in filter(_is_bare, counting)] == []


def _is_bare(found):
    given, name, expression, body = found
    return f"n={expression}|figure" not in given.split() or f"{{{{ {name} }}}}" in body


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_script_writes_every_number_that_it_counts_something_with(path):
    assert COUNTED_BY_HAND.findall(path.read_text()) == []
