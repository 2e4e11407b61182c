"""Words in a shape of a slide, with their size and colour."""

from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.text.text import Font
from pptx.util import Pt

from workshops import palette
from workshops.exports.direction import is_rtl_text
from workshops.exports.formats.office import with_our_line_ends

from .fitting import size_for

EMU_PER_POINT = 12_700


def rgb(colour):
    """Return a colour, written as #rrggbb, as python-pptx wants it."""
    return RGBColor.from_string(palette.as_hex(colour))


def without_margins(frame):
    """Let words begin at the edge of the shape."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def points(shape):
    """Return its width and height in points, inside its margins."""
    return shape.width / EMU_PER_POINT - 20, shape.height / EMU_PER_POINT - 12


def fit(shape, texts, sizes, colour, *, bold=False):
    """Write paragraphs in the largest of `sizes` (points) that fits into the shape."""
    write(shape.text_frame, texts, size_for(texts, *points(shape), sizes), colour, bold=bold)


def write(frame, texts, size, colour, *, bold=False):
    """Write paragraphs of one size, without the template's bullets: chains are sentences."""
    frame.word_wrap = True
    for number, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.text = with_our_line_ends(text)
        for font in fonts(paragraph):
            font.size, font.bold = Pt(size), bold
            if colour is not None:
                font.color.rgb = colour
        paragraph.space_after = Pt(size * 0.5)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.set("algn", "l")
        properties.append(properties.makeelement(qn("a:buNone"), {}))
        if is_rtl_text(text):
            properties.set("rtl", "1")
            properties.set("algn", "r")


def fonts(paragraph):
    """Return the fonts of its runs, breaks and end: PowerPoint ignores that of the paragraph."""
    runs = [part.get_or_add_rPr() for part in paragraph._p.content_children]
    return map(Font, [*runs, paragraph._p.get_or_add_endParaRPr()])
