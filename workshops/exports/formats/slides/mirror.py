"""Slides that are read from right to left."""

from pptx.oxml.ns import qn


def turn(file):
    """Move what is on the left of each slide to the right. The direction of words stays."""
    for slide in file.slides:
        for shape in slide.shapes:
            if not shape.is_placeholder:
                shape.left = file.slide_width - shape.left - shape.width
            if shape.has_table:
                shape.table._tbl.tblPr.set("rtl", "1")
        for properties in slide._element.iter(qn("a:pPr")):
            if properties.get("algn") == "l":
                properties.set("algn", "r")
