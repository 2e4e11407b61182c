"""What is printed before a session: the joining sheet, and cards for paper."""

import io
from html import escape

import pytest
import segno
from django.test import Client
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from tests.exports.read_back import pdf
from tests.factories import a_session, an_organiser
from tests.untranslated import GREEK, untranslated
from workshops.exports import sheets
from workshops.models import Session, limits

pytestmark = pytest.mark.django_db

ADDRESS = "https://coprod.example/s/K7QX-M2PD"
MIDDLE = 298  # points from the left edge of A4
BOTH = {
    "joining sheet": lambda session: sheets.joining_sheet(session, "coprod.example", ADDRESS),
    "cards": sheets.paper_cards,
}
each = pytest.mark.parametrize("sheet", BOTH.values(), ids=BOTH)


def pages(content):
    return [" ".join(pdf.page_text(page).split()) for page in PdfDocument(content)]


def left_of(page, words):
    """Return where `words` begin on a page, in points from its left edge."""
    text = page.get_textpage()
    return text.get_charbox(text.search(words).get_next()[0])[0]


def test_a_joining_sheet_says_what_is_asked_where_to_go_and_what_to_do():
    session = a_session(title="Elm Road", opened=False)
    (page,) = pages(BOTH["joining sheet"](session))
    for words in ("Elm Road", "Why is co-production still so rare?", "coprod.example"):
        assert words in page
    assert f"and enter {session.written_code}" in page
    assert "No app, no name, no e-mail." in page


def test_there_are_2_cards_on_a_page_with_title_and_code():
    session = a_session(title="Elm Road", opened=False)
    (page,) = pages(sheets.paper_cards(session))
    for words in ("Elm Road", session.written_code, "Why number", "Because …"):
        assert page.count(words) == 2


@each
def test_each_language_of_the_session_has_a_page(sheet, settings):
    settings.OFFERED_LANGUAGES = ["en", "cy", "ur"]
    session = a_session(languages=["ur", "en"], opened=False)
    content = sheet(session)
    in_urdu, in_english = PdfDocument(content)
    code = session.written_code
    assert left_of(in_urdu, code) < MIDDLE < left_of(in_english, code)
    assert PdfReader(io.BytesIO(content)).trailer["/Root"]["/MarkInfo"]["/Marked"]


@each
def test_all_its_words_are_translated(sheet, settings):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    session = a_session(GREEK, title=GREEK, opened=False)
    (page,) = pages(sheet(session))
    known = [session.written_code, "coprod.example"]
    assert untranslated(f'<html lang="en-XA"><p>{escape(page)}</p></html>', data=known) == []


@each
@pytest.mark.parametrize("letter", ["W", "Why not? ", "کیوں "], ids=["word", "Latin", "Urdu"])
def test_the_longest_question_and_title_stay_on_their_page(sheet, letter):
    def filled(length):
        return (letter * length)[:length].strip()

    session = a_session(filled(limits.QUESTION), title=filled(limits.TITLE), opened=False)
    assert len(pages(sheet(session))) == 1


def test_the_qr_code_leads_into_the_session(monkeypatch):
    drawn, make = [], segno.make
    monkeypatch.setattr(segno, "make", lambda text, **how: drawn.append(text) or make(text, **how))
    session = a_session(opened=False)
    client = Client()
    client.force_login(an_organiser())
    response = client.get(f"/desk/{session.written_code}/sheet.pdf")
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("inline")
    assert drawn == [f"http://testserver/s/{session.written_code}"]


def test_the_desk_leads_to_both_until_the_session_is_closed():
    session = a_session()
    client = Client()
    client.force_login(an_organiser())
    address = f"/desk/{session.written_code}"
    page = client.get(address).content.decode()
    assert f"{address}/sheet.pdf" in page
    assert f"{address}/cards.pdf" in page
    Session.objects.filter(pk=session.pk).update(phase="closed", salt=None)
    assert "sheet.pdf" not in client.get(address).content.decode()
