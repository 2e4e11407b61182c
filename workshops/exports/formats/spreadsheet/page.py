"""A sheet that is written from top to bottom."""

from datetime import date

FONT = {"font_name": "Arial", "font_size": 11, "valign": "top"}
LONGEST = 32_000  # Excel's own limit for a cell is 32,767 characters


class Page:
    """One sheet. Each row goes below the last."""

    def __init__(self, book, name, accent):
        self._sheet = book.add_worksheet(name)
        self._sheet.hide_gridlines(2)
        self._row = 0
        self._plain = book.add_format(FONT | {"text_wrap": True})
        self._large = book.add_format(FONT | {"font_size": 16, "bold": True})
        self._quiet = book.add_format(FONT | {"font_color": "#55504a"})
        self._day = book.add_format(FONT | {"num_format": "d mmmm yyyy", "align": "left"})
        head = {"bold": True, "font_color": "#ffffff", "bg_color": accent}
        self._head = book.add_format(FONT | head)

    def widths(self, *widths):
        """Columns from the left, in characters."""
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def title(self, text):
        self._line([text], self._large)

    def quiet(self, text):
        self._line([text], self._quiet)

    def row(self, *cells):
        self._line(cells, self._plain)

    def gap(self):
        self._row += 1

    def table(self, headings, rows, *, alone=True):
        """A table; one that has its sheet to itself keeps its headings in sight, with filters."""
        top = self._row
        self._line(headings, self._head)
        for row in rows:
            self.row(*row)
        if alone and self._row > top + 1:
            self._sheet.autofilter(top, 0, self._row - 1, len(headings) - 1)
        if alone:
            self._sheet.freeze_panes(top + 1, 0)

    def _line(self, cells, look):
        """One row; a text that no cell can hold goes on in the rows below."""
        parts = [_parts(cell) for cell in cells]
        for number in range(max(map(len, parts), default=1)):
            for column, part in enumerate(parts):
                if number < len(part):
                    self._cell(column, part[number], look)
            self._row += 1

    def _cell(self, column, value, look):
        if isinstance(value, date):
            self._sheet.write_datetime(self._row, column, value, self._day)
        elif isinstance(value, int):
            self._sheet.write_number(self._row, column, value, look)
        elif value:
            self._sheet.write_string(self._row, column, value, look)


def _parts(cell):
    if not isinstance(cell, str):
        return [cell]
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")  # a spreadsheet knows no other line end
    return [cell[start : start + LONGEST] for start in range(0, len(cell), LONGEST)] or [""]
