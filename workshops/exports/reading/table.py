"""An outline as a table (CSV): a row for each line, with a column that names its parent.

Rows are named by the column "id", or else by their text.
"""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from .located import Unreadable
from .outline import Line

SEPARATORS = ",;\t"
NEEDED = {"parent", "text"}
KNOWN = {*NEEDED, "id"}


def is_table(text):
    """Return True if the first row names the columns "parent" and "text"."""
    return any(set(_headings(text, separator)) >= NEEDED for separator in SEPARATORS)


def lines(text, notes):
    """Return a Line for each row; add to `notes` what is left out. Raise Unreadable."""
    separator = next(s for s in SEPARATORS if set(_headings(text, s)) >= NEEDED)
    headings = _headings(text, separator)
    unknown = [name for name in headings if name and name not in KNOWN]
    if unknown:
        words = _("These columns are not used: %(names)s.")
        notes.append(words % {"names": ", ".join(unknown)[:200]})
    return _lines(text, separator, headings)


def _headings(text, separator):
    first = StringIO(text, newline="").readline(10_000)
    try:
        return [name.strip().lower() for name in next(csv.reader([first], delimiter=separator), [])]
    except csv.Error:
        return []


def _lines(text, separator, headings):
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    place = _("Row %(n)s")
    try:
        for number, row in enumerate(rows, start=1):
            if number > 1 and any(cell.strip() for cell in row):
                yield _line(place % {"n": number}, dict(zip(headings, row, strict=False)))
    except csv.Error:
        words = _("This is not CSV. The mistake is at line %(line)s.")
        raise Unreadable(words % {"line": rows.line_num}) from None


def _line(place, cells):
    text = cells.get("text", "")
    key = cells.get("id", text).strip()
    if "id" in cells and not key:
        raise Unreadable(_("%(place)s has no id.") % {"place": place})
    return Line(place, key, cells.get("parent", "").strip() or None, text)
