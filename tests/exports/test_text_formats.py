"""The formats themselves: against golden files, and with hostile answers."""

import re
from pathlib import Path

import pytest

from tests.exports.trees import a_record, a_tree, written
from workshops.exports.document import document_from
from workshops.exports.formats.markdown_text import inline

GOLDEN = Path(__file__).parent / "golden"
EMBEDDED = re.compile(rb"<style>.*?</style>")  # the font in a picture


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


def test_an_everyday_sentence_does_not_change():
    assert (
        inline("It’s “theirs”, not ours (yet). Why? 50%!")
        == "It’s “theirs”, not ours (yet). Why? 50%!"
    )


def test_bare_addresses_are_no_links():
    assert inline("see https://a.example or www.b.example, me@c.example") == (
        r"see https\://a\.example or www\.b\.example, me\@c\.example"
    )
