"""“What the room thought”: what people chose in each check, where everything in it may be read."""

from dataclasses import replace

import pytest

from tests.exports.trees import a_record
from tests.factories import a_chain, a_room, fresh
from workshops.actions import checks, hiding, importing
from workshops.exports.document import document_from
from workshops.exports.entries import CheckEntry, CountEntry
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record


def lines(*entries):
    """Return the lines and the rows of the section, for these checks."""
    document = document_from(replace(a_record(), checks=entries), "public")
    (section,) = [s for s in document.sections if s.slug == "checks"]
    return [
        line if isinstance(line, str) else " | ".join(line)
        for block in section.blocks
        for line in (getattr(block, "lines", ()) or block.rows)
    ]


def test_a_step_is_named_by_both_its_ends():
    counts = (CountEntry(4, step=4), CountEntry(1, "all"))
    assert lines(CheckEntry(4, "follows", counts)) == [
        "Which step is the weakest? “Nobody asks”",
        "5 people answered.",
        "From “Nobody asks” to “Habits” | 4",
        "Every step makes sense | 1",
    ]


def test_what_is_asked_in_the_same_words_is_1_table_with_the_words_that_were_asked_about():
    first = CheckEntry(4, "meant", (CountEntry(5, "partly"),), "It is a habit")
    act = CheckEntry(4, "act", (CountEntry(4, "yes"), CountEntry(2, "beyond")))
    second = CheckEntry(4, "meant", (CountEntry(6, "yes"), CountEntry(1, "unsure")), "Habits stay")
    assert lines(first, act, second) == [
        "Is this still what was meant?",
        "It is a habit | 0 | 5 | 0 | 5",
        "Habits stay | 6 | 0 | 1 | 7",
        "Can we do something about this?",
        "Nobody asks | 4 | 0 | 2 | 0 | 6",
    ]


@pytest.mark.django_db
def test_only_readers_of_what_is_hidden_get_a_check_about_it_and_steps_are_imported_as_steps():
    room = a_room(people=5, answers=1, revealed=True)
    above, leaf = a_chain(room, 2)
    check = checks.open_check(room.session, "follows", leaf)
    for seat in room.seats:
        checks.choose(seat, check, str(leaf.pk))
    checks.close_check(room.session, check)
    record = read_record(fresh(room.session))
    assert record.checks == (CheckEntry(leaf.pk, "follows", (CountEntry(5, step=leaf.pk),)),)
    copy = importing.import_session(record, room.session.organiser)
    (imported,) = read_record(copy).checks
    assert imported.counts == (CountEntry(5, step=imported.node),)
    hiding.hide(room.session, above, "It names a person")
    record = read_record(fresh(room.session))
    assert [len(redacted_for(who, record).checks) for who in ("public", "link", "organiser")] == [
        0,
        0,
        1,
    ]
