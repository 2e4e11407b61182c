"""Files in the language of the person who asks: their words, and the language they declare."""

import io
import json
from dataclasses import replace
from html import escape

import pytest
from django.utils import translation
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from tests.exports.read_back import READERS
from tests.exports.trees import TAKEN, a_document, a_record, written
from tests.untranslated import GREEK, untranslated
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry

IN_WORDS = [
    "pdf",
    "docx",
    "pptx",
    "xlsx",
    "svg",
    "png",
    "poster",
    "sheet",
    "md",
    "txt",
    "opml",
    "mm",
]
ENGLISH, WELSH, URDU = ("en", "en-GB"), ("cy", "cy"), ("ur", "ur")
each_language = pytest.mark.parametrize(("language", "tag"), [ENGLISH, WELSH, URDU])


def a_greek_record(**beside):
    """Return a record in Greek, so that all Latin letters are ours."""
    record = a_record(GREEK, wording=GREEK)
    nodes = (replace(node, text=GREEK, reason=node.reason and GREEK) for node in record.nodes)
    (cause,) = record.causes
    cause = replace(cause, actions=(ActionEntry(GREEK, GREEK, GREEK, GREEK),))
    remarks = tuple(replace(remark, text=GREEK) for remark in record.remarks)
    settings = replace(record.settings, title=GREEK, **beside)
    made = {"nodes": tuple(nodes), "causes": (cause,), "remarks": remarks}
    return replace(record, settings=settings, **made)


def _in_english_alone(told):
    numbers = ["1a"]  # of an answer in a theme
    return untranslated(f'<html lang="en-XA"><p>{escape(told)}</p></html>', data=numbers)


def written_in(language, slug, record=None, **beside):
    with translation.override(language):
        return written(slug, document_from(record or a_record(), "public", **beside))


@pytest.mark.parametrize("slug", IN_WORDS)
def test_a_file_says_nothing_in_english_alone(slug):
    told = READERS[slug].words(written_in("en-xa", slug, a_greek_record(), taken=TAKEN))
    assert _in_english_alone(told) == []
    assert "⟦" in told


@pytest.mark.parametrize("slug", ["txt", "md"])
@pytest.mark.parametrize("mode", ["quick", "silent", "full"])
def test_a_room_that_agreed_no_cause_is_described_in_translatable_words(slug, mode):
    record = replace(a_greek_record(mode=mode), causes=())
    whys = tuple(replace(why, stage="reading") for why in record.whys)
    told = READERS[slug].words(written_in("en-xa", slug, replace(record, whys=whys)))
    assert _in_english_alone(told) == []


def test_the_data_are_the_same_in_every_language():
    first, *others = (written_in(code, "json", taken=TAKEN) for code in ("en", "cy", "ur", "en-xa"))
    assert others == [first] * 3
    assert json.loads(first)["sections"][0]["title"] == "How it was done"


@pytest.mark.parametrize("slug", ["csv", "graphml"])
def test_what_programs_read_keeps_its_names(slug):
    told = written_in("en-xa", slug).decode()
    assert "answer" in told
    assert "⟦" not in told


@each_language
def test_a_pdf_says_its_language(language, tag):
    root = PdfReader(io.BytesIO(written_in(language, "pdf"))).trailer["/Root"]
    assert root["/Lang"] == tag


@each_language
def test_a_word_file_says_its_language(language, tag):
    file = Document(io.BytesIO(written_in(language, "docx")))
    assert file.core_properties.language == tag
    (said,) = file.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert said.get(qn("w:bidi" if language == "ur" else "w:val")) == tag


@each_language
def test_slides_say_their_language(language, tag):
    file = Presentation(io.BytesIO(written_in(language, "pptx")))
    assert file.core_properties.language == tag
    looks = list(file.element.iter("{*}defRPr"))
    assert {look.get("lang") for look in looks if look.get("lang")} == {tag}


@each_language
def test_a_spreadsheet_says_its_language_and_its_direction(language, tag):
    book = load_workbook(io.BytesIO(written_in(language, "xlsx")))
    assert book.custom_doc_props["Language"].value == tag
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "ur"}


@each_language
def test_pictures_say_their_language(language, tag):
    assert f'xml:lang="{tag}"' in written_in(language, "svg").decode()
    assert f"Description\0\1\0{tag}\0".encode() in written_in(language, "slide")


def test_what_is_read_in_urdu_is_laid_out_from_right_to_left():
    with translation.override("ur"):
        document = a_document()
        assert (document.has_rtl_layout, document.is_rtl) == (True, True)
        assert b"flowchart RL" in written("mermaid", document)
        file = Document(io.BytesIO(written("docx", document)))
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in file.paragraphs)


def test_a_question_that_runs_from_right_to_left_leaves_our_words_as_they_run():
    record = a_record()
    question, *rest = record.nodes
    nodes = (replace(question, text="لماذا لا نعمل معا؟"), *rest)
    document = document_from(replace(record, nodes=nodes), "public")
    assert (document.has_rtl_layout, document.is_rtl, document.tag) == (True, False, "en-GB")


@pytest.mark.parametrize("slug", ["docx", "pptx"])
def test_english_in_an_urdu_file_keeps_its_own_order(slug):
    said = "They said “کیوں” to us."
    record = a_record(said)
    answer = record.nodes[-1]
    chain = replace(record, causes=(replace(record.causes[0], node=answer.id),))
    told = READERS[slug].words(written_in("ur", slug, chain))
    assert f"\u202a{said}\u202c" in told
