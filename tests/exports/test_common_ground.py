"""“Common ground”: in the summary and files once the sides are compared, of what may be read."""

from dataclasses import replace

import pytest

from tests.actions.test_common_ground import Room
from tests.exports.read_back import READERS
from tests.exports.trees import a_record, written
from tests.factories import fresh
from workshops.actions import common_ground, hiding, importing
from workshops.exports.document import document_from
from workshops.exports.entries import BatchEntry, CheckEntry, CountEntry, PlacedEntry, VoiceEntry
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record

SIDES = {"role_groups": ("a", "b"), "sides": (1, 2), "side_names": ("Families", "The council")}


def compared(*placed):
    """Return a record of which the 2 whys were compared."""
    record = a_record("It is far", "It is dear")
    settings = replace(record.settings, **SIDES)
    return replace(
        record, settings=settings, voice=VoiceEntry(batches=(BatchEntry((1, 2), placed),))
    )


def blocks(record):
    found = [s for s in document_from(record, "public").sections if s.slug == "common-ground"]
    return found[0].blocks if found else None


def test_answers_are_placed_by_how_many_people_of_the_whole_room_recognise_them():
    placed = PlacedEntry(9, "first", 12), PlacedEntry(2, "common", 20), PlacedEntry(10, "second", 9)
    lead, table, foot = blocks(compared(*placed))
    assert lead.lines == (
        "Most people on both sides recognise 1 of the answers.",
        "2 are recognised mainly by 1 side.",
    )
    assert table.rows == (
        ("Habits", "20", "Common ground"),
        ("It is far", "12", "Mainly: Families"),
        ("It is dear", "9", "Mainly: The council"),
    )
    assert foot.lines[0] == (
        "1 answer is not shown here. It was too close, or too few people chose it."
    )


def test_where_nothing_is_placed_1_sentence_says_so_whatever_the_reason():
    (only,) = blocks(compared())
    assert only.lines == (
        "4 answers are not shown here. It was too close, or too few people chose it.",
    )
    assert blocks(replace(compared(), voice=VoiceEntry())) is None


def test_a_choice_in_a_check_is_named_by_its_question():
    table, _ = blocks(compared(PlacedEntry(4, "first", 7, "act", "yes")))
    assert table.rows == (
        ("Can we do something about this? “Nobody asks” Yes, we could", "7", "Mainly: Families"),
    )


def test_what_may_not_be_read_is_not_placed():
    record = compared(
        PlacedEntry(5, "common", 20),  # hidden
        PlacedEntry(4, "first", 8, "follows", step=4),  # of a check that is not there
        PlacedEntry(4, "first", 7, "act", "yes"),
    )
    checks = (CheckEntry(4, "act", (CountEntry(7, "yes"),)),)
    (batch,) = redacted_for("public", replace(record, checks=checks)).voice.batches
    assert [each.kind for each in batch.placed] == ["act"]
    assert len(redacted_for("organiser", record).voice.batches[0].placed) == 3


@pytest.mark.parametrize("slug", ["md", "docx", "opml"])
def test_files_have_it_as_a_table_of_words(slug):
    said = READERS[slug].words(
        written(slug, document_from(compared(PlacedEntry(9, "first", 12)), "public"))
    )
    for words in ("Common ground", "Mainly: Families", "It was too close"):
        assert words in said


@pytest.mark.django_db
def test_it_is_exported_and_imported_and_goes_with_what_is_hidden():
    room = Room()
    room.tick(room.answers[0], 16, 16)
    room.settle()
    common_ground.compare(room.session)
    record = read_record(fresh(room.session))
    copy = importing.import_session(record, room.session.organiser)
    (batch,) = read_record(copy).voice.batches
    (placed,) = batch.placed
    assert copy.nodes.get(pk=placed.node).text == room.answers[0].text
    assert batch.whys == (copy.question.pk,)
    hiding.hide(room.session, room.answers[0], "It names a person")
    (batch,) = redacted_for("public", read_record(fresh(room.session))).voice.batches
    assert batch.placed == ()
