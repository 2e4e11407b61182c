"""Lines that our own font cannot set: in the SVG as they are, elsewhere set by Typst itself."""

import io
from dataclasses import replace

from django.utils import translation
from PIL import Image
from pypdfium2 import PdfDocument

from tests.exports.trees import a_document, a_record, written
from workshops.exports import fonts
from workshops.exports.document import document_from
from workshops.exports.formats.pictures import slide
from workshops.exports.picture import draw, picture_of, poster_of, slide_of
from workshops.exports.picture.other_scripts import lines_for_typst

URDU = "مشترکہ کام اتنا کم کیوں ہے؟"
HINDI, ARABIC = "हमसे किसी ने नहीं पूछा", "لم يسألنا أحد"


def an_urdu_document(*texts):
    record = a_record(*texts)
    question, *rest = record.nodes
    return document_from(replace(record, nodes=(replace(question, text=URDU), *rest)), "public")


def test_they_are_passed_to_typst_and_left_out_of_its_svg():
    picture = picture_of(a_document(HINDI, "Too late"))
    told = list(lines_for_typst(picture))
    assert " ".join(line["text"] for line in told) == HINDI
    assert all(0 < line["x"] < picture.width and 0 < line["y"] < picture.height for line in told)

    alone, for_typst = io.BytesIO(), io.BytesIO()
    draw(picture, alone)
    draw(picture, for_typst, is_alone=False)
    drawn = [svg.getvalue().decode().partition("</desc>")[2] for svg in (alone, for_typst)]
    words = [line["text"] for line in told]
    assert [[f">{part}</tspan>" in svg for part in words] for svg in drawn] == [
        [True] * len(words),
        [False] * len(words),
    ]
    assert [svg.count(">Too late</text>") for svg in drawn] == [1, 1]


def test_a_picture_in_pixels_shows_them_at_their_places():
    document = a_document(HINDI, ARABIC)
    picture = slide_of(document, slide.WIDTH / slide.HEIGHT, slide.WIDTH / slide.SMALLEST)
    scale = slide.WIDTH / picture.width
    with Image.open(io.BytesIO(written("slide", document))) as opened:
        pixels = opened.convert("L")
    lines = list(lines_for_typst(picture))
    assert lines
    for line in lines:
        left, top = line["x"], line["y"] - line["size"]
        edges = (left, top, left + line["width"], line["y"])
        words = pixels.crop(tuple(round(edge * scale) for edge in edges))
        assert sum(value < 90 for value in words.tobytes()) > 40, line["text"]


def test_a_sheet_has_them_as_they_were_written():
    (page,) = PdfDocument(written("sheet", a_document(HINDI, ARABIC)))
    said = "".join(page.get_textpage().get_text_range().split())
    assert [text for text in (HINDI, ARABIC) if text.replace(" ", "") not in said] == []


def test_what_no_font_has_is_marked_and_spoils_no_file():
    """A program refuses to make an accessible PDF with a letter that no font has."""
    unknown = ["བོད of Tibet", "\U00013000 is a glyph", "\U000368c7 is no letter"]
    document = a_document(*unknown)
    told = "".join(line["text"] for line in lines_for_typst(picture_of(document)))
    assert fonts.MISSING in told and not set("བོད\U00013000\U000368c7") & set(told)
    said = "".join(
        page.get_textpage().get_text_range() for page in PdfDocument(written("pdf", document))
    )
    assert all(text.partition(" ")[2] in said for text in unknown)


def test_a_date_in_english_keeps_its_order_in_a_line_from_right_to_left():
    with translation.override("ur"):
        picture = poster_of(an_urdu_document(), 1.4, 1600)
    told = [line["text"] for line in lines_for_typst(picture)]
    assert any(line.endswith("\u206618 December\u2069") for line in told)
    svg = io.BytesIO()
    draw(picture, svg)
    assert "\u206618 December\u2069<" in svg.getvalue().decode()


def test_lines_of_an_english_answer_with_a_word_in_urdu_begin_below_each_other():
    picture = picture_of(an_urdu_document("They never asked “کیوں”, of us or of them."))
    (mixed,) = (line for line in lines_for_typst(picture) if "کیوں”" in line["text"])
    assert not mixed["rtl"]


def test_english_is_copied_in_order_from_an_urdu_sheet():
    (page,) = PdfDocument(written("sheet", an_urdu_document("We were too late")))
    assert "We were too late" in page.get_textpage().get_text_range().replace("\r\n", " ")
