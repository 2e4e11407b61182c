"""“What many recognise”: what most people ticked, only from settled whys."""

from dataclasses import replace

import pytest

from tests.exports.trees import a_record
from tests.factories import a_room, fresh
from workshops.actions import asking, grouping, marks
from workshops.exports.document import document_from
from workshops.exports.entries import NodeEntry
from workshops.exports.snapshot import read_record


def section(record):
    found = [s for s in document_from(record, "public").sections if s.slug == "recognised"]
    return found[0] if found else None


def answers(*counts, **more):
    """A record with an answer for each count of people who recognise it."""
    nodes = [
        NodeEntry(9 + n, "answer", 1, f"Answer {n}", 1, recognised=count, **more)
        for n, count in enumerate(counts)
    ]
    record = a_record()
    return replace(
        record, nodes=(record.nodes[0], *nodes), whys=record.whys[:1], causes=(), checks=()
    )


def test_the_10_that_most_recognise_come_first_and_ties_are_counted():
    table, tied = section(answers(2, 5, 1, *[3] * 11)).blocks
    assert [row[0] for row in table.rows[:2]] == ["Answer 1", "Answer 3"]
    assert [row[2] for row in table.rows] == ["5", *["3"] * 9]
    assert tied.lines == ("2 more answers are tied with the last one.",)


def test_there_is_no_section_where_nobody_agrees():
    assert section(answers(1, 1, 0)) is None
    assert section(answers(5, state="hidden")) is None


@pytest.mark.django_db
def test_nothing_is_in_it_before_the_why_is_settled_and_a_theme_stands_for_its_answers():
    room = a_room(answers=3, revealed=True)
    for answer in room.answers:
        for seat in room.seats:
            if seat != room.seats[room.answers.index(answer)]:
                marks.recognise(seat, answer)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Habits")
    assert section(read_record(fresh(room.session))) is None
    asking.settle(room.session, room.why)
    (table,) = section(read_record(fresh(room.session))).blocks
    assert table.rows == (("Habits", "1", "3"), ("Answer number 2", "1", "2"))
