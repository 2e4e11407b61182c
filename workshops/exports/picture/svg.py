"""The picture as SVG: words are words, nothing runs and nothing is fetched."""

from dataclasses import dataclass
from math import sqrt

from workshops.exports import fonts
from workshops.exports.formats.xml_text import Writer
from workshops.words import counted

from .blocks import LEADING
from .layout import BESIDE_DISC, DISC, LINES, laid_out
from .parting import parted
from .wrapping import wrapped

PAPER, INK, INK_2, INK_3 = "#faf5ed", "#261d17", "#50453d", "#675d53"
HUES = ("#261d17", "#f4d069", "#f19d4c", "#db604f", "#923163", "#362866")
ON_HUES = ("#ffffff", "#261d16", "#261d16", "#1d140d", "#ffffff", "#ffffff")
LOOKS = {"strong": INK, "words": INK, "member": INK_2, "quiet": INK_3}

MARGIN = 72
ABOVE_TREE = 56
BETWEEN_GROUPS = 120
NARROWEST = 1400
TITLE, LEAD, SMALL = 58, 25, 19
COUNTS = "'Noto Sans', Verdana, sans-serif"
FAMILY = f"'{fonts.MAIN}', 'Atkinson Hyperlegible', Verdana, sans-serif"


@dataclass(frozen=True)
class Drawing:
    """A picture that is composed: its groups of branches side by side, and how large it is."""

    document: object
    head: list
    groups: list  # of (layout, twigs, x of its left edge)
    tree_top: float
    width: float
    height: float

    def write(self, stream):
        """Write it as SVG."""
        xml = Writer(stream)
        document = self.document
        with xml.inside("svg", **_frame(self.width, self.height)):
            xml.leaf("title", document.question, id="title")
            xml.leaf("desc", f"{document.where_and_when}. {document.lead}", id="desc")
            xml.leaf("rect", width="100%", height="100%", fill=PAPER)
            _draw_head(xml, self.head)
            for layout, twigs, left in self.groups:
                with xml.inside("g", transform=f"translate({_px(left)} {_px(self.tree_top)})"):
                    _draw_lines(xml, layout, twigs)
                    for block in layout.blocks:
                        _draw_block(xml, block, document.branding.accent)


def compose(document, roots, columns=1):
    """The drawing of `roots`, their branches parted into so many columns.

    Where there is one question it is the heading, and its branches come in from the left.
    """
    shown = roots if len(roots) > 1 else roots[0].children
    layouts = [(laid_out(group), group) for group in parted(shown, columns)]
    groups, left = [], 0.0
    for layout, group in layouts:
        start = left - _edge(group, layout)
        groups.append((layout, group, start))
        left = start + layout.width + BETWEEN_GROUPS
    width = max(NARROWEST, left - BETWEEN_GROUPS + MARGIN)
    head = _head(document, width - 2 * MARGIN, 0 if len(roots) > 1 else roots[0].more)
    tree_top = MARGIN + sum(size * LEADING for _, size, _ in head) + ABOVE_TREE
    height = tree_top + max((layout.height for layout, _ in layouts), default=0) + MARGIN
    return Drawing(document, head, groups, tree_top, width, height)


def _edge(group, layout):
    """Where the lines of a group come in, left of its first column."""
    first = layout.columns[group[0].level]
    return first - (MARGIN if not group[0].level else 2 * DISC + BESIDE_DISC + LINES)


def _frame(width, height):
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {_px(width)} {_px(height)}",
        "width": _px(width),
        "height": _px(height),
        "role": "img",
        "aria-labelledby": "title desc",
        "font-family": FAMILY,
    }


def _head(document, width, left_out):
    """The lines above the tree: (text, size, look)."""
    told = [(document.so_far, SMALL, "quiet")] if document.so_far else []
    told += [(document.where_and_when, SMALL, "member"), (document.question, TITLE, "strong")]
    told.append((document.lead, LEAD, "words"))
    levels = enumerate(document.numbers.levels, start=1)
    counts = [f"Why {level}: {counted(count, 'answer')}" for level, count in levels]
    folded = [f"{counted(left_out, 'more answer')} not shown here"] if left_out else []
    told.append((" · ".join([*counts, *folded]), SMALL, "quiet"))
    return [
        (line, size, look)
        for text, size, look in told
        for line in wrapped(fonts.covered(text), width, size, bold=look == "strong")
    ]


def _draw_head(xml, head):
    y = MARGIN
    for text, size, look in head:
        y += size * LEADING
        _text(xml, text, MARGIN, y - size * (LEADING - 1), size, look, LOOKS[look])


def _draw_lines(xml, layout, group):
    """From each block to what answers it; from the left edge where the question is the heading."""
    blocks = {block.twig: block for block in layout.blocks}
    with xml.inside("g", fill="none", **{"stroke-linecap": "round"}):
        if group[0].level:
            edge, middle = _edge(group, layout), (blocks[group[0]].y + blocks[group[-1]].y) / 2
            for twig in group:
                _line(xml, edge, middle, edge, blocks[twig])
        for block in layout.blocks:
            for child in block.twig.children:
                column = blocks[child].x - 2 * DISC - BESIDE_DISC - LINES
                _line(xml, block.x + block.width + 8, block.y, column, blocks[child])


def _line(xml, x, y, column, to):
    """Straight to the end of the column, where no words are, then bent to the disc."""
    end = to.x - BESIDE_DISC - DISC
    bend = (column + end) / 2
    bent = f"H{_px(column)}C{_px(bend)} {_px(y)} {_px(bend)} {_px(to.y)} {_px(end)} {_px(to.y)}"
    thick = min(2 + 1.7 * sqrt(to.twig.endings - 1), 22) + 0.6
    hue = HUES[_hue(to.twig.level)]
    xml.leaf("path", d=f"M{_px(x)} {_px(y)}{bent}", stroke=hue, **{"stroke-width": _px(thick)})


def _draw_block(xml, block, accent):
    if block.twig.level:
        _disc(xml, block.x - BESIDE_DISC - DISC, block.y, block.twig.level)
    top = block.y - block.height / 2
    if block.twig.cause:
        box = {"x": _px(block.x), "y": _px(top), "width": _px(block.width)}
        xml.leaf("rect", **box, height=_px(block.height), rx="6", fill=accent)
    y = top + block.padding
    for line in block.lines:
        y += line.size * LEADING
        fill = "#ffffff" if block.twig.cause else LOOKS[line.look]
        baseline = y - line.size * (LEADING - 1) - line.size * 0.06
        _text(xml, line.text, block.x + block.padding, baseline, line.size, line.look, fill)


def _disc(xml, x, y, level):
    """A circle with its number; why 6 to 10 take the hues again in a square, and so on in turn."""
    hue = _hue(level)
    if (level - 1) // 5 % 2:
        place = {"x": _px(x - DISC), "y": _px(y - DISC), "rx": "4"}
        xml.leaf("rect", **place, width=_px(2 * DISC), height=_px(2 * DISC), fill=HUES[hue])
    else:
        xml.leaf("circle", cx=_px(x), cy=_px(y), r=_px(DISC), fill=HUES[hue])
    look = {"text-anchor": "middle", "font-size": "15", "font-weight": "700", "aria-hidden": "true"}
    xml.leaf("text", str(level), x=_px(x), y=_px(y + 5.2), fill=ON_HUES[hue], **look)


def _text(xml, text, x, y, size, look, fill):
    told = {"x": _px(x), "y": _px(y), "font-size": _px(size), "fill": fill}
    if look == "strong":
        told["font-weight"] = "700"
    if look == "quiet":  # counts stand here, and a slashed zero reads badly in them
        told["font-family"] = COUNTS
    if not text.isascii():
        told["font-family"] = ", ".join(f"'{family}'" for family in fonts.families_of(text))
    xml.leaf("text", text, **told)


def _hue(level):
    return (level - 1) % 5 + 1 if level else 0


def _px(number):
    return f"{number:.1f}".removesuffix(".0")
