import io

from openpyxl import load_workbook

from workshops.exports.formats.spreadsheet.page import LONGEST


def words(content):
    """Cell after cell, sheet after sheet, and the names of the sheets."""
    book = load_workbook(io.BytesIO(content))
    told = [text for sheet in book for text in _of_sheet(sheet)]
    return "\n".join(told + book.sheetnames)


def forced(text):
    """Use a spreadsheet's line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _of_sheet(sheet):
    """A text that was parted over rows, because no cell can hold it, is put together."""
    told, goes_on = [], {}
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != "f"
            assert not cell.hyperlink
            if cell.value is None:
                continue
            text = str(cell.value)
            place = goes_on.pop(cell.column, None)
            if place is None:
                place = len(told)
                told.append("")
            told[place] += text
            if len(text) == LONGEST:
                goes_on[cell.column] = place
    return told
