"""The widths of a table's columns, which depend on what is in them."""

from math import sqrt

from workshops.exports.picture.wrapping import width_of

ONE_WORD = 0.3  # of the whole width: longer words are broken


def widths(headings, rows, width, size, pad):
    """Return a width for each column, `width` in all, in the unit of `size` and `pad`.

    Each has space for its longest word and `pad`. Columns with more words get more of the rest.
    """
    columns = list(zip(headings, *rows, strict=True))
    least = [min(ONE_WORD * width, _longest_word(column, size)) + pad for column in columns]
    spare = max(0, width - sum(least))
    wanted = [sqrt(max(map(len, column))) for column in columns]
    made = [own + spare * share / sum(wanted) for own, share in zip(least, wanted, strict=True)]
    return [each * width / sum(made) for each in made]


def _longest_word(column, size):
    words = (word for cell in column for word in cell.split())
    return max((width_of(word, size, bold=True) for word in words), default=0)
