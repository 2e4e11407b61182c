"""A PDF with words in both directions: what PDFium, the reader in Chrome, copies from it."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from django.utils import translation
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from tests.exports.read_back import pdf
from tests.exports.trees import a_record, written
from workshops.exports.document import document_from

ENGLISH = ["We were too late with the plan.", "No.", "The bus leaves at 09:30 on 18 December 2026."]
URDU = [
    "کسی نے ہم سے 18 دسمبر 2026 کو نہیں پوچھا۔",
    "بس 09:30 پر نکلتی ہے، 1,240 میں سے 12.5 فیصد لوگ آئے۔",
    "ہم نے NHS کو 3 بار لکھا۔",  # of a line from right to left, one word in English
]
WORDING = "Nobody planned the time for it"


@cache
def copied(language, question="Why is co-production so rare?", wording=WORDING):
    """Return the lines of all pages but that of the picture, in which lines are broken."""
    record = a_record(*ENGLISH, *URDU, wording=wording)
    nodes = (replace(record.nodes[0], text=question), *record.nodes[1:])
    with translation.override(language):
        content = written("pdf", document_from(replace(record, nodes=nodes), "public"))
    first, _picture, *rest = PdfDocument(content)
    return [line.strip() for page in (first, *rest) for line in pdf.page_text(page).splitlines()]


@pytest.fixture(scope="module")
def in_urdu():
    return copied("ur")


@pytest.mark.parametrize("text", [*ENGLISH, *URDU, WORDING, "Why is co-production so rare?"])
def test_words_in_an_urdu_summary_are_copied_as_they_were_written(in_urdu, text):
    assert text in "\n".join(in_urdu)


@pytest.mark.parametrize("text", [*ENGLISH, *URDU, WORDING])
def test_so_are_words_under_an_urdu_question_in_english(text):
    assert text in "\n".join(copied("en", "مشترکہ کام اتنا کم کیوں ہے؟"))


@pytest.mark.parametrize("text", [*ENGLISH, *URDU, "وقت کسی کے پاس نہیں تھا"])
def test_so_are_urdu_words_in_an_english_summary(text):
    assert text in "\n".join(copied("en", wording="وقت کسی کے پاس نہیں تھا"))


def test_our_words_are_copied_in_order_beside_those_of_people(in_urdu):
    """The label of an English answer is on a line of its own; that of an Urdu one follows it."""
    assert in_urdu[in_urdu.index("Nobody asks 2") + 1] == "کیوں 2 · 3 نقطے · 2 کاغذ پر"
    assert f"1 {URDU[0]} کیوں 1" in re.sub(" +", " ", "\n".join(in_urdu))
    assert "پس پردہ وجوہات" in in_urdu


@pytest.mark.parametrize("slug", ["pdf", "sheet", "poster"])
def test_the_file_says_no_direction_and_what_people_wrote_stays(slug):
    """Typst writes the first in a place whose name people may write too."""
    question = "Why /Direction/R2L and /ViewerPreferences<</Direction/R2L>> ?"
    record = a_record(*URDU)
    nodes = (replace(record.nodes[0], text=question), *record.nodes[1:])
    with translation.override("ur"):
        content = written(slug, document_from(replace(record, nodes=nodes), "public"))
    reader = PdfReader(BytesIO(content))
    assert reader.metadata.title == question
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Direction"] == "/L2R"


def test_no_unseen_mark_is_copied_with_english_words(in_urdu):
    assert [line for line in in_urdu if re.search("[\u200b-\u200f\u202a-\u202e]", line)] == []
