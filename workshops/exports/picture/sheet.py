"""A picture in the shape of a page: cut into strips, spread, or folded until it fits."""

from math import sqrt

from .boxes import endings_of
from .canvas import BELOW_HEADING, BETWEEN, FOOT, Band, Picture
from .folding import Folding
from .heading import heading_of
from .layout import lay_out, spaced, widened
from .strips import cut
from .style import GAP, MARGIN

NARROWEST = 1600  # px: a small tree is not made any larger than this
NEAR = (0.75, 1, 1.25)  # of the number of strips that would fill the page without repetitions
MOST_STRIPS, MOST_ON_A_SLIDE = 20, 3
WIDEST_GAP, WIDEST_LEAD = 72, 190
TRIES = 6
LEAST = 1  # px


def sheet_of(document, ratio):
    """Return the whole tree on a page `ratio` times as wide as high, with the largest words."""
    trees = document.trees
    return best(document, ratio, trees, MOST_STRIPS).picture(endings_of(trees))


def slide_of(document, ratio, widest, **how):
    """Return the tree at most `widest` px wide, so that it is readable: the weakest fold first."""
    folding = Folding(document.trees)

    def showing(many):
        return best(document, ratio, folding.showing(many), MOST_ON_A_SLIDE, is_brief=True, **how)

    many = largest(folding.most, lambda many: showing(many).width <= widest)
    return showing(many).picture(endings_of(document.trees))


def largest(most, works):
    """Return the largest of 0 to `most` that works, if all smaller numbers do; 0 always does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if works(middle):
            low = middle
        else:
            high = middle - 1
    return low


def best(document, ratio, trees, most, **how):
    """Return the sheet with the largest words, with at most this many strips."""
    looks = {"has_title": len(trees) > 1, "rtl": document.has_rtl_layout}
    whole = [lay_out(tree, **looks) for tree in trees]
    wide, high = max(each.width for each in whole), sum(each.height for each in whole)
    ideal = sqrt(high * ratio / max(wide, 1))
    counts = sorted({min(most, max(1, round(ideal * share))) for share in NEAR})
    sheets = (_Sheet(document, ratio, _cut(trees, whole, count, looks), **how) for count in counts)
    return min(sheets, key=lambda sheet: sheet.width)


def _cut(trees, whole, count, looks):
    """Return the strips of each tree, and their layouts: a taller tree has more strips."""
    height = sum(layout.height for layout in whole) or 1

    def lay(strip):
        return lay_out(strip.tree, repeated=strip.repeated, **looks)

    return [
        cut(tree, layout, max(1, round(count * layout.height / height)), lay)
        for tree, layout in zip(trees, whole, strict=True)
    ]


class _Sheet:
    """Strips on a page. With 1 strip each, trees are one below another; else all are in a row."""

    def __init__(self, document, ratio, strips, *, heading=heading_of, narrowest=NARROWEST, **how):
        self.document, self.ratio = document, ratio
        self.heading_of, self.how = heading, how
        self.strips = [strip for of_tree in strips for strip, _ in of_tree]
        self.laid = [layout for of_tree in strips for _, layout in of_tree]
        self.is_row = len(self.strips) > len(strips)
        self.width = max(narrowest, self._wide())
        self.heading = self._heading()
        self._grow()

    def picture(self, endings):
        """Return the Picture, with rows and columns spread over the page."""
        self._spread()
        bands, x, y = [], 0, self._above()
        y += max(0, self.width / self.ratio - FOOT - y - self._high(self.laid)) / 2
        for strip, layout in zip(self.strips, self.laid, strict=True):
            bands.append(Band(layout, strip.tree, x, y, strip.repeated))
            if self.is_row:
                x += layout.width + BETWEEN
            else:
                y += layout.height + BETWEEN
        height = self.width / self.ratio
        return Picture(self.document, self.heading, tuple(bands), endings, self.width, height)

    def _grow(self):
        """Widen the sheet to match the height: the heading gets higher with the width."""
        wanted = self._wanted()
        while wanted > self.width + LEAST:
            self.width = wanted
            self.heading = self._heading()
            wanted = self._wanted()

    def _wanted(self):
        return self.ratio * (self._above() + self._high(self.laid) + FOOT)

    def _heading(self):
        return self.heading_of(self.document, self.width - 2 * MARGIN, **self.how)

    def _above(self):
        return MARGIN + self.heading.height + BELOW_HEADING

    def _wide(self):
        widths = [layout.width for layout in self.laid]
        return MARGIN + (sum(widths) + BETWEEN * (len(widths) - 1) if self.is_row else max(widths))

    def _high(self, laid):
        heights = [layout.height for layout in laid]
        return max(heights) if self.is_row else sum(heights) + BETWEEN * (len(heights) - 1)

    def _spread(self):
        """Add space between the rows, then the columns, as far as the page allows."""
        room = self.width / self.ratio - self._above() - FOOT
        low, high = GAP, WIDEST_GAP
        for _ in range(TRIES):
            gap = (low + high) / 2
            if self._high([spaced(layout, gap) for layout in self.laid]) <= room:
                low = gap
            else:
                high = gap
        self.laid = [spaced(layout, low) for layout in self.laid]
        columns = [len(layout.bends) - 1 for layout in self.laid]
        many = max(1, sum(columns) if self.is_row else max(columns))
        extra = min(WIDEST_LEAD, (self.width - self._wide()) / many)
        self.laid = [widened(layout, extra) for layout in self.laid]
