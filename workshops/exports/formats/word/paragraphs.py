"""Paragraphs of a Word document, with breaks and tabs, in the direction of their text."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from workshops.exports.direction import is_rtl_text
from workshops.exports.formats.office import lines_of
from workshops.palette import INK_3, as_hex

from .styles import NUMBERING


def add(file, text, style="Normal", **look):
    """Add a paragraph at the end, and return it."""
    paragraph = file.add_paragraph(style=style)
    fill(paragraph, text, **look)
    return paragraph


def fill(paragraph, text, *, bold=None, italic=None):
    """Write `text` into an empty paragraph."""
    if is_rtl_text(text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    paragraph._p.append(_run(text, bold=bold, italic=italic))


def append_fast(file, text, notes, level, *, is_cause):
    """Add a node of the tree to the numbered list, or before the list if it has no level.

    This writes XML, since python-docx looks up a style each time: minutes for 5,000.
    """
    element = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(_with_value("w:pStyle", "Answer"))
    if level is not None:
        properties.append(_numbering(level))
    if is_rtl_text(text):
        properties.append(OxmlElement("w:bidi"))
    element.append(properties)
    element.append(_run(text, bold=is_cause))
    if notes:
        element.append(_run(f"  ({notes})", is_quiet=True))
    file.element.body.insert_element_before(element, "w:sectPr")


def _run(text, *, bold=None, italic=None, is_quiet=False):
    run, look = OxmlElement("w:r"), OxmlElement("w:rPr")
    # Each of them twice: the second is for Arabic, Hebrew and the scripts of India.
    for names, wanted in ((("w:b", "w:bCs"), bold), (("w:i", "w:iCs"), italic)):
        if wanted:
            look.extend(map(OxmlElement, names))
    if is_quiet:
        look.append(_with_value("w:color", as_hex(INK_3)))
        look.append(_with_value("w:sz", "17"))
        look.append(_with_value("w:szCs", "17"))
    if is_rtl_text(text):
        look.append(OxmlElement("w:rtl"))
    run.append(look)
    for number, line in enumerate(lines_of(text)):
        if number:
            run.append(OxmlElement("w:br"))
        _write(run, line)
    return run


def _write(run, line):
    for number, part in enumerate(line.split("\t")):
        if number:
            run.append(OxmlElement("w:tab"))
        if part:
            element = OxmlElement("w:t")
            element.text = part
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(element)


def _numbering(level):
    numbering = OxmlElement("w:numPr")
    numbering.append(_with_value("w:ilvl", str(level)))
    numbering.append(_with_value("w:numId", NUMBERING))
    return numbering


def _with_value(name, value):
    element = OxmlElement(name)
    element.set(qn("w:val"), value)
    return element
