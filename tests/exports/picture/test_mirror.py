"""A tree whose question runs from right to left is drawn from right to left."""

import io
from dataclasses import replace
from xml.etree import ElementTree

from pypdfium2 import PdfDocument

from tests.exports.trees import a_document, a_record, written
from workshops.exports.document import document_from
from workshops.exports.picture import draw, picture_of
from workshops.exports.picture.mirror import mirrored
from workshops.exports.picture.other_scripts import lines_for_typst
from workshops.exports.picture.style import MARGIN

QUESTION, ANSWER = "لماذا لا نعمل معا؟", "لم يسألنا أحد"


def a_mirrored_document(*texts):
    record = a_record(*texts)
    question, *rest = record.nodes
    return document_from(replace(record, nodes=(replace(question, text=QUESTION), *rest)), "public")


def test_what_grows_to_the_right_grows_to_the_left():
    line = {"d": "M0.0 3.5H12.0C20.0 3.5 20.0 9.0 -30.0 9.0", "stroke": "#000"}
    assert mirrored("path", line)["d"] == "M-0.0 3.5H-12.0C-20.0 3.5 -20.0 9.0 30.0 9.0"
    assert mirrored("path", {"d": "A5 5 0 0 1 7.0 8.0Z"})["d"] == "A5 5 0 0 0 -7.0 8.0Z"
    assert mirrored("g", {"transform": "translate(72 9) scale(2)"}) == {
        "transform": "translate(-72 9) scale(2)"
    }
    assert mirrored("rect", {"x": 10, "width": 30, "y": 4}) == {"x": -40, "width": 30, "y": 4}
    assert mirrored("text", {"x": 10}) == {"x": -10, "text_anchor": "end"}
    assert mirrored("text", {"x": 10, "text_anchor": "middle"})["x"] == -10


def test_nothing_leaves_the_sheet_and_an_answer_is_left_of_what_it_answers():
    document = a_mirrored_document(ANSWER)
    (page,) = PdfDocument(written("poster", document))
    said = page.get_textpage()
    letters = [n for n in range(said.count_chars()) if said.get_text_range(n, 1).strip()]
    boxes = [said.get_charbox(n) for n in letters]
    assert min(left for left, *_ in boxes) >= 0
    assert max(right for _, _, right, _ in boxes) <= page.get_width()
    spans = {words: span(said, words) for words in ("Habits", "Nobody asks")}
    assert spans["Nobody asks"][1] < spans["Habits"][0]


def span(said, words):
    place = said.get_text_range().index(words)
    lefts, _, rights, _ = zip(
        *(said.get_charbox(place + n) for n in range(len(words))), strict=True
    )
    return min(lefts), max(rights)


def test_lines_that_typst_sets_end_at_the_right_margin_too():
    picture = picture_of(a_mirrored_document(ANSWER))
    told = {line["text"]: line for line in lines_for_typst(picture)}
    title = told[QUESTION]
    assert title["x"] + title["width"] == picture.width - MARGIN
    assert all(line["rtl"] for line in told.values())


def test_a_line_of_ours_and_one_of_theirs_are_not_one_line():
    """A date inside a line from right to left is in a different order when extracted."""
    svg = io.BytesIO()
    draw(picture_of(a_mirrored_document()), svg)
    drawn = [
        "".join(text.itertext())
        for text in ElementTree.fromstring(svg.getvalue()).iterfind(".//{*}text")
    ]
    assert "23 November 2026 · Planned length: 45 minutes" in drawn
    assert a_document().where_and_when == (
        "Thursday group",
        "23 November 2026 · Planned length: 45 minutes",
    )
