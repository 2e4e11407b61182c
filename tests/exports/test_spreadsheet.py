"""The spreadsheet: what it is made of; and an empty tree in each of the three."""

import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from tests.exports.trees import a_document, a_record, a_tree, written
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry, CauseEntry
from workshops.exports.formats.spreadsheet.names import Names


def test_the_sheets_are_named_frozen_and_filtered():
    book = load_workbook(io.BytesIO(written("xlsx", a_document())))
    said = ["What the room thought", "What many recognise"]
    said += ["Other views", "Who was not here"]
    names = ["Summary", "In short", "Causes", "Actions", *said, "Answers", "How it was done"]
    assert book.sheetnames == names
    assert [book[n].freeze_panes for n in ("Causes", "Actions", "Answers")] == ["A2"] * 3
    assert book["Answers"].auto_filter.ref == "A1:M5"
    assert [cell.value for cell in book["Answers"]["E"]][1:] == [0, 5, 2, 3]


def test_days_are_dates_in_the_spreadsheet():
    record = a_record()
    actions = (ActionEntry("Ask", by_when="2026-12-18"), ActionEntry("Wait", by_when="2026-02-30"))
    record = type(record)(
        record.settings, record.nodes, record.whys, (CauseEntry(4, "A", actions),)
    )
    book = load_workbook(io.BytesIO(written("xlsx", document_from(record, "public"))))
    assert [cell.value for cell in book["Actions"]["C"]][1:] == [
        datetime(2026, 12, 18),
        "2026-02-30",
    ]
    days = [row[1].value for row in book["Summary"].iter_rows() if row[0].value == "Day"]
    assert [day.date() for day in days] == [date(2026, 11, 23)]


def test_a_day_that_excel_cannot_count_stays_words():
    days = ("1066-10-14", "1900-02-28", "1900-03-01")
    actions = tuple(ActionEntry("Ask", by_when=day) for day in days)
    record = replace(a_record(), causes=(CauseEntry(4, "A", actions),))
    record = replace(record, settings=replace(record.settings, day="1066-10-14"))
    book = load_workbook(io.BytesIO(written("xlsx", document_from(record, "public"))))
    told = [cell.value for cell in book["Actions"]["C"]][1:]
    assert told == ["1066-10-14", "1900-02-28", datetime(1900, 3, 1)]
    when = [row[1].value for row in book["Summary"].iter_rows() if row[0].value == "Day"]
    assert when == ["1066-10-14"]


def test_names_of_sheets_keep_excels_rules():
    names = Names()
    wanted = ["a/b:c", "A B C", "x" * 40, "x" * 40, "History", "'quoted'", ""]
    assert [names.take(name) for name in wanted] == [
        "a b c",
        "A B C 2",
        "x" * 31,
        "x" * 29 + " 2",
        "History 2",
        "quoted",
        "Sheet",
    ]


def test_a_sheet_fits_the_width_of_its_paper_and_its_rows_hold_their_lines():
    long = CauseEntry(4, "A cause that takes more room than a cell of its column has, to be sure")
    record = replace(a_record(), causes=(long,))
    book = load_workbook(io.BytesIO(written("xlsx", document_from(record, "public"))))
    for sheet in book:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0  # as many pages as it takes, and one in width
    causes = book["Causes"]
    assert causes.print_title_rows == "$1:$1"
    assert causes.row_dimensions[2].height > 1.5 * 11
    assert "A1:B1" in book["Summary"].merged_cells


@pytest.mark.parametrize("slug", ["docx", "pptx", "xlsx"])
def test_an_empty_tree_is_written_too(slug):
    assert written(slug, document_from(a_tree(0), "public"))
