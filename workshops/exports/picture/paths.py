"""All lines of a layout, drawn before the words so that they are beneath them."""

from workshops.palette import LINE_STRONG, hue

from .layout import disc_x
from .lines import curve, thickness
from .style import AIR


def connectors(pen, layout, endings):
    with pen.inside("g", aria_hidden="true", fill="none", stroke_linecap="round"):
        # Lines to folded answers are drawn first, below the rest.
        for box in sorted(layout.boxes[1:], key=lambda box: box.node.kind != "more"):
            _connector(pen, layout, box, endings)


def _connector(pen, layout, box, endings):
    parent, is_more = box.parent, box.node.kind == "more"
    start = (0 if parent.is_root else parent.right + AIR, parent.y)
    end = (box.x - AIR if is_more else disc_x(box), box.y)
    pen.leaf(
        "path",
        d=curve(start, layout.bends[box.column - 1], end),
        stroke=LINE_STRONG if is_more else hue(box.node.depth),
        stroke_width=2 if is_more else thickness(endings[box.node.id]),
    )
