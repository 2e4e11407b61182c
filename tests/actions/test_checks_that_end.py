"""What ends a check: what it is about leaves, or the session closes."""

import pytest
from django.db import connection

from tests.actions.rooms_asked import a_room_with_answers, all_choose, ask_room, undo
from tests.factories import a_chain, fresh
from workshops.actions import answering, causes, checks, closing, grouping, hiding
from workshops.models import Check, Choice
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def test_it_is_not_opened_again_once_its_answer_has_left():
    room = a_room_with_answers()
    check = ask_room(room)
    checks.close_check(room.session, check)
    hiding.hide(room.session, room.answers[0], "It names a person")
    with pytest.raises(Refused, match="changed this since"):
        undo(room, "uncheck")
    assert fresh(check).state == "closed"


def hidden(room, above, below):
    hiding.hide(room.session, below, "It names a person")


def taken_back(room, above, below):
    answering.withdraw(room.seats[0], below)


def hidden_above(room, above, below):
    hiding.hide(room.session, above, "It names a person")


@pytest.mark.parametrize("leaves", [hidden, taken_back, hidden_above])
def test_it_ends_without_counts_when_what_it_is_about_leaves(leaves):
    room = a_room_with_answers()
    above, below = a_chain(room, 2)
    check = ask_room(room, "follows", below)
    all_choose(room, check, *["all"] * 6)
    leaves(room, above, below)
    assert (fresh(check).state, fresh(check).counts) == ("dropped", None)
    assert not Choice.objects.exists()


def test_it_ends_when_its_theme_is_ungrouped_or_its_cause_is_no_cause_any_more():
    room = a_room_with_answers()
    theme = grouping.group(room.session, [a.pk for a in room.answers[1:]], "Too late")
    about_theme = ask_room(room, "act", theme)
    grouping.ungroup(room.session, theme)
    cause = causes.mark_cause(room.session, room.answers[0], "We come too late")
    about_cause = ask_room(room, "meant")
    causes.unmark_cause(room.session, cause)
    assert [fresh(check).state for check in (about_theme, about_cause)] == ["dropped"] * 2


def test_its_answers_are_not_hidden_in_silence_again_by_undo():
    room = a_room_with_answers()
    ask_room(room)
    with pytest.raises(Refused, match="changed this since"):
        undo(room, "reveal")


def test_what_was_said_aloud_stays_once_the_room_was_asked_about_it():
    room = a_room_with_answers()
    answer, _ = answering.add_from_room(room.session, room.why, "Aloud", "op-aloud-1")
    ask_room(room, node=answer)
    with pytest.raises(Refused, match="changed this since"):
        undo(room, "add")


def test_the_close_counts_what_is_open_and_keeps_no_choice():
    room = a_room_with_answers()
    check = ask_room(room)
    all_choose(room, check, *["yes"] * 6)
    closing.close(fresh(room.session))
    assert (fresh(check).state, fresh(check).counts) == ("closed", {"yes": 6})
    assert not Choice.objects.exists()


def test_a_process_that_knows_no_checks_leaves_no_choice_when_it_closes():
    room = a_room_with_answers()
    check = ask_room(room)
    all_choose(room, check, *["yes"] * 6)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE workshops_session SET phase = 'closed', key = NULL, salt = NULL WHERE id = %s",
            [room.session.pk],
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert (fresh(check).state, fresh(check).counts) == ("dropped", None)
    assert not Choice.objects.exists()


def test_a_process_that_knows_no_checks_deletes_answers_and_sessions_with_them():
    room = a_room_with_answers()
    all_choose(room, ask_room(room), "yes")
    room.session.undo_entries.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workshops_node WHERE id = %s", [room.answers[0].pk])
    assert not Check.objects.exists()
    assert not Choice.objects.exists()
