"""The template of the slides: ours, or an organisation's own.

python -m workshops.exports.formats.slides.template makes ours again from that of python-pptx.
"""

from pathlib import Path

from django.conf import settings
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm

from workshops.palette import PAPER, as_hex

OURS = Path(__file__).parent / "template.pptx"
# The names of its layouts. The first 2 need a title and a body, the last a title.
OPENING, TEXT, TITLE_ALONE = "Title Slide", "Title and Content", "Title Only"
NEEDED = {OPENING: 2, TEXT: 2, TITLE_ALONE: 1}

WIDTH, HEIGHT = Cm(33.867), Cm(19.05)
MARGIN = Cm(1.9)


class Unsuitable(Exception):
    """A template without something that slides need. The message says what."""


def opened():
    """Return the template as a presentation without slides, and its layouts by name.

    Raise Unsuitable with a sentence for the server operator, in English.
    """
    path = settings.SLIDES_TEMPLATE or OURS
    try:
        file = Presentation(str(path))
    except Exception as error:
        raise Unsuitable(f"{path} is not a PowerPoint file that can be read.") from error
    layouts = {layout.name: layout for layout in file.slide_layouts}
    for name, places in NEEDED.items():
        if name not in layouts:
            raise Unsuitable(f"{path} has no layout called “{name}”.")
        if len(layouts[name].placeholders) < places:
            raise Unsuitable(f"The layout “{name}” in {path} needs a title and a place for text.")
    if len(file.slides):
        raise Unsuitable(f"{path} has slides already. Delete them all, and keep the layouts.")
    return file, layouts


def make():
    """Make our template: wide, paper and ink, one type."""
    file = Presentation()
    file.slide_width, file.slide_height = WIDTH, HEIGHT
    master = file.slide_master
    _paper(master)
    for page in (master, *file.slide_layouts):
        for shape in list(page.placeholders):
            _place(shape, page.name)
    _theme(master)
    for layout in [each for each in file.slide_layouts if each.name not in NEEDED]:
        file.slide_layouts.remove(layout)
    file.save(str(OURS))


def _paper(master):
    fill = master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(as_hex(PAPER))


def _place(shape, name):
    """Put the title above and the text below; remove the template's small print."""
    kind = shape.placeholder_format.type.name
    if kind in ("DATE", "FOOTER", "SLIDE_NUMBER"):
        shape._element.getparent().remove(shape._element)
        return
    is_opening = name == OPENING
    shape.left, shape.width = MARGIN, WIDTH - 2 * MARGIN
    if "TITLE" in kind and kind != "SUBTITLE":
        shape.top, shape.height = (Cm(4.2), Cm(6)) if is_opening else (Cm(1.3), Cm(3.2))
    else:
        shape.top, shape.height = (Cm(10.6), Cm(5)) if is_opening else (Cm(5), Cm(12.6))


def _theme(master):
    """Use Arial for all words, and ink as their colour."""
    (part,) = (r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    space = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    for font in theme.iterfind(".//a:fontScheme/*/a:latin", space):
        font.set("typeface", "Arial")
    for name, colour in (("dk1", "261D17"), ("lt1", "FAF5ED"), ("accent1", "055641")):
        place = theme.find(f".//a:clrScheme/a:{name}", space)
        place[:] = [etree.Element(f"{{{space['a']}}}srgbClr", val=colour)]
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


if __name__ == "__main__":
    make()
