"""“We said, we did”: what became of each action, first in the summary and in every format."""

from dataclasses import replace

import pytest

from tests.exports.read_back import READERS
from tests.exports.test_every_format import TREE_ALONE
from tests.exports.trees import a_record
from tests.exports.trees import written as file_of
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry, CauseEntry, ChangedEntry, UpdateEntry
from workshops.exports.formats import FORMATS

REASON = "the budget round was over."
SHOWN = ActionEntry("Show drafts", updates=(UpdateEntry("done", "2027-01-28", "Two came."),))
PAID = ActionEntry("Pay for it", updates=(UpdateEntry("not_done", "2027-02-01", REASON),))
HELD = ActionEntry("Meet at seven", due="2027-04-30")


def a_document(*actions):
    causes = (CauseEntry(4, "It is a habit", actions),)
    return document_from(replace(a_record(), causes=causes), "public")


def test_it_comes_after_the_first_page_and_says_how_many_are_done_and_what_became_of_each():
    section = a_document(SHOWN, PAID, HELD).sections[1]
    lead, table = section.blocks
    assert (section.title, lead.lines) == ("We said, we did", ("1 of 3 actions is done.",))
    assert [row[:3] for row in table.rows] == [
        ("Show drafts", "28 January 2027", "Done. Two came."),
        ("Pay for it", "1 February 2027", f"Not done, because {REASON}"),
        ("Meet at seven", "", "No update yet. Due by 30 April 2027."),
    ]


def test_it_says_what_people_answered_later_and_nothing_where_too_few_did():
    said = [replace(HELD, changed=ChangedEntry(*counts)) for counts in ((9, 8, 4), (0, 0, 0))]
    _lead, table = a_document(*said).sections[1].blocks
    assert [row[2] for row in table.rows[1::2]] == [
        "Did things change? 21 answers: yes 9, a little 8, no 4.",
        "Did things change? Fewer than 5 people answered. No numbers are kept.",
    ]


def test_there_is_no_section_before_the_first_update():
    assert "did" not in [section.slug for section in a_document(HELD).sections]


@pytest.mark.parametrize(
    ("kinds", "is_done"),
    [
        (["done"], True),
        (["not_done", "done", "news"], True),
        (["done", "not_done"], False),
        (["news"], False),
    ],
)
def test_the_last_word_on_it_decides_whether_an_action_is_done(kinds, is_done):
    updates = tuple(UpdateEntry(kind, "2027-01-28", "So.") for kind in kinds)
    assert ActionEntry("Show drafts", updates=updates).is_done is is_done


@pytest.mark.parametrize("slug", [slug for slug in FORMATS if slug not in {*TREE_ALONE, "zip"}])
def test_every_format_that_is_read_says_why_an_action_is_not_done(slug):
    said = READERS[slug].words(file_of(slug, a_document(SHOWN, PAID)))
    assert "".join(REASON.split()) in "".join(said.split())
