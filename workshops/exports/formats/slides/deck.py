"""A deck that grows slide by slide."""

from io import BytesIO

from django.utils.translation import gettext as _
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Cm, Pt

from workshops import palette
from workshops.exports.columns import widths
from workshops.exports.formats.office import with_our_line_ends

from . import template
from .fitting import WIDER, parted, row_height, rows_parted, size_for
from .text import EMU_PER_POINT, fit, fonts, points, rgb, without_margins, write
from .thread import BEAD, BESIDE

TITLE_SIZES, OPENING_SIZES = (32, 26, 21, 16, 12), (48, 38, 30, 24, 18, 14)
TEXT_SIZES = (20, 18, 16, 14)
ACTION_SIZES, CELLS = (18, 16, 14, 12), (20, 18, 16, 14, 13)
CELL_PADDING = 15  # points
AIRIEST = 1.5  # a row is at most this many times as high as its words
MARGIN, TOP = Cm(1.9), Cm(5)
CHAIN_SHARE, BETWEEN = 0.6, 16  # of the width, beside actions; points

INK, INK_2, LINE = map(rgb, (palette.INK, palette.INK_2, palette.LINE))
SHAPES = {
    "round": MSO_SHAPE.OVAL,
    "square": MSO_SHAPE.ROUNDED_RECTANGLE,
    "leaf": MSO_SHAPE.ROUND_2_DIAG_RECTANGLE,
}


class Deck:
    """Slides on the template. `branding` gives the colour of causes and the logo."""

    def __init__(self, branding):
        self.file, self._layouts = template.opened()
        self._accent = rgb(branding.accent)
        self._branding = branding

    def opening(self, above, title, below):
        """Add the first slide: a line above, the title, lines below."""
        slide = self._slide(template.OPENING)
        if above:
            box = slide.shapes.add_textbox(MARGIN, Cm(1), Cm(30), Cm(1.2))
            slide.shapes._spTree.remove(box._element)
            slide.shapes._spTree.insert(2, box._element)  # it is read first
            write(box.text_frame, [above], 14, INK_2)
        if self._branding.logo:
            place = {"left": MARGIN, "top": Cm(2.4), "height": Cm(1.5)}
            _add_picture(slide, self._branding.logo, self._branding.name, **place)
        fit(slide.shapes.title, [title], OPENING_SIZES, INK, bold=True)
        fit(_body(slide), below, TEXT_SIZES, INK_2)

    def text(self, title, texts, *, accent=False, notes=""):
        """Add a slide of paragraphs, or as many as they need."""
        body = _body(self._slide_with_title(template.TEXT, title, accent))
        width, height = points(body)
        size = size_for(texts, width, height, TEXT_SIZES)
        first, *rest = list(parted(texts, width, height, size)) or [[]]
        write(body.text_frame, first, size, INK)
        self._note(notes)
        for part in rest:
            slide = self._slide_with_title(template.TEXT, _continued(title), accent)
            write(_body(slide).text_frame, part, size, INK)

    def picture(self, title, picture, words, notes):
        """Add a picture that fills the slide. Its title is under it, for screen readers."""
        slide = self._slide_with_title(template.TITLE_ALONE, title, False)
        place = {"left": 0, "top": 0, "height": self.file.slide_height}
        shown = _add_picture(slide, picture, words, **place)
        shown.left = int((self.file.slide_width - shown.width) / 2)
        self._note(notes)

    def chain(self, above, title, thread, actions, *, accent=False, notes=""):
        """Add an answer: a line above its title, its chain as beads on a thread, and beside it any
        actions. `thread` is (size, beads), see thread.py."""
        slide = self._slide_with_title(template.TITLE_ALONE, title, accent)
        self._line(slide, above)
        size, beads = thread
        left, top = MARGIN, TOP
        middle = left + Pt(BEAD / 2)
        if len(beads) > 1:
            ends = (top + Pt(bead.top + BEAD / 2) for bead in (beads[0], beads[-1]))
            string = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, middle, middle, middle, TOP)
            string.begin_y, string.end_y = ends
            string.line.color.rgb, string.line.width = LINE, Pt(2)
        for bead in beads:
            self._bead(slide, bead, size, left, top + Pt(bead.top))
        if actions:
            self._actions(slide, actions)
        self._note(notes)

    def table(self, title, headings, rows):
        """Add a table in the largest type that fits on 1 slide, or else on as many as it needs."""
        width, height = self._room()
        size, columns = self._table_looks(headings, rows, width, height)
        words = [each - CELL_PADDING for each in columns]
        for number, part in enumerate(rows_parted(rows, words, height, size)):
            name = _continued(title) if number else title
            slide = self._slide_with_title(template.TITLE_ALONE, name, False)
            shown = [headings, *part]
            place = (MARGIN, TOP, Pt(width), Pt(height / 4))
            table = slide.shapes.add_table(len(shown), len(headings), *place).table
            for column, wide in zip(table.columns, columns, strict=True):
                column.width = Pt(wide)
            high = [row_height(row, words, size) for row in shown]
            airy = min(AIRIEST, max(1, height / sum(high)))
            for cells, row, needed in zip(table.rows, shown, high, strict=True):
                cells.height = Pt(needed * airy)
                look = {"colour": None, "bold": True} if row is headings else {"colour": INK}
                for cell, text in zip(cells.cells, row, strict=True):
                    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
                    write(cell.text_frame, [text], size, **look)

    def room_for_chain(self, *, beside_actions):
        """Return the width and height in points."""
        width, height = self._room()
        return (width * CHAIN_SHARE - BETWEEN if beside_actions else width), height

    def fits_beside(self, actions):
        """Return True if the actions fit beside a chain."""
        width, height = self._room()
        room = (width * (1 - CHAIN_SHARE) - 2 * BETWEEN, height - 4 * ACTION_SIZES[-1])
        size = size_for(actions, *room, ACTION_SIZES)
        return sum(1 for _ in parted(actions, *room, size)) <= 1

    def _table_looks(self, headings, rows, width, height):
        """Return (size of the type, widths of the columns) of a table."""
        for size in CELLS:
            columns = widths(headings, rows, width, size * WIDER, CELL_PADDING)
            words = [each - CELL_PADDING for each in columns]
            if len(list(rows_parted(rows, words, height, size))) < 2:
                break
        return size, columns

    def _room(self):
        """Return the width and height in points of the space below a title."""
        wide, high = self.file.slide_width - 2 * MARGIN, self.file.slide_height - TOP - MARGIN
        return wide / EMU_PER_POINT, high / EMU_PER_POINT

    def _line(self, slide, text):
        box = slide.shapes.add_textbox(MARGIN, Cm(0.7), self.file.slide_width - 2 * MARGIN, Cm(1))
        write(box.text_frame, [text], 14, INK_2)

    def _bead(self, slide, bead, size, left, top):
        fill, ink = map(rgb, bead.colours)
        disc = slide.shapes.add_shape(SHAPES[bead.shape], left, top, Pt(BEAD), Pt(BEAD))
        disc.fill.solid()
        disc.fill.fore_color.rgb = fill
        disc.line.fill.background()
        disc.shadow.inherit = False
        frame = disc.text_frame
        without_margins(frame)
        write(frame, [bead.mark], 12, ink, bold=True)
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        frame.paragraphs[0].space_after = 0
        box = slide.shapes.add_textbox(
            left + Pt(BEAD + BESIDE), top, Pt(bead.width), Pt(bead.height)
        )
        without_margins(box.text_frame)
        write(box.text_frame, [bead.text], size, INK)
        box.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        box.text_frame.paragraphs[0].space_after = 0

    def _actions(self, slide, actions):
        width, height = self._room()
        left = MARGIN + Pt(width * CHAIN_SHARE + BETWEEN)
        bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, TOP, Pt(4), Pt(height))
        bar.fill.solid()
        bar.fill.fore_color.rgb = self._accent
        bar.line.fill.background()
        bar.shadow.inherit = False
        wide = width * (1 - CHAIN_SHARE) - 2 * BETWEEN
        box = slide.shapes.add_textbox(left + Pt(BETWEEN), TOP, Pt(wide), Pt(height))
        without_margins(box.text_frame)
        title, *lines = actions
        size = size_for(lines, wide, height - 4 * ACTION_SIZES[-1], ACTION_SIZES)
        write(box.text_frame, [title, *lines], size, INK)
        for font in fonts(box.text_frame.paragraphs[0]):
            font.bold, font.color.rgb = True, self._accent

    def _slide_with_title(self, layout, title, accent):
        slide = self._slide(layout)
        colour = self._accent if accent else INK
        fit(slide.shapes.title, [title], TITLE_SIZES, colour, bold=True)
        return slide

    def _slide(self, layout):
        self._last = self.file.slides.add_slide(self._layouts[layout])
        return self._last

    def _note(self, notes):
        if notes:
            self._last.notes_slide.notes_text_frame.text = with_our_line_ends(notes)


def _continued(title):
    return _("%(title)s (continued)") % {"title": title}


def _add_picture(slide, picture, words, **place):
    """Add a picture with its alternative text."""
    shown = slide.shapes.add_picture(BytesIO(picture), **place)
    shown._element.nvPicPr.cNvPr.set("descr", words)
    return shown


def _body(slide):
    return next(p for p in slide.placeholders if p.placeholder_format.idx != 0)
