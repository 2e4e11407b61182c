"""A Picture as SVG: words that can be found and read aloud, no script, nothing from outside."""

from base64 import b64encode

from workshops.exports import fonts
from workshops.exports.formats.xml_text import Writer
from workshops.exports.notes import JOINED
from workshops.exports.tree import in_order
from workshops.palette import PAPER
from workshops.words import quoted

from .alt_text import notes_in_words
from .embedded import font_face
from .heading import LOGO
from .layout import disc_x
from .marks import disc, on_accent
from .mirror import mirrored
from .paths import connectors
from .pen import Pen
from .style import LEVELS, MARGIN, REGULAR, level_of


def draw(picture, stream, *, is_alone=True, size=None, over=""):
    """Write `picture` into a stream of bytes: alone, or for a program that has its font and adds
    the lines that this font cannot show (other_scripts.py); these may be put `over` it, by address.

    `size` is (width, height) in px, if it should have another size.
    """
    pen = Pen(Writer(stream), sets_all=is_alone)
    document = picture.document
    with pen.inside("svg", **_root(picture, size)):
        pen.leaf("title", document.question, id="title")
        about = (document.so_far, *document.where_and_when, document.headline)
        pen.leaf("desc", "\n".join(filter(None, about)), id="desc")
        if is_alone:
            pen.leaf("style", font_face())
        pen.leaf("rect", width="100%", height="100%", fill=PAPER)
        with pen.inside("g", font_family=f"'{fonts.MAIN}', sans-serif", **_right_edge(picture)):
            if document.has_rtl_layout:
                pen = Pen(pen.xml, sets_all=is_alone, turned=mirrored)
            _heading(pen, picture)
            for band in picture.bands:
                _band(pen, picture, band)
            _logo(pen, picture)
        if over:
            pen.leaf("image", width=picture.width, height=picture.height, href=over)


def _root(picture, size):
    width, height = round(picture.width), round(picture.height)
    wide, high = size or (width, height)
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": wide,
        "height": high,
        "viewBox": f"0 0 {width} {height}",
        "preserveAspectRatio": "none" if size else None,  # rounding must not bare an edge
        "role": "group",
        "xml:lang": picture.document.tag,
        "aria_labelledby": "title",
        "aria_describedby": "desc",
        "font_size": 20,
    }


def _right_edge(picture):
    """Return the line from which a mirrored picture grows to the left."""
    if not picture.document.has_rtl_layout:
        return {}
    return {"transform": f"translate({round(picture.width)} 0)"}


def _heading(pen, picture):
    heading = picture.heading
    with pen.inside("g", transform=f"translate({MARGIN} {MARGIN}) scale({heading.scale:.3f})"):
        for x, y, depth in heading.discs:
            disc(pen, x, y, LEVELS[-1].radius, depth)
        for x, y, wide, high in heading.blocks:
            accent = picture.document.branding.accent
            pen.leaf("rect", x=x, y=y, width=wide, height=high, rx=6, fill=accent)
        _lines(pen, heading.lines, 0, 0)


def _band(pen, picture, band):
    words = {part.node.id: (part, box) for box in band.layout.boxes for part in box.lines}
    with pen.inside("g", transform=f"translate({band.x:.1f} {band.y:.1f})"):
        connectors(pen, band.layout, picture.endings)
        with pen.inside("g", aria_hidden="true"):
            for box in band.layout.boxes:
                _mark(pen, box, picture.document.branding.accent)
        _tree(pen, band.tree, words, picture.document.branding.accent)


def _mark(pen, box, accent):
    """Draw the disc before a box, and the blocks behind causes."""
    if box.is_root or box.node.kind == "more":
        return
    disc(pen, disc_x(box), box.y, level_of(box.node.depth).radius, box.node.depth)
    for words in box.lines:
        if words.block:
            left, top, width, height = words.block
            place = {"x": box.x + left, "y": box.top + top}
            pen.leaf("rect", **place, width=width, height=height, rx=6, fill=accent)


def _tree(pen, tree, words, accent):
    """Write the words in tree order, as nested lists for people who hear them.

    For a program they are in one group each: resvg crashes on some 300 groups in each other.
    """
    if not pen.sets_all:
        for each in in_order([tree]):
            with pen.inside("g"):
                _words(pen, each, words, accent)
        return
    with pen.inside("g", role="listitem"):
        _words(pen, tree, words, accent)
        for below in filter(None, (tree.members, tree.children)):
            with pen.inside("g", role="list"):
                for each in below:
                    _tree(pen, each, words, accent)


def _words(pen, tree, words, accent):
    if tree.node.id in words:
        _node(pen, tree, *words[tree.node.id], accent)


def _node(pen, tree, part, box, accent):
    pen.leaf("title", quoted(tree.node))
    if notes := notes_in_words(tree):
        pen.leaf("desc", JOINED.join(notes))
    _lines(pen, part.lines, box.x, box.top, on_accent(accent) if part.block else None)


def _lines(pen, lines, x, y, colour=None):
    for line in lines:
        if not (line.is_ours or pen.sets_all):
            continue
        looks = {
            **_place(line, x + line.x, y + line.y),
            "font_size": line.style.size,
            "font_weight": line.style.weight if line.style.weight != REGULAR else None,
            "fill": colour or line.style.colour,
        }
        if line.text.isascii():
            pen.leaf("text", line.text, **looks)
        else:
            _in_runs(pen, line.text_in_order, looks)


def _in_runs(pen, text, looks):
    """Name for each script a font that has it, if it is on the reader's machine."""
    with pen.inside("text", **looks):
        for family, part in fonts.runs_of(text):
            pen.leaf("tspan", part, font_family=f"'{family}', '{fonts.MAIN}', sans-serif")


def _place(line, x, y):
    """Return the place of a line. From right to left it is placed by its middle: programs disagree
    at which end it starts. Words in our font keep their width where that font is missing."""
    if line.is_rtl:
        return {"x": x + line.width / 2, "y": y, "text_anchor": "middle", "direction": "rtl"}
    if len(line.text) < 2 or not line.is_ours:
        return {"x": x, "y": y}
    return {"x": x, "y": y, "textLength": line.width, "lengthAdjust": "spacingAndGlyphs"}


def _logo(pen, picture):
    """Draw the branding in the upper right corner."""
    logo = picture.document.branding.logo
    if not logo:
        return
    wide, high = (side * picture.heading.scale for side in LOGO)
    pen.leaf(
        "image",
        x=picture.width - MARGIN - wide,
        y=MARGIN,
        width=wide,
        height=high,
        preserveAspectRatio="xMaxYMin meet",
        href=f"data:image/png;base64,{b64encode(logo).decode()}",
    )
