"""The look of a Word document: its styles, and the numbers of the tree."""

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from common.languages import tag_of
from workshops.palette import INK, INK_2, as_hex

FONT = "Arial"
LEVELS = 9  # Word has no deeper numbers
NUMBERING = "90"  # the template has its own lists under smaller numbers

# name: (size in points, bold, colour, space before, space after)
HEADINGS = {
    "Title": (30, True, INK, 0, 8),
    "Heading 1": (18, True, INK, 28, 8),
    "Heading 2": (14, True, None, 16, 4),
}
OWN = {
    "Lead": (14, False, INK, 0, 10),
    "Where and when": (10, False, INK_2, 0, 4),
    "Therefore": (11, False, INK, 0, 3),
    "Answer": (10.5, False, INK, 0, 3),
    "Cell": (10.5, False, INK, 0, 0),
}


def prepare(file, document):
    """Give a new document its page, its styles and its list of numbers."""
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    normal = file.styles["Normal"]
    _look(normal, 11, False, INK, 0, 6)
    _say_language(file, document)
    accent = document.branding.accent
    for name, look in HEADINGS.items():
        _look(file.styles[name], *look, accent=accent)
    for name, look in OWN.items():
        style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _look(style, *look)
    file.styles["Therefore"].paragraph_format.left_indent = Cm(0.8)
    file.styles["Where and when"].paragraph_format.keep_with_next = True
    _number(file)
    _say_how_large(file)


def _look(style, size, bold, colour, before, after, accent=INK):
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    _look_alike_from_right_to_left(style)
    style.font.color.rgb = RGBColor.from_string(as_hex(colour or accent))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FONT)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    border = style.element.pPr.find(qn("w:pBdr"))
    if border is not None:  # the template's titles are underlined
        style.element.pPr.remove(border)


def _look_alike_from_right_to_left(style):
    """Set size and weight again: Word has separate ones for Arabic, Hebrew and others."""
    style.font.cs_bold = style.font.bold
    size = style.element.rPr.find(qn("w:sz"))
    theirs = style.element.rPr.find(qn("w:szCs"))
    if theirs is None:
        theirs = OxmlElement("w:szCs")
        size.addnext(theirs)
    theirs.set(qn("w:val"), size.get(qn("w:val")))


def _say_language(file, document):
    """Set the language again: Word has a separate one for text from right to left."""
    properties = file.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    for language in properties.iter(qn("w:lang")):
        language.set(qn("w:val"), tag_of("en") if document.is_rtl else document.tag)
        if document.is_rtl:
            language.set(qn("w:bidi"), document.tag)


def _number(file):
    """Give the style Answer the numbers 1, 1.1, 1.1.1 …"""
    levels = "".join(_level(level) for level in range(LEVELS))
    numbering = file.part.numbering_part.element
    list_of_levels = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERING}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(0, list_of_levels)
    use = OxmlElement("w:num")
    use.set(qn("w:numId"), NUMBERING)
    which = OxmlElement("w:abstractNumId")
    which.set(qn("w:val"), NUMBERING)
    use.append(which)
    numbering.append(use)


def _level(level):
    number = ".".join(f"%{n + 1}" for n in range(level + 1))
    room = 400 + 250 * level  # twentieths of a point: 1 digit and 1 full stop more at each level
    # The space after a number separates it from the words, even if it is wider than planned.
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{number} "/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{room + 150 * level}" w:hanging="{room}"/></w:pPr></w:lvl>'
    )


def _say_how_large(file):
    """Add a percentage: the template fits the page to the window, but the schema needs one."""
    for zoom in file.settings.element.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
