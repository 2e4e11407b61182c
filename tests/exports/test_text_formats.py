"""The formats themselves: against the published schema, a golden file, and hostile answers."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from tests.exports.records import records
from tests.exports.trees import a_record, a_tree, written
from workshops.exports.document import document_from
from workshops.exports.formats.markdown_text import inline

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
EMBEDDED = re.compile(rb"<style>.*?</style>")  # the font in a picture
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs/session.schema.json").read_text()),
    format_checker=jsonschema.FormatChecker(),
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
    told = written("md", document_from(a_record("- One *more*"), reader)).decode()
    assert told == (GOLDEN / "public.md").read_text()


@pytest.mark.parametrize("slug", ["txt", "opml", "mm", "mermaid", "notes", "csv", "graphml", "svg"])
def test_a_format_reads_as_it_was_agreed(slug):
    told = written(slug, document_from(a_record("- One *more*", "=1+1", "لماذا"), "public"))
    assert EMBEDDED.sub(b"", told) == (GOLDEN / f"public.{slug}").read_bytes()


def test_a_diagram_stays_within_what_mermaid_draws():
    told = written("mermaid", document_from(a_tree(2000), "public")).decode()
    assert len(told) <= 50_000
    edges = [line for line in told.splitlines() if " --> " in line or " -.- " in line]
    assert 100 < len(edges) <= 500
    assert "Nobody near me works this way and number 02000 says so" in told  # the cause
    left_out = sum(int(n.replace(",", "")) for n in re.findall(r"([\d,]+) more answer", told))
    assert left_out + told.count("Nobody near me") == 2000


def test_a_map_begins_as_freeplane_knows_it_and_is_ascii():
    told = written("mm", document_from(a_record("لماذا"), "public"))
    assert told.startswith(b'<map version="0.9.0">')
    assert told.isascii()


def test_an_everyday_sentence_stays_as_it_is():
    assert (
        inline("It’s “theirs”, not ours (yet). Why? 50%!")
        == "It’s “theirs”, not ours (yet). Why? 50%!"
    )


def test_bare_addresses_are_no_links():
    assert inline("see https://a.example or www.b.example, me@c.example") == (
        r"see https\://a\.example or www\.b\.example, me\@c\.example"
    )
