"""A picture in pixels has no seams: every line of the same words has as much ink as the others."""

import io
from statistics import median

import pytest
from PIL import Image

from tests.exports.picture.places import words_of
from tests.exports.read_back import READERS
from tests.exports.trees import written
from workshops.exports.document import document_from
from workshops.exports.entries import NodeEntry, Settings
from workshops.exports.formats.pictures import a3, slide
from workshops.exports.picture import sheet_of, slide_of
from workshops.exports.session_record import SessionRecord

WORDS = "HHHHH HHHHH"


def on_a_slide(document):
    return slide_of(document, slide.WIDTH / slide.HEIGHT, slide.WIDTH / slide.SMALLEST)


def on_a3(document):
    return sheet_of(document, a3.WIDTH / a3.HEIGHT)


@pytest.mark.full_size
@pytest.mark.parametrize(("form", "shape", "answers"), [(slide, on_a_slide, 19), (a3, on_a3, 60)])
def test_no_line_of_words_is_cut(form, shape, answers):
    nodes = [NodeEntry(1, "question", None, "Why?")]
    nodes += [NodeEntry(n, "answer", 1, WORDS, 1) for n in range(2, 2 + answers)]
    document = document_from(SessionRecord(Settings("A list"), tuple(nodes)), "public")
    content = written(form.SLUG, document)
    assert WORDS in READERS[form.SLUG].words(content, share=1)
    inks = [ink for _, ink in inks_of(form, shape(document), content)]
    assert len(inks) >= answers
    usual = median(inks)
    assert [ink for ink in inks if abs(ink - usual) > 0.02 * usual] == []


def inks_of(form, picture, content):
    """(y, how dark) of every line of the answers of why 2, in px of the file."""
    with Image.open(io.BytesIO(content)) as opened:
        pixels = opened.convert("L")
    scale = form.WIDTH / picture.width
    for band in picture.bands:
        for place in words_of(band.layout):
            left, top = (band.x + place.left) * scale, (band.y + place.top) * scale
            right, bottom = (band.x + place.right) * scale, (band.y + place.bottom) * scale
            part = pixels.crop((int(left), int(top) - 1, int(right) + 1, int(bottom) + 2))
            yield top, sum((250 - value) for value in part.tobytes() if value < 200)
