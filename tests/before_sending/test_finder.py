"""What is found in a text, and what is left if it is taken out."""

import pytest

from workshops.before_sending import first_found, found_in, without
from workshops.before_sending import words as lists
from workshops.before_sending.numbers import is_nhs_number
from workshops.before_sending.text import composed, read

FOUND = [
    ("write to jo.obi+home@mail.example.org.", "email", "jo.obi+home@mail.example.org"),
    ("siân@example.org", "email", "siân@example.org"),
    ("jo @ example.org is gone", "email", "jo @ example.org"),
    ("on 01632 960 983, and then", "phone", "01632 960 983"),
    ("+44 (0)7700 900123", "phone", "+44 (0)7700 900123"),
    ("(01632) 960983", "phone", "(01632) 960983"),
    ("ring 07700 900123 10 till 4", "phone", "07700 900123"),
    ("7 07700-900-123", "phone", "07700-900-123"),
    ("۰۷۷۰۰ ۹۰۰ ۱۲۳ پر", "phone", "۰۷۷۰۰ ۹۰۰ ۱۲۳"),
    ("٠٧٧٠٠ ٩٠٠١٢٣", "phone", "٠٧٧٠٠ ٩٠٠١٢٣"),
    ("07700\u00a0900123\u200e", "phone", "07700\u00a0900123"),
    ("my number 999 123 4020", "nhs", "999 123 4020"),
    ("we live at LS1 4AP", "postcode", "LS1 4AP"),
    ("ls1 4ap", "postcode", "ls1 4ap"),
    ("SW1A1AA", "postcode", "SW1A1AA"),
    ("Dr. J. Smith said", "name", "Dr. J. Smith"),
    ("ask Mrs van der Berg Monday", "name", "Mrs van der Berg"),
    ("mr dunphy never rang", "name", "mr dunphy"),
    ("the doctor Patel", "name", "doctor Patel"),
    ("Sister Anna came", "name", "Sister Anna"),
    ("Mr O’Brien’s letter", "name", "Mr O’Brien’s"),
    ("y Dr Rhys ap Gwilym", "name", "Dr Rhys ap Gwilym"),
    ("i’r Cynghorydd Mair Puw", "name", "Cynghorydd Mair Puw"),
    ("ڈاکٹر عائشہ خان نے کہا", "name", "ڈاکٹر عائشہ خان"),
    ("احمد خان صاحب آئے", "name", "احمد خان صاحب"),
    ("Dr احمد نے", "name", "Dr احمد"),
    ("John Smith from the office", "name", "John Smith"),
    ("ask Ann O’Leary", "name", "Ann O’Leary"),
    ("Sarah J. van der Berg", "name", "Sarah J. van der Berg"),
    ("gofynnwch i Siân Puw", "name", "Siân Puw"),
    ("they never listen to us", "blame", "never listen"),
    ("y rheolwyr diog", "blame", "diog"),
    ("یہ لوگ کام چور ہیں", "blame", "کام چور"),
]

NOTHING = [
    "",
    "the W4 at 3am and M1 4PM",
    "B6 2nd floor",
    "form P45 2AB",
    "on 12.11.2026 10.30, or 01.12.2026 9.30",
    "£0770090012 and € 07700900123",
    "pills at 08 10 12 14 16",
    "order AB07700900123",
    "0123456789012345678",
    "the Dr is late. Nurse on Ward 7",
    "I saw the Dr. Then we left",
    "my sister Anna, and the doctor I saw",
    "@everyone",
    "John never rings, and Ann. Then Priya from the office",
    "JOHN SMITH, john smith",
    "the John Radcliffe Hospital, John Smith House and St John Jones",
    "Will Every mark Count",
    "ڈاکٹر صاحب نے کہا",
    "ڈاکٹر دیر سے آیا",
    "نرس مریضوں کے پاس",
    "I felt stupid, and it is nobody’s fault",
    "کسی کا قصور نہیں",
]


def kinds_and_words(text):
    return [(found.kind, found.words) for found in found_in(text)]


def test_it_is_found():
    seen = {text: kinds_and_words(text) for text, _kind, _words in FOUND}
    assert seen == {text: [(kind, words)] for text, kind, words in FOUND}


def test_nothing_is_found():
    assert {text: kinds_and_words(text) for text in NOTHING if found_in(text)} == {}


@pytest.mark.parametrize(("first_nine", "last"), [("999123402", [0]), ("999123403", [9])])
def test_the_last_digit_decides_whether_10_digits_are_an_nhs_number(first_nine, last):
    assert [digit for digit in range(10) if is_nhs_number(f"{first_nine}{digit}")] == last
    assert [digit for digit in range(10) if found_in(f"no {first_nine}{digit}")] == last


def test_a_check_digit_that_would_be_10_makes_no_nhs_number():
    assert not any(is_nhs_number(f"999123408{digit}") for digit in range(10))


def test_what_is_personal_is_said_before_blame():
    text = "They never listen, ask Dr Patel on 07700 900123"
    assert [each.kind for each in found_in(text)] == ["blame", "name", "phone"]
    assert first_found(text).kind == "name"
    assert first_found("They never listen").kind == "blame"
    assert first_found("Nobody asked us") is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nobody rang back on 01632 960 983, and then", "nobody rang back on, and then"),
        ("ask Dr Patel why", "ask why"),
        ("07700 900123", ""),
        ("one\n07700 900123\ntwo", "one\n\ntwo"),
        ("cafe\u0301 at LS1 4AP 😀", "café at 😀"),
    ],
)
def test_what_is_taken_out_leaves_the_rest(text, rest):
    assert without(text, first_found(text)) == rest


def test_the_lists_are_written_as_the_searches_read():
    for name in filter(str.isupper, vars(lists)):
        assert all(read(composed(word)) == word for word in getattr(lists, name)), name


def test_there_are_124_areas_of_postcodes():
    assert len(lists.AREAS) == 124
