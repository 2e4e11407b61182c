"""Every colour and every shape of a disc has one source, whatever it is drawn in."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.exports.test_pdf_pages import a_chain
from tests.exports.trees import a_document, written
from workshops import palette
from workshops.exports.formats.slides.deck import SHAPES
from workshops.templatetags.look import HUES, LAPS, depth_class

ROOT = Path(__file__).resolve().parents[2]
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|RGBColor\(0x|from_string\(\"")
SOURCES = [
    path
    for folder, kinds in {"workshops": "py typ", "templates": "html", "static": "css js"}.items()
    for kind in kinds.split()
    for path in (ROOT / folder).rglob(f"*.{kind}")
    if "migrations" not in path.parts
]
HOLD_THEM = ("static/css/tokens.css", "workshops/palette.py")
SHOWN_AS_AN_EXAMPLE = ("workshops/forms/organisation.py", "workshops/models/organisation.py")


def test_no_colour_is_written_anywhere_else():
    by_file = {str(path.relative_to(ROOT)): COLOUR.findall(path.read_text()) for path in SOURCES}
    found = {name: colours for name, colours in by_file.items() if colours}
    assert set(found) - set(HOLD_THEM) - set(SHOWN_AS_AN_EXAMPLE) == ALWAYS_THE_SAME.keys()
    for name, colours in ALWAYS_THE_SAME.items():
        assert found[name] == colours, name


# What cannot ask the stylesheet: the browser's own bar, and a QR code, which is light at night too.
ALWAYS_THE_SAME = {
    "templates/base.html": [palette.PAPER, palette.NIGHT["paper"]],
    "static/css/components/marks.css": [palette.INK],
}


@pytest.mark.parametrize("level", [0, 1, 5, 6, 10, 11, 15, 16, 100])
def test_pages_give_a_level_the_shape_and_colour_that_pictures_give_it(level):
    name, *lap = depth_class(level).split()
    assert palette.DAY.get(name, palette.INK) == palette.hue(level)
    assert palette.SHAPES[LAPS.index(f" {lap[0]}" if lap else "")] == palette.shape(level)
    assert len(palette.HUES) == HUES


def test_the_discs_of_slides_have_the_same_shapes():
    file = Presentation(BytesIO(written("pptx", a_chain(7, "Nobody asked"))))
    shapes = [shape for slide in file.slides for shape in slide.shapes]
    discs = {
        int(shape.text_frame.text): shape.auto_shape_type
        for shape in shapes
        if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE and shape.text_frame.text.isdigit()
    }
    assert discs == {level: SHAPES[palette.shape(level)] for level in range(1, 7)}


def test_diagrams_mark_causes_in_the_colour_of_the_organisation():
    document = a_document("Nobody asked")
    blue = replace(document, branding=replace(document.branding, accent="#123456"))
    assert b"classDef cause fill:#123456," in written("mermaid", blue)
