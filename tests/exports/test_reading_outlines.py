"""Outlines from elsewhere: indented lines, OPML, a table with a parent column."""

import pytest

from workshops.exports import reading
from workshops.exports.reading import Unreadable, shape

TREE = [(0, "Why?"), (1, "One"), (2, "Because"), (1, "Two")]
INDENTED = "Why?\n  One\n    Because\n  Two\n"
OPML = """<?xml version="1.0" encoding="iso-8859-1"?>
<opml version="2.0"><head><title>x</title></head><body>
<outline text="Why?"><outline text="One" _note="Aside"><outline text="Because"/></outline>
<outline text="Two"/></outline></body></opml>"""
TABLE = "ID;Parent;Text;Dots\n1;;Why?;\n2;1;One;3\n4;1;Two;\n3;2;Because;\n"


def read(text, question=""):
    record, notes = reading.read(text.encode(), question)
    return [(node.depth, node.text) for node in record.nodes], notes


def complaint(text, question=""):
    with pytest.raises(Unreadable) as error:
        reading.read(text.encode(), question)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (INDENTED, []),
        (INDENTED.replace("  ", "\t").replace("\n", "\r\n"), []),
        ("* Why?\n\n\t- One\n\t\t1. Because\n\t• Two", []),
        (OPML, ["Only the text of each item is used. Left out: _note."]),
        (TABLE, ["These columns are not used: dots."]),
        ("text\tparent\nWhy?\nOne\tWhy?\nBecause\tOne\nTwo\tWhy?\n", []),
    ],
)
def test_an_outline_becomes_a_tree(text, notes):
    assert read(text) == (TREE, notes)


def test_an_outline_has_ended_and_its_whys_are_settled():
    record, _ = reading.read(INDENTED.encode())
    assert (record.settings.title, record.settings.phase) == ("Why?", "closing")
    assert [why.stage for why in record.whys] == ["settled", "settled"]


@pytest.mark.parametrize("text", ["One\n Because\nTwo", "parent,text\n,One\nOne,Because\n,Two"])
def test_lines_can_be_under_a_question_of_their_own(text):
    assert read(text, "Why?")[0] == TREE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Why?\nOne", "Line 2 is not under another line"),
        ("Why?\n    One\n  Two", "Line 3 is not indented like any line above it."),
        ("  Why?\nOne", "Line 2 is not indented like any line above it."),
        ("Why?\n  \u3164", "Line 2 is empty."),
        ("Why?\n  a\x00b", "Line 2 contains a character that cannot be saved."),
        (f"Why?\n  {'x' * 601}", "Line 2 has 601 characters. The most is 600."),
        ("\n \n", "There is nothing to import."),
        ("\n".join(" " * n + "x" for n in range(102)), "Line 102 is more than 100 levels deep."),
        ("id,parent,text\n1,,Why?\n2,9,One", 'Row 3 names the node "9", which does not exist.'),
        ("id,parent,text\n1,,Why?\n1,1,One", 'Row 3 repeats the id "1", which Row 2 has.'),
        ("id,parent,text\n1,2,Why?\n2,1,One", "Row 2 leads in a circle: "),
        ("id,parent,text\n1,,Why?\n,1,One", "Row 3 has no id."),
        ("id,parent,text\n1,,Why?\n2,1,", "Row 3 is empty."),
        (f"parent,text\n,{'x' * 200_000}", "This is not CSV. The mistake is at line 2."),
        ("<opml><body><outline text='a'>", "This is not XML. The mistake is at line 1, column 31."),
        ("<html></html>", "This is not OPML. It begins with <html>."),
        ("<opml><body><outline _note='a'/></body></opml>", "Line 1 is empty."),
        ("<opml><head/></opml>", "There is nothing to import."),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(text, words):
    assert complaint(text).startswith(words)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE o [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE o [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE o SYSTEM "http://127.0.0.1:1/o.dtd">',
    ],
)
def test_document_types_and_their_entities_are_refused(declared):
    text = f'{declared}\n<opml><body><outline text="&b;"/></body></opml>'
    assert complaint(text) == "Line 1 has a document type (<!DOCTYPE …>). Delete it and try again."


@pytest.mark.parametrize(
    ("start", "line", "end"),
    [("", "x\n", ""), ("<opml><body>", "<outline text='x'/>", "</body></opml>")],
)
def test_too_many_lines_are_refused(start, line, end):
    assert (
        complaint(start + line * (shape.MOST_NODES + 1) + end)
        == "This file has too many lines. The most is 50,000."
    )
