"""Word, slides and the spreadsheet: what they are made of."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pptx import Presentation

from coprod import checks
from tests.exports.trees import a_document, a_record, a_tree, written
from workshops.exports.document import document_from
from workshops.exports.formats.slides import template
from workshops.exports.formats.slides.fitting import parted, rows_parted, size_for
from workshops.exports.formats.slides.thread import threaded
from workshops.exports.formats.spreadsheet.names import Names
from workshops.exports.formats.word.paragraphs import fill
from workshops.exports.record import ActionEntry, CauseEntry

QUESTION = "Why is it so rare?"


@pytest.fixture(scope="module")
def word():
    return Document(io.BytesIO(written("docx", a_document("لماذا", "One more"))))


@pytest.fixture(scope="module")
def slides():
    return Presentation(io.BytesIO(written("pptx", a_document("One more"))))


def styled(word, style):
    return [p for p in word.paragraphs if p.style.name == style]


def test_word_has_real_headings_and_a_title(word):
    assert [p.text for p in styled(word, "Title")] == ["Why is it so rare?"]
    sections = ["What lies underneath", "What we will do", "The whole tree", "How it was done"]
    assert [p.text for p in styled(word, "Heading 1")] == sections
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
    table, levels = word.tables
    for each in (table, levels):
        assert each.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[1].cells][:3] == ["Ask first", "Dee", "18 December"]


def test_word_gives_each_column_what_its_words_ask_for():
    document = document_from(a_record(wording="So " * 40), "public")
    file = Document(io.BytesIO(written("docx", document)))
    columns = [column.width.pt for column in file.tables[0].columns]
    assert sum(columns) == pytest.approx(459, abs=1)
    what, who, *_, cause = columns
    assert cause > what > who
    assert [cell.width.pt for cell in file.tables[0].rows[1].cells] == columns


def test_word_tears_no_row(word):
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
    (english,) = [p for p in file.paragraphs if "Planned length" in p.text]
    assert english.text == "\u200e23 November 2026. Planned length: 45 minutes\u200e"


def test_word_describes_its_picture(word):
    (picture,) = word.element.body.iter(qn("wp:docPr"))
    assert picture.get("descr").startswith("The tree as a picture")


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


def test_each_cause_has_a_slide_and_every_slide_a_title(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    told = ["It is a habit", "What we will do", "The whole tree", *["How it was done"] * 2]
    assert titles == ["Why is it so rare?", *told]
    picture = next(shape for shape in slides.slides[3].shapes if shape.shape_type == 13)
    assert picture._element.nvPicPr.cNvPr.get("descr").startswith("The tree as a picture")


def test_powerpoint_finds_size_weight_and_colour_with_every_word_and_break():
    document = document_from(a_record(wording="two\n\nlines"), "public")
    _, cause, actions, *_ = Presentation(io.BytesIO(written("pptx", document))).slides
    assert looks_of(cause.shapes.title.text_frame) == {("3200", "1", "055641")}
    (table,) = [shape.table for shape in actions.shapes if shape.has_table]
    headings, row = (table.rows[n].cells for n in range(2))
    assert [looks_of(cell.text_frame) for cell in headings] == [{("2000", "1")}] * len(headings)
    assert "" in [cell.text for cell in row]
    assert [looks_of(cell.text_frame) for cell in row] == [{("2000", "0", "261D17")}] * len(row)


def test_a_cause_its_chain_and_its_action_are_on_one_slide(slides):
    cause = slides.slides[1]
    said = [shape.text_frame.text for shape in cause.shapes if shape.has_text_frame]
    assert said[:2] == ["It is a habit", "Cause 1 of 1. Why 2, 1 dot"]
    assert said[2:6] == ["1", "therefore Habits", "?", f"which is one answer to {QUESTION}"]
    assert said[-1] == "What we will do\nAsk first. Dee, 18 December"
    first, last = (s for s in cause.shapes if s.has_text_frame and s.text_frame.text in ("1", "?"))
    assert first.left == last.left
    assert first.top < last.top


def test_a_chain_that_no_slide_can_hold_goes_on_on_the_next():
    assert threaded([(1, "many words " * 60)] * 9, 400, 340) is None
    size, beads = threaded([(2, "A few words"), (1, "And more")], 400, 340)
    assert size == 20
    assert beads[1].top > beads[0].top + beads[0].height


def test_slides_turn_round_what_is_asked_from_right_to_left():
    record = a_record()
    question = replace(record.nodes[0], text="لماذا لا نعمل معا؟")
    document = document_from(replace(record, nodes=(question, *record.nodes[1:])), "public")
    file = Presentation(io.BytesIO(written("pptx", document)))
    _, cause, actions, *_ = file.slides
    (mark,) = [s for s in cause.shapes if s.has_text_frame and s.text_frame.text == "1"]
    assert mark.left > file.slide_width * 0.9
    (table,) = [shape.table for shape in actions.shapes if shape.has_table]
    assert table._tbl.tblPr.get("rtl") == "1"


def looks_of(frame):
    """Size, weight and colour of all that the paragraphs of a slide hold, and of their ends."""
    paragraphs = [paragraph._p for paragraph in frame.paragraphs]
    looks = [part.rPr for paragraph in paragraphs for part in paragraph.content_children]
    looks += [paragraph.endParaRPr for paragraph in paragraphs]
    return {
        (look.get("sz"), look.get("b"), *(c.get("val") for c in look.iter("{*}srgbClr")))
        for look in looks
    }


def test_long_words_go_on_on_the_next_slide():
    texts = ["many words " * 60] * 30
    size = size_for(texts, 900, 340, (20, 18, 16, 14))
    parts = list(parted(texts, 900, 340, size))
    assert size == 14
    assert len(parts) > 10
    assert " ".join(" ".join(part) for part in parts).split() == " ".join(texts).split()


def test_a_table_goes_on_on_the_next_slide():
    rows = [(f"Action {n}", "many words " * 30) for n in range(9)]
    parts = list(rows_parted(rows, (200, 200), 340, 13))
    assert len(parts) > 2
    assert [row for part in parts for row in part] == rows


def test_a_template_that_lacks_a_layout_is_refused_in_words(settings, tmp_path):
    file, layouts = template.opened()
    layouts[template.TEXT].name = "Something else"
    file.save(tmp_path / "own.pptx")
    settings.SLIDES_TEMPLATE = tmp_path / "own.pptx"
    with pytest.raises(template.Unsuitable, match="no layout that is called “Title and Content”"):
        template.opened()


def test_a_template_that_does_not_fit_is_said_when_the_program_is_checked(settings, tmp_path):
    (tmp_path / "own.pptx").write_text("no slides")
    settings.SLIDES_TEMPLATE = tmp_path / "own.pptx"
    (error,) = checks.slides_template_fits(None)
    assert error.msg.endswith("own.pptx is no PowerPoint file that can be read.")


def test_an_organisations_own_template_is_used(settings, tmp_path):
    file, _ = template.opened()
    file.slide_width = 9_144_000
    file.save(tmp_path / "own.pptx")
    settings.SLIDES_TEMPLATE = tmp_path / "own.pptx"
    assert Presentation(io.BytesIO(written("pptx", a_document()))).slide_width == 9_144_000


def test_the_sheets_are_named_frozen_and_filtered():
    book = load_workbook(io.BytesIO(written("xlsx", a_document())))
    assert book.sheetnames == ["Summary", "Causes", "Actions", "Answers", "How it was done"]
    assert [book[n].freeze_panes for n in ("Causes", "Actions", "Answers")] == ["A2"] * 3
    assert book["Answers"].auto_filter.ref == "A1:I5"
    assert [cell.value for cell in book["Answers"]["E"]][1:] == [0, 5, 2, 1]


def test_days_are_dates_in_the_spreadsheet():
    record = a_record()
    actions = (ActionEntry("Ask", by_when="2026-12-18"), ActionEntry("Wait", by_when="2026-02-30"))
    record = type(record)(
        record.settings, record.nodes, record.whys, (CauseEntry(4, "A", actions),)
    )
    book = load_workbook(io.BytesIO(written("xlsx", document_from(record, "public"))))
    assert [cell.value for cell in book["Actions"]["C"]][1:] == [
        datetime(2026, 12, 18),
        "2026-02-30",
    ]
    days = [row[1].value for row in book["Summary"].iter_rows() if row[0].value == "Day"]
    assert [day.date() for day in days] == [date(2026, 11, 23)]


def test_a_day_that_excel_cannot_count_stays_words():
    days = ("1066-10-14", "1900-02-28", "1900-03-01")
    actions = tuple(ActionEntry("Ask", by_when=day) for day in days)
    record = replace(a_record(), causes=(CauseEntry(4, "A", actions),))
    record = replace(record, settings=replace(record.settings, day="1066-10-14"))
    book = load_workbook(io.BytesIO(written("xlsx", document_from(record, "public"))))
    told = [cell.value for cell in book["Actions"]["C"]][1:]
    assert told == ["1066-10-14", "1900-02-28", datetime(1900, 3, 1)]
    when = [row[1].value for row in book["Summary"].iter_rows() if row[0].value == "Day"]
    assert when == ["1066-10-14"]


def test_names_of_sheets_keep_excels_rules():
    names = Names()
    wanted = ["a/b:c", "A B C", "x" * 40, "x" * 40, "History", "'quoted'", ""]
    assert [names.take(name) for name in wanted] == [
        "a b c",
        "A B C 2",
        "x" * 31,
        "x" * 29 + " 2",
        "History 2",
        "quoted",
        "Sheet",
    ]


@pytest.mark.parametrize("slug", ["docx", "pptx", "xlsx"])
def test_an_empty_tree_is_written_too(slug):
    assert written(slug, document_from(a_tree(0), "public"))


def test_a_sheet_fits_the_width_of_its_paper_and_its_rows_hold_their_lines():
    long = CauseEntry(4, "A cause that takes more room than a cell of its column has, to be sure")
    record = replace(a_record(), causes=(long,))
    book = load_workbook(io.BytesIO(written("xlsx", document_from(record, "public"))))
    for sheet in book:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0  # as many pages as it takes, and one in width
    causes = book["Causes"]
    assert causes.print_title_rows == "$1:$1"
    assert causes.row_dimensions[2].height > 1.5 * 11
    assert "A1:B1" in book["Summary"].merged_cells
