"""“Other views”: what somebody wrote beside an answer, where the room can read both."""

from io import BytesIO

import pytest

from tests.factories import a_room, fresh
from workshops.actions import (
    asking,
    closing,
    hiding,
    importing,
    moderation,
    record,
    remark_moderation,
    remarks,
)
from workshops.exports import FORMATS
from workshops.exports.document import document_of
from workshops.exports.numbers import numbers_of
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record

pytestmark = pytest.mark.django_db

READERS = ("public", "link", "organiser", "operator")


def a_room_with_views():
    room = a_room(people=3, answers=2, revealed=True)
    for seat, text in zip(
        room.seats[1:], ("Some of us were asked", "It was no secret"), strict=True
    ):
        remarks.add_view(seat, room.answers[0], text)
    return room


def seen_by(room):
    record = read_record(fresh(room.session))
    return [len(redacted_for(reader, record).remarks) for reader in READERS]


def test_who_reads_what_before_it_is_shown_and_once_it_is_hidden():
    room = a_room_with_views()
    assert seen_by(room) == [0, 0, 0, 2]
    asking.settle(room.session, room.why)
    assert seen_by(room) == [2, 2, 2, 2]
    remarks.hide(room.session, room.session.remarks.first(), "hurtful")
    assert seen_by(room) == [1, 1, 2, 2]
    hiding.hide(room.session, room.answers[0], "about a person")
    assert seen_by(room) == [0, 0, 2, 2]


def test_who_reads_what_is_held_and_what_is_not_shown():
    room = a_room(people=3, answers=1, revealed=True)
    moderation.check_first(room.session)
    unread, refused = (
        remarks.add_view(fresh(seat), room.answers[0], f"A view {number}")
        for number, seat in enumerate(room.seats[1:])
    )
    asking.settle(room.session, room.why)
    remark_moderation.refuse(room.session, refused, "hurtful", refused.text)
    assert seen_by(room) == [0, 0, 0, 2]
    document = document_of(fresh(room.session), "organiser")
    for slug in ("txt", "md", "json"):
        stream = BytesIO()
        FORMATS[slug].write(document, stream)
        assert b"A view" not in stream.getvalue()
    whole = read_record(fresh(room.session))
    assert numbers_of(whole).views_hidden == 1
    copy = importing.import_session(whole, room.session.organiser)
    assert {(r.state, r.reason) for r in copy.remarks.all()} == {("held", ""), ("held", "hurtful")}
    closing.close(fresh(room.session))
    assert seen_by(room) == [0, 0, 2, 2]
    assert fresh(unread).reason == "not checked"


def test_the_section_has_each_with_its_answer_and_how_many_were_hidden_is_said():
    room = a_room_with_views()
    asking.settle(room.session, room.why)
    remarks.hide(room.session, room.session.remarks.get(text="It was no secret"), "about a person")
    document = document_of(fresh(room.session), "public")
    sections = {section.slug: section for section in document.sections}
    (table,) = sections["views"].blocks
    assert table.rows == (("Some of us were asked", "Answer number 0"),)
    assert "1 view was hidden." in sections["method"].blocks[0].lines


def test_what_people_think_of_the_record_is_shown_once_everybody_was_asked():
    room = a_room_with_views()
    closing.begin_closing(room.session)
    record.open_record(room.session)
    for kind in ("record", "missing"):
        remarks.speak_of_record(fresh(room.seats[1]), kind, f"A word about {kind}")
    assert seen_by(room) == [0, 0, 0, 4]
    record.close_record(fresh(room.session))
    assert seen_by(room) == [2, 2, 2, 4]
    closing.close(fresh(room.session))
    assert seen_by(room) == [4, 4, 4, 4]


def test_they_are_imported_beside_the_same_answers_in_an_order_that_tells_nothing():
    room = a_room_with_views()
    record = read_record(fresh(room.session))
    assert [entry.text for entry in record.remarks] == ["It was no secret", "Some of us were asked"]
    copy = read_record(importing.import_session(record, room.session.organiser))
    texts = {node.id: node.text for node in copy.nodes}
    assert [(entry.text, texts[entry.node]) for entry in copy.remarks] == [
        ("It was no secret", "Answer number 0"),
        ("Some of us were asked", "Answer number 0"),
    ]
