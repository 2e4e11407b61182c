"""The formats themselves: against the published schema, a golden file, and hostile answers."""

import io
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.exports.records import records
from workshops.exports import FORMATS
from workshops.exports.document import document_from
from workshops.exports.markdown_text import inline
from workshops.exports.record import (
    ActionEntry,
    CauseEntry,
    NodeEntry,
    Record,
    Settings,
    WhyEntry,
)

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs/session.schema.json").read_text()),
    format_checker=jsonschema.FormatChecker(),
)
MARKUP = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![picture](https://example.org/x.png)",
    "<https://example.org>",
    "# heading",
    "- item",
    "1. item",
    "2026. item",
    "12) item",
    "+ item",
    "> quote",
    "---",
    "***",
    "```",
    "`code`",
    "*soft* _and_ **loud** ~~gone~~",
    "a | b",
    "&lt;b&gt; &amp;",
    "[x]: https://example.org",
    "    indented code",
    "back\\slash\\",
    "two\nlines\r\n\n# and a heading",
    "\u2028# after a line separator",
    "- [ ] task",
]


def written(slug, document):
    stream = io.StringIO()
    FORMATS[slug].write(document, stream)
    return stream.getvalue()


def a_record(*texts, wording="It is a habit"):
    question = NodeEntry(1, "question", None, "Why is it so rare?")
    theme = NodeEntry(2, "theme", 1, "Habits", depth=1, tally=5)
    member = NodeEntry(3, "answer", 1, "We always did", depth=1, theme=2, tally=2)
    below = NodeEntry(4, "answer", 2, "Nobody asks", depth=2, tally=1)
    hidden = NodeEntry(5, "answer", 1, "Dr X", depth=1, state="hidden", reason="names a person")
    more = [NodeEntry(9 + n, "answer", 1, text, depth=1) for n, text in enumerate(texts)]
    action = ActionEntry("Ask first", "Dee", "18 December", "")
    return Record(
        Settings("Thursday group", day="2026-11-23", phase="closed", people=12),
        (question, theme, member, below, hidden, *more),
        (WhyEntry(1, "settled", 1, 3, 6), WhyEntry(2, "settled", 2, 1, 4)),
        (CauseEntry(4, wording, (action,)),),
    )


@pytest.mark.parametrize("reader", ["public", "organiser", "keeper"])
@given(record=records())
@settings(max_examples=25, deadline=None)
def test_the_json_keeps_to_its_schema(reader, record):
    SCHEMA.validate(json.loads(written("json", document_from(record, reader))))


def test_the_schema_is_a_schema_and_refuses_what_is_not_in_it():
    SCHEMA.check_schema(SCHEMA.schema)
    data = json.loads(written("json", document_from(a_record(), "public")))
    assert not SCHEMA.is_valid(data | {"seats": []})


@pytest.mark.parametrize("reader", ["public", "organiser"])
def test_the_markdown_reads_as_it_was_agreed(reader):
    told = written("md", document_from(a_record("- One *more*"), reader))
    assert told == (GOLDEN / f"{reader}.md").read_text()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_answer_becomes_markup(text):
    plain, hostile = (
        MARKUP.parse(written("md", document_from(a_record(said, wording=said), "public")))
        for said in ("word", text)
    )
    assert kinds(hostile) == kinds(plain)
    assert " ".join(text.split()) in " ".join(words(hostile).split())


def test_an_everyday_sentence_stays_as_it_is():
    assert (
        inline("It’s “theirs”, not ours (yet). Why? 50%!")
        == "It’s “theirs”, not ours (yet). Why? 50%!"
    )


def test_bare_addresses_are_no_links():
    assert inline("see https://a.example or www.b.example, me@c.example") == (
        r"see https\://a\.example or www\.b\.example, me\@c\.example"
    )


def kinds(tokens):
    return [
        t.type for token in tokens for t in [token, *(token.children or [])] if t.type != "text"
    ]


def words(tokens):
    return "".join(t.content for token in tokens for t in token.children or [])
