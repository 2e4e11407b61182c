"""“How much each group said”: in the summary and in every file with sections, once published."""

from dataclasses import replace

import pytest

from tests.exports.read_back import READERS
from tests.exports.trees import a_record, written
from workshops.exports.document import document_from
from workshops.exports.entries import BlockEntry, PartEntry, VoiceEntry

USE, CARE, WORK, MANAGE = (
    "I use services",
    "I am a carer",
    "I work in services",
    "I manage services",
)
GROUPS = {"role_groups": (USE, CARE, WORK, MANAGE, "Other"), "sides": (1, 1, 2, 2, 0)}
NAMES = {"side_names": ("People who use services", "The council")}
BY_GROUP = (
    PartEntry(1, (USE,), 4),
    PartEntry(1, (CARE,), 2),
    PartEntry(2, (WORK,), 3),
    PartEntry(2, (MANAGE,), 1),
)
BY_SIDE = (PartEntry(1, (USE, CARE), 5), PartEntry(2, (WORK, MANAGE), 5))


def a_room(parts=(), *blocks, people=40):
    """A record of a room with 2 sides; a block is its answers and its units."""
    record = a_record()
    voice = VoiceEntry(parts, tuple(BlockEntry(answers, units) for answers, units in blocks))
    return replace(
        record, settings=replace(record.settings, people=people, **GROUPS, **NAMES), voice=voice
    )


def section(record, slug="voice"):
    found = [s for s in document_from(record, "public").sections if s.slug == slug]
    return found[0] if found else None


def test_each_group_has_its_tenths_and_who_wrote_less_than_their_share_is_said():
    lead, table, foot = section(a_room(BY_GROUP, (98, (2, 2, 4, 1)), (100, (2, 2, 5, 1)))).blocks
    assert lead.lines == (
        "About 4 in 10 people chose “I use services”. They wrote about 2 in 10 answers.",
    )
    assert table.headings == ("Group", "Of the people", "Of the answers")
    assert table.rows == (
        (USE, "4 in 10", "2 in 10"),
        (CARE, "2 in 10", "2 in 10"),
        (WORK, "3 in 10", "5 in 10"),
        (MANAGE, "1 in 10", "1 in 10"),
    )
    assert foot.lines == (
        "Counted over 198 of 198 answers, and rounded, so that it does not point at anyone.",
        "People who chose no group are not counted.",
        "Dots are never counted by group, because everyone had the same number.",
    )


def test_a_side_is_named_in_its_row_and_never_in_a_sentence():
    lead, table, _ = section(a_room(BY_SIDE, (30, (0, 3)))).blocks
    assert lead.lines == ("1 side wrote much less than its share.",)
    assert table.rows == (
        ("People who use services", "5 in 10", "under 1 in 10"),
        ("The council", "5 in 10", "over 9 in 10"),
    )


def test_a_group_of_which_almost_nothing_came_has_a_sentence_without_a_nought():
    lead, *_ = section(a_room(BY_GROUP, (30, (0, 1, 1, 1)))).blocks
    assert lead.lines[0].endswith("They wrote under 1 in 10 answers.")


def test_where_nobody_wrote_much_less_that_is_said():
    lead, *_ = section(a_room(BY_SIDE, (30, (1, 2)), (40, (2, 2)))).blocks
    assert lead.lines == ("Each group wrote about its share.",)


def test_answers_that_showed_nothing_are_in_no_figure():
    *_, foot = section(a_room(BY_SIDE, (30, (1, 2)), (400, ()))).blocks
    assert foot.lines[0].startswith("Counted over 30 of")


@pytest.mark.parametrize("published", [(), (BY_SIDE, (30, ()))])
def test_while_nothing_is_published_there_is_no_section(published):
    assert section(a_room(*published)) is None


@pytest.mark.parametrize(("people", "is_said"), [(11, True), (12, False), (0, False)])
def test_a_room_of_fewer_than_12_people_is_told_why_nothing_is_shown(people, is_said):
    lines = section(a_room(people=people), "method").blocks[0].lines
    assert ("With fewer than 12 people nothing is shown by group." in lines) == is_said
    without_sides = replace(a_room(people=people).settings, sides=())
    (said, *_) = section(replace(a_room(), settings=without_sides), "method").blocks
    assert "With fewer than 12 people nothing is shown by group." not in said.lines


@pytest.mark.parametrize("slug", ["md", "docx", "opml"])
def test_files_have_it_as_a_table_of_words(slug):
    document = document_from(a_room(BY_GROUP, (98, (2, 2, 4, 1))), "public")
    said = READERS[slug].words(written(slug, document))
    for words in ("How much each group said", "I manage services", "Of the people", "2 in 10"):
        assert words in said
