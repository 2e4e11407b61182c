"""A deck that grows slide by slide."""

from io import BytesIO

from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.text.text import Font
from pptx.util import Cm, Pt

from workshops.exports.direction import runs_left
from workshops.exports.formats.office import with_our_line_ends

from . import template
from .fitting import parted, rows_parted, size_for

TITLE_SIZES, OPENING_SIZES = (32, 26, 21, 16, 12), (48, 38, 30, 24, 18, 14)
TEXT_SIZES = (20, 18, 16, 14)
CELL = 13
MARGIN = Cm(1.9)
EMU_PER_POINT = 12_700
INK, INK_2 = RGBColor(0x26, 0x1D, 0x17), RGBColor(0x50, 0x45, 0x3D)


class Deck:
    """Slides on the template. `branding` gives the colour of causes and the logo."""

    def __init__(self, branding):
        self.file, self._layouts = template.opened()
        self._accent = RGBColor.from_string(branding.accent.lstrip("#").upper())
        self._branding = branding

    def opening(self, above, title, below):
        """The first slide: a line above, the title, lines below."""
        slide = self._slide(template.OPENING)
        if above:
            box = slide.shapes.add_textbox(MARGIN, Cm(1), Cm(30), Cm(1.2))
            slide.shapes._spTree.remove(box._element)
            slide.shapes._spTree.insert(2, box._element)  # it is read first
            _write(box.text_frame, [above], 14, INK_2)
        if self._branding.logo:
            place = {"left": MARGIN, "top": Cm(2.4), "height": Cm(1.5)}
            _add_picture(slide, self._branding.logo, self._branding.name, **place)
        _fit(slide.shapes.title, [title], OPENING_SIZES, INK, bold=True)
        _fit(_body(slide), below, TEXT_SIZES, INK_2)

    def text(self, title, texts, *, accent=False, notes=""):
        """A slide of paragraphs, or as many as they need."""
        body = _body(self._slide_with_title(template.TEXT, title, accent))
        width, height = _points(body)
        size = size_for(texts, width, height, TEXT_SIZES)
        first, *rest = list(parted(texts, width, height, size)) or [[]]
        _write(body.text_frame, first, size, INK)
        self._note(notes)
        for part in rest:
            slide = self._slide_with_title(template.TEXT, f"{title} (continued)", accent)
            _write(_body(slide).text_frame, part, size, INK)

    def picture(self, title, picture, words, notes):
        """A picture that fills the slide. Its title lies under it, for whoever reads by ear."""
        slide = self._slide_with_title(template.TITLE_ALONE, title, False)
        place = {"left": 0, "top": 0, "height": self.file.slide_height}
        shown = _add_picture(slide, picture, words, **place)
        shown.left = int((self.file.slide_width - shown.width) / 2)
        self._note(notes)

    def table(self, title, headings, rows):
        """A table, as many rows to a slide as fit."""
        top, width = Cm(5), self.file.slide_width - 2 * MARGIN
        height = (self.file.slide_height - top - MARGIN) / EMU_PER_POINT
        column = width / EMU_PER_POINT / len(headings) - 15
        for number, part in enumerate(rows_parted(rows, column, height, CELL)):
            more = " (continued)" if number else ""
            slide = self._slide_with_title(template.TITLE_ALONE, f"{title}{more}", False)
            size = (len(part) + 1, len(headings), MARGIN, top, width, Cm(1.2) * (len(part) + 1))
            table = slide.shapes.add_table(*size).table
            for cells, row in zip(table.rows, [headings, *part], strict=True):
                look = {"colour": None, "bold": True} if row is headings else {"colour": INK}
                for cell, text in zip(cells.cells, row, strict=True):
                    _write(cell.text_frame, [text], CELL, **look)

    def _slide_with_title(self, layout, title, accent):
        slide = self._slide(layout)
        colour = self._accent if accent else INK
        _fit(slide.shapes.title, [title], TITLE_SIZES, colour, bold=True)
        return slide

    def _slide(self, layout):
        self._last = self.file.slides.add_slide(self._layouts[layout])
        return self._last

    def _note(self, notes):
        if notes:
            self._last.notes_slide.notes_text_frame.text = with_our_line_ends(notes)


def _add_picture(slide, picture, words, **place):
    """A picture with its alternative."""
    shown = slide.shapes.add_picture(BytesIO(picture), **place)
    shown._element.nvPicPr.cNvPr.set("descr", words)
    return shown


def _body(slide):
    return next(p for p in slide.placeholders if p.placeholder_format.idx != 0)


def _points(shape):
    """Its width and height in points, within its own margins."""
    return shape.width / EMU_PER_POINT - 20, shape.height / EMU_PER_POINT - 12


def _fit(shape, texts, sizes, colour, *, bold=False):
    _write(shape.text_frame, texts, size_for(texts, *_points(shape), sizes), colour, bold=bold)


def _write(frame, texts, size, colour, *, bold=False):
    """Paragraphs of one size. A template's own bullets are left out: chains are sentences."""
    frame.word_wrap = True
    for number, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.text = with_our_line_ends(text)
        for font in _fonts(paragraph):
            font.size, font.bold = Pt(size), bold
            if colour is not None:
                font.color.rgb = colour
        paragraph.space_after = Pt(size * 0.5)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.set("algn", "l")
        properties.append(properties.makeelement(qn("a:buNone"), {}))
        if runs_left(text):
            properties.set("rtl", "1")
            properties.set("algn", "r")


def _fonts(paragraph):
    """Of its runs, its breaks and its end. PowerPoint passes over what a paragraph says of them."""
    told = [part.get_or_add_rPr() for part in paragraph._p.content_children]
    return map(Font, [*told, paragraph._p.get_or_add_endParaRPr()])
