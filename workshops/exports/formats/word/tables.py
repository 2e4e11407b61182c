"""A table of a Word document: columns fit their contents, and no row is split between pages."""

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from workshops.exports.columns import widths

from .paragraphs import fill

ACROSS, TYPE, PAD = 459, 10.5, 12  # points: between the margins, the type, beside each cell's words


def add_table(file, headings, rows):
    """Add a table to the end of `file`, with its headings on each of its pages."""
    columns = [Pt(each) for each in widths(headings, rows, ACROSS, TYPE, PAD)]
    table = file.add_table(rows=0, cols=len(columns), style="Table Grid")
    table.autofit = False
    _rule(table)
    for column, width in zip(table.columns, columns, strict=True):
        column.width = width
    for row in (headings, *rows):
        _add_row(table, row, columns, is_head=row is headings)


def _add_row(table, texts, columns, *, is_head):
    row = table.add_row()
    looks = row._tr.get_or_add_trPr()
    looks.append(OxmlElement("w:cantSplit"))
    if is_head:
        looks.append(OxmlElement("w:tblHeader"))
    for place, (cell, text, width) in enumerate(zip(row.cells, texts, columns, strict=True)):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.style = "Cell"
        fill(paragraph, text, bold=is_head or not place)


def _rule(table):
    """Set thin lines between the rows, and space around the words."""
    line, none = 'w:val="single" w:sz="4" w:space="0" w:color="DBD5CA"', 'w:val="nil"'
    # The schema requires this order of sides, and borders before the rest.
    looks = {"top": line, "left": none, "bottom": line, "right": none}
    looks |= {"insideH": line, "insideV": none}
    sides = "".join(f"<w:{side} {look}/>" for side, look in looks.items())
    borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>")
    air = {"top": 70, "left": 0, "bottom": 70, "right": 20 * PAD}  # twentieths of a point
    sides = "".join(f'<w:{side} w:w="{wide}" w:type="dxa"/>' for side, wide in air.items())
    margins = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    properties = table._tbl.tblPr
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")
