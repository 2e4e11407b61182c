"""The PDF, as a screen reader and an archive find it."""

import io
from collections import Counter
from unicodedata import category, normalize

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from tests.exports.hostile import HOSTILE
from tests.exports.read_back import pdf
from tests.exports.trees import a_document, written
from workshops.exports import fonts
from workshops.exports.branding import Branding


@pytest.fixture(scope="module")
def reader():
    return PdfReader(io.BytesIO(written("pdf", a_document("One more", "Ŵyth tŷ 😀"))))


def elements(reader):
    """The structure tree, flat: (kind, element)."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop(0).get_object()
        if not hasattr(element, "get"):
            continue
        if "/S" in element:
            yield element["/S"], element
        below = element.get("/K", [])
        waiting = [*(below if isinstance(below, list) else [below]), *waiting]


def test_it_says_that_it_is_accessible(reader):
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid:part>1<" in root["/Metadata"].get_data().decode().replace(" ", "")
    assert reader.metadata.title == "Why is it so rare?"


def test_a_mark_on_a_letter_of_another_font_leaves_everybody_their_pdf():
    """No font has both, which the standard of accessible PDF forbids: the file is not one then."""
    content = written("pdf", a_document("\ucc63\u06f3\u0f4a\u06e8", "We came too late"))
    assert "We came too late" in "".join(map(pdf.page_text, PdfDocument(content)))
    root = PdfReader(io.BytesIO(content)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid" not in root["/Metadata"].get_data().decode()


def test_bookmarks_lead_to_the_sections(reader):
    titles = [entry.title for entry in reader.outline[1] if not isinstance(entry, list)]
    assert titles == [
        "In short",
        "Underlying causes",
        "What we will do",
        "What the room thought",
        "What many recognise",
        "Other views",
        "Who was not here",
        "The whole tree",
        "How it was done",
    ]


def test_headings_lists_and_the_table_are_what_they_look_like(reader):
    kinds = Counter(kind for kind, _ in elements(reader))
    assert kinds["/H1"] == 1
    assert kinds["/H2"] == 9
    assert kinds["/H3"] == 1
    # What to know first, the actions, a check, what many recognise, other views, the levels.
    assert kinds["/TH"] == 2 + 5 + 6 + 3 + 2 + 4
    assert kinds["/TD"] == 8 + 5 + 6 + 3 + 4 + 8
    assert kinds["/LI"] == 2 + 6  # the chain's steps, and the nodes of the tree


def test_every_font_is_in_the_file(reader):
    found = [font for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    parts = [font.get_object()["/DescendantFonts"][0].get_object() for font in found]
    described = [part["/FontDescriptor"].get_object() for part in parts]
    assert len(described) > 1
    assert all("/FontFile2" in each or "/FontFile3" in each for each in described)


def test_no_letter_is_lost_whatever_direction_it_runs_in():
    texts = [text for text in HOSTILE if pdf.is_drawn_otherwise(text)]
    drawn, plain = (letters(pdf.words(written("pdf", a_document(*given)))) for given in (texts, ()))
    wanted = sum(map(letters, map(fonts.covered, texts)), Counter())
    assert wanted - (drawn - plain) == Counter()


@pytest.mark.parametrize(
    "text",
    [
        "لم يسألنا أحد في الوقت المناسب",
        "چرا کسی از ما نپرسید؟",
        "ہم سے کبھی نہیں پوچھا گیا",
        "هیچ کەس پرسیاری لێ نەکردین",
    ],
)
def test_what_runs_from_right_to_left_is_copied_as_it_was_written(text):
    """By PDFium, the reader in Chrome. It turns lam and alef round where they are one letter."""
    pages = PdfDocument(written("pdf", a_document(text)))
    assert text in " ".join(page.get_textpage().get_text_range() for page in pages)


def test_letters_of_sindhi_join_within_one_face():
    assert fonts.runs_of("ڏسو") == [["Noto Sans Arabic", "ڏسو"]]
    assert fonts.runs_of("دیدن") == [["Vazirmatn", "دیدن"]]
    assert "Vazirmatn" not in fonts.families_for("ڏسو")


def letters(text):
    """Letters are counted, each by itself: what several are drawn as, and marks, are not."""
    return Counter(c for c in normalize("NFKD", text) if category(c) in ("Ll", "Lu", "Lo", "So"))


def test_an_organisation_names_it():
    content = written("pdf", a_document(branding=Branding(name="Elm Road", accent="#333399")))
    assert PdfReader(io.BytesIO(content)).metadata.author == "Elm Road"
