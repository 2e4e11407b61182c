"""The pages of a PDF: nothing runs off them, and nothing is torn that one page can hold."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE, FPDFText_GetFontSize, FPDFText_GetUnicode

from tests.exports.trees import a_document, a_record, a_tree, written
from workshops.exports.branding import Branding
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry, CauseEntry, NodeEntry, Settings, WhyEntry
from workshops.exports.session_record import SessionRecord
from workshops.models import limits

WIDE = "W" * 27
SENTENCE = "Nobody near me works this way and each of us says so. "
MILLIMETRE = 72 / 25.4


def a_chain(levels, words, question="Why is it so rare?", causes=1):
    """A document of one answer below the other, with underlying causes at the end."""
    nodes = [NodeEntry(1, "question", None, question)]
    nodes += [
        NodeEntry(n + 1, "answer", n, f"{n}. {words}"[: limits.ANSWER], n, tally=3)
        for n in range(1, levels + 1)
    ]
    whys = tuple(WhyEntry(n, "settled", n, 1, 5) for n in range(1, levels + 1))
    actions = (ActionEntry("Ask first"),)
    wordings = [(levels + 1 - place, f"Cause {place}") for place in range(causes)]
    causes = tuple(CauseEntry(node, wording, actions) for node, wording in wordings)
    settings = Settings("Thursday group", day="2026-11-23", phase="closed", people=40)
    return document_from(SessionRecord(settings, tuple(nodes), whys, causes), "public")


def a_full_table():
    """Every cell holds as much as may be written, in the widest letters."""
    record = a_record(wording=(f"{WIDE} " * 30)[: limits.WORDING])
    full = (f"{WIDE} " * 30)[: limits.ACTION]
    action = ActionEntry(full, full[: limits.ACTION_DETAIL], full[: limits.ACTION_DETAIL], full)
    causes = tuple(replace(cause, actions=(action, action)) for cause in record.causes)
    return document_from(replace(record, causes=causes), "public")


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(lambda: a_document("x" * 400, "_" * 400, "An ordinary answer"), id="words"),
        pytest.param(lambda: a_chain(14, WIDE, question=WIDE), id="wide words"),
        pytest.param(lambda: a_chain(14, SENTENCE * 12), id="a long chain"),
        pytest.param(
            lambda: a_chain(100, SENTENCE * 12, SENTENCE * 6),
            id="the longest chain",
            marks=pytest.mark.long,
        ),
        pytest.param(a_full_table, id="a full table"),
    ],
)
def test_no_word_runs_off_the_page(document):
    pages = list(PdfDocument(written("pdf", document())))
    assert pages
    for page in pages:
        lefts, bottoms, rights, tops = zip(*boxes(page), strict=True)
        is_across = page.get_width() > page.get_height()
        # The names of sections are in the margin.
        assert min(lefts) >= (13 if is_across else 17) * MILLIMETRE
        assert min(bottoms) >= 10 * MILLIMETRE  # and the title at the foot
        assert max(rights) <= page.get_width() - (13 if is_across else 20) * MILLIMETRE
        assert max(tops) <= page.get_height() - (11 if is_across else 15) * MILLIMETRE


def test_no_answer_is_smaller_than_the_text():
    document = a_chain(14, "A short answer")
    pages = [page.get_textpage() for page in pages_without_the_picture(document)]
    sizes = {
        round(FPDFText_GetFontSize(page, found.start() + 4), 1)
        for page in pages
        for found in re.finditer(r"\d+\. A short answer", page.get_text_range())
    }
    assert sizes == {10.5}


def test_the_picture_of_the_tree_is_on_a_landscape_page_of_its_own():
    pages = list(PdfDocument(written("pdf", a_document())))
    (across,) = [page for page in pages if page.get_width() > page.get_height()]
    said = across.get_textpage().get_text_range()
    assert said.strip().startswith("The whole tree")
    assert "It is a habit" in said
    nothing = PdfDocument(written("pdf", document_from(a_tree(0), "public")))
    assert all(page.get_width() < page.get_height() for page in nothing)


def test_what_is_asked_from_right_to_left_has_its_margin_on_the_right():
    record = a_record("لم يسألنا أحد")
    question = replace(record.nodes[0], text="لماذا لا نعمل معا؟")
    document = document_from(replace(record, nodes=(question, *record.nodes[1:])), "public")
    first, *_ = PdfDocument(written("pdf", document))
    rights = [right for _, _, right, _ in boxes(first)]
    lefts = [left for left, *_ in boxes(first)]
    assert min(lefts) < 30 * MILLIMETRE
    assert max(rights) > first.get_width() - 30 * MILLIMETRE  # the names of sections
    said = first.get_textpage().get_text_range()
    assert "23 November 2026 · Planned length: 45 minutes" in said
    assert "12 people took part." in said


def pages_without_the_picture(document):
    pages = PdfDocument(written("pdf", document))
    return [page for page in pages if page.get_width() < page.get_height()]


def boxes(page):
    """Return the box of each letter: left, bottom, right, top. A space may exceed the edge."""
    said = page.get_textpage()
    places = range(said.count_chars())
    letters = (place for place in places if chr(FPDFText_GetUnicode(said, place)).strip("\0 \r\n"))
    return [said.get_charbox(place) for place in letters]


@pytest.mark.parametrize("size", [(720, 30), (200, 100)])
def test_a_logo_is_as_wide_as_the_page_at_most(size):
    logo = io.BytesIO()
    Image.new("RGB", size, (51, 51, 153)).save(logo, "PNG")
    branding = Branding(name="Elm Road", logo=logo.getvalue())
    page, *_ = PdfDocument(written("pdf", a_document(branding=branding)))
    (drawn,) = page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])
    left, bottom, right, top = drawn.get_bounds()
    assert right <= page.get_width() - 20 * MILLIMETRE + 0.1
    assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_chain_longer_than_a_page_breaks_between_two_steps():
    pages = chain_pages(a_chain(14, SENTENCE * 10))
    assert len(pages) > 1
    assert "Cause 0" in pages[0]
    assert "therefore 13." in pages[0]
    for page in pages:  # as many steps end on it as begin
        assert page.count("each of us") == 10 * len(re.findall(r"(?:therefore|words:) \d", page))
    assert pages[-1].count("This is one answer to: Why is it so rare?") == 1


def test_a_chain_that_a_page_can_hold_is_not_torn():
    pages = chain_pages(a_chain(9, SENTENCE * 3, causes=5))
    assert sum("Cause" in page for page in pages) > 1
    for page in pages:
        assert page.count("Cause") == page.count("This is one answer to:")


def chain_pages(document):
    """The words of each page, from the causes to the table of actions."""
    pages = PdfDocument(written("pdf", document))
    said = "\f".join(page.get_textpage().get_text_range() for page in pages)
    told, _, _ = said.partition("Underlying causes")[2].partition("What we will do")
    return [" ".join(page.split()) for page in told.split("\f") if page.strip()]
