"""What a document opens with, in the formats that are neither text nor paper."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from tests.exports.read_back import READERS
from tests.exports.trees import a_document, a_record, written
from workshops.exports.branding import Branding
from workshops.exports.document import document_from
from workshops.exports.formats import FORMATS

ELM_ROAD = Branding(name="Elm Road & Sons")
OUTLINES = ("opml", "mm")
TELLING = [slug for slug, form in FORMATS.items() if not getattr(form, "TREE_ALONE", False)]


@pytest.mark.parametrize("slug", [slug for slug in TELLING if slug not in ("json", "zip")])
def test_every_format_says_whose_session_it_was_when_and_how_it_went(slug):
    document = a_document(branding=ELM_ROAD)
    said = "".join(READERS[slug].words(written(slug, document)).split())
    for words in (*document.where_and_when, document.headline):
        assert "".join(words.split()) in said


@pytest.mark.parametrize("slug", OUTLINES)
def test_an_outline_has_it_before_its_sections(slug):
    document = a_document(branding=ELM_ROAD)
    root = ElementTree.fromstring(written(slug, document))
    holder, name = (root.find("body"), "text") if slug == "opml" else (root.find("node"), "TEXT")
    assert [item.get(name) for item in holder][:4] == [
        "Elm Road & Sons, Thursday group",
        "23 November 2026 · Planned length: 45 minutes",
        document.headline,
        "In short",
    ]


def test_the_spreadsheet_has_it_below_the_question():
    document = a_document(branding=ELM_ROAD)
    sheet = load_workbook(io.BytesIO(written("xlsx", document)))["Summary"]
    assert [sheet.cell(row, 1).value for row in range(1, 5)] == [
        document.question,
        *document.where_and_when,
        document.headline,
    ]


def test_a_mind_map_notes_what_is_said_beside_a_node():
    said = "<b>Nobody</b> & none"
    record = a_record()
    nodes = (replace(n, text=said) if n.text == "Nobody asks" else n for n in record.nodes)
    document = document_from(replace(record, nodes=tuple(nodes)), "public")
    root = ElementTree.fromstring(written("mm", document))
    counts = ["5 dots", "9 people recognise this", "I have seen it: 1"]
    assert notes(root, "Habits") == ["Why 1", "Theme", *counts]
    assert notes(root, said) == ["Why 2", "3 dots", "2 on paper", "Underlying cause"]
    in_the_room = f"In the room’s own words: {said}"
    assert notes(root, "It is a habit") == ["Why 2", in_the_room, "Underlying cause"]
    assert notes(root, "What we will do") == []


def notes(root, words):
    """Return what is noted beside an answer of the tree, or else beside a section."""
    nodes = root.findall(f".//node[@TEXT='{words}']")
    node = next((node for node in nodes if node.get("ID")), nodes[0])
    return [p.text for p in node.findall("richcontent[@TYPE='NOTE']/html/body/p")]


def test_a_mind_map_is_made_of_what_freemind_and_freeplane_both_know():
    root = ElementTree.fromstring(written("mm", a_document("One more")))
    found = {element.tag for element in root.iter()}
    assert found == {"map", "node", "icon", "richcontent", "html", "head", "body", "p"}
