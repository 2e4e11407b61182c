"""The Word document: what it is made of."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.exports.trees import a_document, a_record, written
from workshops.exports.document import document_from
from workshops.exports.formats.word.paragraphs import fill


@pytest.fixture(scope="module")
def word():
    return Document(io.BytesIO(written("docx", a_document("لماذا", "One more"))))


def styled(word, style):
    return [p for p in word.paragraphs if p.style.name == style]


def test_word_has_real_headings_and_a_title(word):
    assert [p.text for p in styled(word, "Title")] == ["Why is it so rare?"]
    assert [p.text for p in styled(word, "Heading 1")] == [
        "In short",
        "Underlying causes",
        "What we will do",
        "What the room thought",
        "What many recognise",
        "Other views",
        "Who was not here",
        "The whole tree",
        "How it was done",
    ]
    assert [p.text for p in styled(word, "Heading 2")] == ["It is a habit"]
    assert word.core_properties.title == "Why is it so rare?"


@pytest.mark.parametrize("name", ["Title", "Heading 1", "Lead", "Answer"])
def test_word_sets_what_runs_from_right_to_left_as_large_and_bold(word, name):
    style = word.styles[name]
    sizes = [style.element.rPr.find(qn(kind)).get(qn("w:val")) for kind in ("w:sz", "w:szCs")]
    assert sizes[0] == sizes[1]
    assert style.font.cs_bold == style.font.bold


def test_word_numbers_the_tree_by_level(word):
    answers = styled(word, "Answer")
    numbers = [p._p.pPr.numPr for p in answers]
    levels = [None if each is None else each.ilvl.val for each in numbers]
    assert levels == [None, 0, 1, 1, 0, 0]


def test_word_repeats_the_headings_of_its_table(word):
    _first, table, *others = word.tables
    assert len(others) == 4
    for each in (table, *others):
        assert each.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[1].cells][:3] == ["Ask first", "Dee", "18 December"]


def test_word_gives_each_column_what_its_words_ask_for():
    document = document_from(a_record(wording="So " * 40), "public")
    file = Document(io.BytesIO(written("docx", document)))
    columns = [column.width.pt for column in file.tables[1].columns]
    assert sum(columns) == pytest.approx(459, abs=1)
    what, who, *_, cause = columns
    assert cause > what > who
    assert [cell.width.pt for cell in file.tables[1].rows[1].cells] == columns


def test_word_tears_no_row(word):
    assert word.tables
    for table in word.tables:
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_word_keeps_numbers_apart_from_words(word):
    numbers = word.part.numbering_part.element.findall(f".//{qn('w:lvlText')}")
    ours = [each.get(qn("w:val")) for each in numbers if "%1" in each.get(qn("w:val"))]
    assert len([text for text in ours if text.endswith(" ")]) == 9


def test_word_holds_no_second_copy_of_the_styles():
    archive = zipfile.ZipFile(io.BytesIO(written("docx", a_document())))
    assert [name for name in archive.namelist() if "stylesWithEffects" in name] == []
    assert b"stylesWithEffects" not in archive.read("[Content_Types].xml")


def test_word_turns_round_what_is_asked_from_right_to_left():
    record = a_record("لماذا")
    question = replace(record.nodes[0], text="لماذا لا نعمل معا؟")
    document = document_from(replace(record, nodes=(question, *record.nodes[1:])), "public")
    file = Document(io.BytesIO(written("docx", document)))
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in file.paragraphs)
    assert all(t._tbl.tblPr.find(qn("w:bidiVisual")) is not None for t in file.tables)
    (english,) = [p for p in file.paragraphs if "2026" in p.text]
    assert english.text == "\u202a23 November 2026 · Planned length: 45 minutes\u202c"


def test_word_describes_its_picture(word):
    (picture,) = word.element.body.iter(qn("wp:docPr"))
    assert picture.get("descr").startswith("A picture of the tree")


def test_word_says_how_large_a_page_is_shown(word):
    (zoom,) = word.settings.element.iter(qn("w:zoom"))
    assert zoom.get(qn("w:percent")) == "100"


def test_word_marks_what_runs_from_right_to_left(word):
    (arabic,) = [p for p in styled(word, "Answer") if "لماذا" in p.text]
    assert arabic._p.pPr.find(qn("w:bidi")) is not None


def test_word_sets_bold_in_every_script():
    paragraph = Document().add_paragraph()
    fill(paragraph, "لماذا", bold=True)
    look = paragraph.runs[0]._r.rPr
    assert [part.tag for part in look] == [qn("w:b"), qn("w:bCs"), qn("w:rtl")]
