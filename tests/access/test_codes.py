"""However a code is typed, pasted or read out, it is the code that was meant."""

import pytest
from django.test import Client

from tests.factories import a_session
from workshops import codes

MEANT = "K7QXM2P1"

TYPED = {
    "as written": "K7QX-M2P1",
    "small letters": "k7qxm2p1",
    "full width": "\uff2b\uff17\uff31\uff38\uff0d\uff2d\uff12\uff30\uff11",
    "Arabic-Indic digits": "K\u0667QX-M\u0662P\u0661",
    "Persian digits": "K\u06f7QX-M\u06f2P\u06f1",
    "Devanagari digits": "K\u096dQX-M\u0968P\u0967",
    "a letter for a digit": "K7QX-M2PL",
    **{f"dash {ord(dash):04X}": f"K7QX{dash}M2P1" for dash in "\u00ad\u2010\u2011\u2012\u2013\u2014"
       "\u2015\u2043\u2212\ufe58\ufe63\uff0d\u058a\u301c\u3030\u30fc_~"},
    **{f"mark {ord(mark):04X}": f"{mark}K7{mark}QX-M2P1{mark}" for mark in "\u200b\u200c\u200d"
       "\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufe0f\ufeff\u061c\u00ad"},
    **{f"space {ord(space):04X}": f"{space}K7QX{space}M2P1{space}" for space in " \t\n\u00a0\u2009"
       "\u202f\u3000"},
    "letter by letter": "K 7 Q X - M 2 P 1",
    **{f"in {quotes}": f"{quotes[0]}K7QX-M2P1{quotes[1]}" for quotes in
       ('""', "''", "“”", "‘’", "«»", "„“", "()", "[]", "<>", "「」", "``")},
    "a full stop after it": "K7QX-M2P1.",
    "a label": "Code: K7QX-M2P1",
    "a label, letter by letter": "Code: K 7 Q X M 2 P 1",
    "a label and a space": "code K7QX M2P1",
    "a label of eight letters": "Workshop K7QXM2P1",
    "a full-width colon": "Code\uff1aK7QX-M2P1",
    "a sentence": "Our code is K7QX-M2P1, come in.",
    "an address": "https://why.example.org/s/K7QX-M2P1",
    "an address without its scheme": "why.example.org/s/k7qxm2p1/",
    "an address in capitals": "HTTPS://WHY.EXAMPLE.ORG/S/K7QX-M2P1",
    "an address of a page": "https://long-name.example.org/s/K7QX-M2P1/summary?utm_source=a-mail#x",
    "a host that looks like a code": "https://workshop.example.org/desk/K7QX-M2P1",
    "an address in another": "https://safe.example.com/?url=https%3A%2F%2Fwhy.example%2Fs%2FK7QX-M2P1"
    "&data=05%7CABCD-EFGH",
    "lines around it": "Join us:\nhttps://why.example.org/s/K7QX-M2P1\nSee you!",
}  # fmt: skip

NONE = ["", " ", "K7QX", "K7QX-M2P", "K7QX-M2P11", "!!!!-!!!!", "K7QX-M2Pé", "К7QX-M2P1", "²²²²"]


def test_a_code_is_the_one_that_was_meant():
    assert {name: codes.parse(typed) for name, typed in TYPED.items()} == dict.fromkeys(
        TYPED, MEANT
    )


def test_what_holds_no_code_is_none():
    assert {typed: codes.parse(typed) for typed in NONE} == dict.fromkeys(NONE)


def test_a_code_is_read_as_it_was_written():
    for code in (codes.make() for _ in range(100)):
        assert codes.parse(codes.written(code)) == codes.parse(code) == code


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["full width", "a label", "an address in another"])
def test_the_box_takes_it(name):
    a_session(code=MEANT)
    assert Client().post("/", {"code": TYPED[name]})["Location"] == "/s/K7QX-M2P1"
