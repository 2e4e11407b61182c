"""A sheet that is written from top to bottom."""

from datetime import date
from math import ceil

from workshops import palette

FONT = {"font_name": "Arial", "font_size": 11, "valign": "top"}
TITLE_SIZE, LINE = 16, 1.35  # pt; times the size of a letter
HIGHEST, USED = 409, 0.95  # Excel's limit for a row, in pt; the share of a line that words fill
A4 = 9  # Excel's number for the paper
LONGEST = 32_000  # Excel's own limit for a cell is 32,767 characters


class Page:
    """A sheet. Each new row is below the last."""

    def __init__(self, book, name, document):
        self._sheet = book.add_worksheet(name)
        self._sheet.hide_gridlines(2)
        if document.has_rtl_layout:
            self._sheet.right_to_left()
        self._sheet.set_paper(A4)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)  # all columns side by side, on as many pages as necessary
        self._sheet.set_footer("&L&A&R&P / &N")
        self._row = 0
        self._widths = ()
        words = FONT | {"text_wrap": True}
        self._plain = book.add_format(words)
        self._large = book.add_format(words | {"font_size": TITLE_SIZE, "bold": True})
        self._quiet = book.add_format(words | {"font_color": palette.INK_2})
        self._number = book.add_format(FONT | {"align": "center"})
        self._day = book.add_format(FONT | {"num_format": "d mmmm yyyy", "align": "left"})
        accent = document.branding.accent
        head = {"bold": True, "font_color": palette.WHITE, "bg_color": accent}
        self._head = book.add_format(FONT | head)

    def widths(self, *widths):
        """Set the widths of columns from the left, in characters."""
        self._widths = widths
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def title(self, text):
        self._across(text, self._large, TITLE_SIZE)

    def quiet(self, text):
        self._across(text, self._quiet)

    def sentence(self, text):
        """Write a text across all columns: a single column is too narrow for it."""
        self._across(text, self._plain)

    def row(self, *cells):
        self._line(cells, self._plain)

    def gap(self):
        self._row += 1

    def table(self, headings, rows, *, alone=True):
        """Write a table. If alone on its sheet, its headings stay visible and have filters."""
        top = self._row
        self._line(headings, self._head)
        for row in rows:
            self.row(*row)
        if alone and self._row > top + 1:
            self._sheet.autofilter(top, 0, self._row - 1, len(headings) - 1)
        if alone:
            self._sheet.freeze_panes(top + 1, 0)
            self._sheet.repeat_rows(top)

    def _across(self, text, look, size=FONT["font_size"]):
        (text, *rest), row = _parts(text), self._row
        if len(self._widths) > 1:
            self._sheet.merge_range(row, 0, row, len(self._widths) - 1, "", look)
        self._cell(0, text, look)
        self._high(_lines(text, sum(self._widths) * FONT["font_size"] / size), size)
        self._row += 1
        for part in rest:
            self._line([part], look)

    def _line(self, cells, look):
        """Write a row. A text that is too long for a cell continues in the rows below."""
        parts = [_parts(cell) for cell in cells]
        for number in range(max(map(len, parts), default=1)):
            for column, part in enumerate(parts):
                if number < len(part):
                    self._cell(column, part[number], look)
            here = [part[number] if number < len(part) else "" for part in parts]
            self._high(max(map(_lines, here, self._widths), default=1))
            self._row += 1

    def _high(self, lines, size=FONT["font_size"]):
        """Set the height of a row: only Excel does so by itself, except for merged cells."""
        if lines > 1 or size > FONT["font_size"]:
            self._sheet.set_row(self._row, min(HIGHEST, lines * size * LINE))

    def _cell(self, column, value, look):
        if isinstance(value, date):
            self._sheet.write_datetime(self._row, column, value, self._day)
        elif isinstance(value, int):
            self._sheet.write_number(self._row, column, value, self._number)
        elif value:
            self._sheet.write_string(self._row, column, value, look)


def _lines(cell, width):
    """Return how many lines a text needs in a column of `width`: words do not fill each line."""
    return sum(ceil(max(1, len(line)) / (USED * width)) for line in str(cell or "").split("\n"))


def _parts(cell):
    if not isinstance(cell, str):
        return [cell]
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")  # a spreadsheet has no other line end
    return [cell[start : start + LONGEST] for start in range(0, len(cell), LONGEST)] or [""]
