"""Sheets to print before a session: how to join, and cards for people who write on paper.

A PDF with a page in each language of the session.
"""

from io import BytesIO
from pathlib import Path

import segno

from workshops.exports.typesetting import accessible_pdf

from .payload import payload_of

COMMON = "sheet.typ"
FOLDER = Path(__file__).parent


def joining_sheet(session, host, address):
    """Return the PDF that leads people to `session`: they scan `address`, or go to `host`.

    Raise typesetting.Unsettable.
    """
    return _printed("joining.typ", session, host, {"qr.svg": _qr(address)})


def paper_cards(session):
    """Return the PDF of cards for answers on paper, 2 on a page. Raise typesetting.Unsettable."""
    return _printed("cards.typ", session)


def _printed(name, session, host="", files=None):
    sources = {COMMON: _source(COMMON), **(files or {})}
    return accessible_pdf(_source(name), sources, payload_of(session, host))


def _source(name):
    return (FOLDER / name).read_bytes()


def _qr(address):
    picture = BytesIO()
    segno.make(address, error="m").save(picture, kind="svg", border=0, xmldecl=False)
    return picture.getvalue()
