"""A Word document that is read from right to left."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from workshops.exports.direction import EMBED, END_EMBED

AFTER_BIDI = [
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
]


def turn(file):
    """Mirror pages, tables and paragraphs. The direction of words stays."""
    body = file.element.body
    for section in body.iter(qn("w:sectPr")):
        section.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")
    for properties in body.iter(qn("w:tblPr")):
        before = ("w:tblStyleRowBandSize", "w:tblW", "w:jc", "w:tblBorders", "w:tblLayout")
        properties.insert_element_before(OxmlElement("w:bidiVisual"), *before)
    for paragraph in body.iter(qn("w:p")):
        _turn_paragraph(paragraph)


def _turn_paragraph(paragraph):
    properties = paragraph.get_or_add_pPr()
    if properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
    for run in paragraph.iter(qn("w:r")):
        texts = run.findall(qn("w:t"))
        if texts and run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is None:
            texts[0].text = EMBED + texts[0].text
            texts[-1].text += END_EMBED
