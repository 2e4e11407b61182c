"""How it was done, level by level."""

from dataclasses import replace

from tests.exports.trees import a_record
from workshops.exports.document import document_from
from workshops.exports.entries import WhyEntry


def table_of(record):
    section = document_from(record, "public").sections[-1]
    return section.blocks[1].rows if len(section.blocks) > 1 else None


def test_each_level_has_its_whys_answers_and_minutes():
    assert table_of(a_record()) == (("Why 1", "1", "1", "6"), ("Why 2", "1", "1", "4"))


def test_minutes_of_several_whys_are_added_and_unknown_ones_left_out():
    record = a_record()
    whys = (*record.whys, WhyEntry(3, "settled", 3, 0, 5), WhyEntry(4, "reading", 4))
    assert table_of(replace(record, whys=whys))[1:] == (
        ("Why 2", "2", "1", "9"),
        ("Why 3", "1", "0", ""),
    )


def test_a_tree_from_elsewhere_was_not_asked_here():
    record = a_record()
    record = replace(record, settings=replace(record.settings, people=0))
    assert table_of(record) is None
