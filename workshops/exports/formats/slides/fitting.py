"""The size of a slide's words, and what continues on the next slide."""

from workshops.exports.picture.wrapping import wrapped

LEADING = 1.25
WIDER = 1.06  # Arial, relative to the font whose widths are measured


def size_for(texts, width, height, sizes):
    """Return the largest of `sizes` in which `texts`, a paragraph each, fit; else the smallest."""
    fitting = (size for size in sizes if _height(texts, width, size) <= height)
    return next(fitting, sizes[-1])


def parted(texts, width, height, size):
    """Return `texts` in parts that each fit on a slide. A longer text is cut between its lines."""
    part, used = [], 0.0
    for text in _pieces(texts, width, height, size):
        needed = _height([text], width, size)
        if part and used + needed > height:
            yield part
            part, used = [], 0.0
        part.append(text)
        used += needed
    if part:
        yield part


def rows_parted(rows, columns, height, size):
    """Return rows in parts that each fit on a slide under their headings, with at least 1 row.

    `columns` are the widths of their words.
    """
    part, used = [], 2 * size * LEADING
    for row in rows:
        needed = row_height(row, columns, size)
        if part and used + needed > height:
            yield part
            part, used = [], 2 * size * LEADING
        part.append(row)
        used += needed
    if part:
        yield part


def row_height(row, columns, size):
    """Return the height of a table's row, in points."""
    cells = zip(row, columns, strict=True)
    return max(_height([cell], width, size) for cell, width in cells) + size


def _pieces(texts, width, height, size):
    most = max(1, int(height / (size * LEADING)) - 1)
    for text in texts:
        lines = wrapped(text, width, size * WIDER)
        if len(lines) <= most:
            yield text
        else:
            for start in range(0, len(lines), most):
                yield " ".join(lines[start : start + most])


def _height(texts, width, size):
    """Return the height in points, with half a line between paragraphs."""
    return sum((len(wrapped(text, width, size * WIDER)) + 0.5) * size * LEADING for text in texts)
