"""Lines that our own font cannot set: in the SVG as they are, elsewhere set by Typst itself."""

import io

from PIL import Image
from pypdfium2 import PdfDocument

from tests.exports.trees import a_document, written
from workshops.exports.formats.pictures import slide
from workshops.exports.picture import draw, picture_of, slide_of
from workshops.exports.picture.other_scripts import lines_for_typst

HINDI, ARABIC = "हमसे किसी ने नहीं पूछा", "لم يسألنا أحد"


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
