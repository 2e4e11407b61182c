import io
import re
from unicodedata import bidirectional, category

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from workshops.exports.fonts import covered

FOOT = re.compile(r"\n[^\n]* \d+ / \d+\s*\Z")  # the title, and which page it is


def words(content):
    """The words of all pages, without their feet and the white space that lines end with."""
    assert PdfReader(io.BytesIO(content)).trailer["/Root"]["/MarkInfo"]["/Marked"]
    said = "\n".join(FOOT.sub("", page_text(page)) for page in PdfDocument(content))
    first, _, _ = said.partition("\n")
    return first + "\n" + re.sub(r"\s+", "", said)


def page_text(page):
    """Return the words of a page, as Chrome copies them."""
    return page.get_textpage().get_text_range().replace("\r\n", "\n")


def forced(text):
    """One line; what no font has is marked.

    Of a text that is drawn in another order than it is written, or of which several characters are
    drawn as one, no order is asked here: test_pdf.py counts its letters.
    """
    return "" if is_drawn_otherwise(text) else re.sub(r"\s", "", covered(" ".join(text.split())))


def is_drawn_otherwise(text):
    return any(
        bidirectional(letter) in ("R", "AL") or category(letter) in ("Mn", "Mc", "Cf")
        for letter in text
    )
