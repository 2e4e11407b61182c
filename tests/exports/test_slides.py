"""The slides: what they are made of."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation

from tests.exports.trees import a_document, a_record, written
from workshops import checks
from workshops.exports.document import document_from
from workshops.exports.formats.slides import template
from workshops.exports.formats.slides.fitting import parted, rows_parted, size_for
from workshops.exports.formats.slides.thread import threaded

QUESTION = "Why is it so rare?"


@pytest.fixture(scope="module")
def slides():
    return Presentation(io.BytesIO(written("pptx", a_document("One more"))))


def test_each_cause_has_a_slide_and_every_slide_a_title(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    told = ["In short", "It is a habit", "What we will do", *["What the room thought"] * 2]
    told += [
        "What many recognise",
        "Other views",
        "Who was not here",
        "The whole tree",
        *["How it was done"] * 2,
    ]
    assert titles == ["Why is it so rare?", *told]
    picture = next(shape for shape in slides.slides[9].shapes if shape.shape_type == 13)
    assert picture._element.nvPicPr.cNvPr.get("descr").startswith("A picture of the tree")


def test_powerpoint_finds_size_weight_and_colour_with_every_word_and_break():
    document = document_from(a_record(wording="two\n\nlines"), "public")
    _, _, cause, actions, *_ = Presentation(io.BytesIO(written("pptx", document))).slides
    assert looks_of(cause.shapes.title.text_frame) == {("3200", "1", "055641")}
    (table,) = [shape.table for shape in actions.shapes if shape.has_table]
    headings, row = (table.rows[n].cells for n in range(2))
    assert [looks_of(cell.text_frame) for cell in headings] == [{("2000", "1")}] * len(headings)
    assert "" in [cell.text for cell in row]
    assert [looks_of(cell.text_frame) for cell in row] == [{("2000", "0", "261D17")}] * len(row)


def test_a_cause_its_chain_and_its_action_are_on_one_slide(slides):
    cause = slides.slides[2]
    said = [shape.text_frame.text for shape in cause.shapes if shape.has_text_frame]
    assert said[:2] == ["It is a habit", "Cause 1 of 1 · Why 2 · 3 dots · 2 on paper"]
    assert said[2:6] == ["1", "therefore Habits", "?", f"This is one answer to: {QUESTION}"]
    assert said[-1] == "What we will do\nAsk first · Dee · 18 December"
    first, last = (s for s in cause.shapes if s.has_text_frame and s.text_frame.text in ("1", "?"))
    assert first.left == last.left
    assert first.top < last.top


def test_a_chain_longer_than_a_slide_continues_on_the_next():
    assert threaded([(1, "many words " * 60)] * 9, 400, 340) is None
    size, beads = threaded([(2, "A few words"), (1, "And more")], 400, 340)
    assert size == 20
    assert beads[1].top > beads[0].top + beads[0].height


def test_slides_turn_round_what_is_asked_from_right_to_left():
    record = a_record()
    question = replace(record.nodes[0], text="لماذا لا نعمل معا؟")
    document = document_from(replace(record, nodes=(question, *record.nodes[1:])), "public")
    file = Presentation(io.BytesIO(written("pptx", document)))
    _, _, cause, actions, *_ = file.slides
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


def test_a_table_continues_on_the_next_slide():
    rows = [(f"Action {n}", "many words " * 30) for n in range(9)]
    parts = list(rows_parted(rows, (200, 200), 340, 13))
    assert len(parts) > 2
    assert [row for part in parts for row in part] == rows


def test_a_template_that_lacks_a_layout_is_refused_in_words(settings, tmp_path):
    file, layouts = template.opened()
    layouts[template.TEXT].name = "Something else"
    file.save(tmp_path / "own.pptx")
    settings.SLIDES_TEMPLATE = tmp_path / "own.pptx"
    with pytest.raises(template.Unsuitable, match="no layout called “Title and Content”"):
        template.opened()


def test_a_template_that_does_not_fit_is_said_when_the_program_is_checked(settings, tmp_path):
    (tmp_path / "own.pptx").write_text("no slides")
    settings.SLIDES_TEMPLATE = tmp_path / "own.pptx"
    (error,) = checks.slides_template_fits(None)
    assert error.msg.endswith("own.pptx is not a PowerPoint file that can be read.")


def test_an_organisations_own_template_is_used(settings, tmp_path):
    file, _ = template.opened()
    file.slide_width = 9_144_000
    file.save(tmp_path / "own.pptx")
    settings.SLIDES_TEMPLATE = tmp_path / "own.pptx"
    assert Presentation(io.BytesIO(written("pptx", a_document()))).slide_width == 9_144_000
