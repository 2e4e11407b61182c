"""A why that is settled again and again: what its counts of ticks tell, and what they do not."""

import pytest

from tests.actions.test_marks import a_room_that_reads, tick, untick
from tests.exports.trees import a_record
from tests.factories import an_organiser, fresh
from workshops.actions import asking, closing, grouping, hiding, importing
from workshops.exports.snapshot import read_record
from workshops.models import Session

pytestmark = pytest.mark.django_db


def settle_again(room):
    asking.reopen(room.session, fresh(room.why))
    return lambda: asking.settle(room.session, fresh(room.why))


def counts(*nodes):
    return [fresh(node).recognised for node in nodes]


def test_settling_again_and_again_does_not_tell_who_ticks_what():
    room = a_room_that_reads(people=9)
    tick(room.seats[8], room.answers[0])
    asking.settle(room.session, room.why)
    for seat in room.seats[3:7]:
        settle = settle_again(room)
        for answer in room.answers[:2]:
            tick(seat, answer)
        untick(room.seats[8], room.answers[0])
        before = fresh(room.answers[1]).revision
        settle()
        assert counts(*room.answers) == [1, 0, 0]
        assert fresh(room.answers[1]).revision == before
    settle = settle_again(room)
    tick(room.seats[7], room.answers[1])
    settle()
    assert counts(*room.answers) == [1, 5, 0]
    closing.close(fresh(room.session))
    assert counts(*room.answers) == [4, 5, 0]


def test_a_first_count_of_nothing_keeps_nothing_back():
    room = a_room_that_reads()
    asking.settle(room.session, room.why)
    settle = settle_again(room)
    tick(room.seats[4], room.answers[0])
    settle()
    assert counts(*room.answers) == [1, 0, 0]


def test_a_theme_that_is_settled_again_follows_what_is_in_it():
    room = a_room_that_reads(people=9)
    first, second, third = room.answers
    for seat in room.seats[3:8]:
        tick(seat, first)
    tick(room.seats[8], second)
    theme = grouping.group(room.session, [first.pk, second.pk], "Too late")
    asking.settle(room.session, room.why)
    assert counts(theme, first, second) == [6, 5, 1]
    settle = settle_again(room)
    grouping.take_out(room.session, second)
    settle()
    assert counts(theme) == [5]
    settle = settle_again(room)
    grouping.ungroup(room.session, theme)
    another = grouping.group(room.session, [second.pk, third.pk], "Late again")
    settle()
    assert counts(another, second, third) == [1, 1, 0]


def test_grouping_and_hiding_do_not_tell_who_ticked_since_the_first_count():
    room = a_room_that_reads(people=9)
    first, second, third = room.answers
    theme = grouping.group(room.session, [first.pk, second.pk], "Too late")
    for seat in room.seats[3:5]:
        tick(seat, theme)
        tick(seat, third)
    asking.settle(room.session, room.why)
    settle = settle_again(room)
    tick(room.seats[5], theme)
    tick(room.seats[5], third)
    settle()
    assert counts(theme, third) == [2, 2]
    hiding.hide(room.session, second, "It names a person")
    assert counts(theme) == [2]
    hiding.show(room.session, second)
    grouping.add_members(room.session, theme, [third.pk])
    assert counts(theme) == [2]
    for answer in (second, third):
        grouping.take_out(room.session, answer)
    another = grouping.group(room.session, [second.pk, third.pk], "Late again")
    assert counts(theme, another) == [2, 2]
    closing.close(fresh(room.session))
    assert counts(theme, another, third) == [3, 3, 3]


def test_a_theme_counts_5_more_people_with_its_answers_and_what_they_ticked_stays_counted():
    room = a_room_that_reads(people=9)
    first, second, third = room.answers
    theme = grouping.group(room.session, [first.pk, second.pk], "Too late")
    tick(room.seats[3], first)
    asking.settle(room.session, room.why)
    settle = settle_again(room)
    for seat in room.seats[4:]:
        tick(seat, first)
    settle()
    assert counts(theme, first) == [6, 6]
    grouping.take_out(room.session, second)
    grouping.add_members(room.session, theme, [third.pk])
    assert counts(theme) == [6]


def test_counts_and_dots_that_were_imported_stay_when_their_why_is_settled_again():
    session = importing.import_session(a_record(), an_organiser())
    Session.objects.filter(pk=session.pk).update(phase="open", closed_at=None)
    theme = session.nodes.get(text="Habits")
    why = session.whys.get(node__parent=None)
    asking.reopen(fresh(session), why)
    seen = read_record(fresh(session)).whys[0]
    assert (seen.stage, seen.voters, seen.dots_given) == ("reading", None, None)
    asking.settle(fresh(session), fresh(why))
    assert counts(theme) == [9]
    again = read_record(fresh(session)).whys[0]
    assert (again.voters, again.dots_given) == (3, 5)
