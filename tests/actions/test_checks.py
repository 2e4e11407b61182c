"""Checks: who chooses what, what is counted, and what ends one."""

import pytest
from django.db import connection

from tests.actions.test_fast_path import falls_back
from tests.factories import a_room, a_seat, an_answer, fresh
from workshops import board
from workshops.actions import (
    answering,
    asking,
    causes,
    checks,
    grouping,
    hiding,
    sessions,
    undoing,
)
from workshops.models import Check, Choice, Session
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fast path", "locked path"])
def way(request, monkeypatch):
    if request.param == "locked path":
        monkeypatch.setattr(checks, "_at_once", falls_back)


def a_room_with_answers(people=6):
    return a_room(people=people, answers=3, revealed=True)


def a_chain(room):
    """Ask why below the first answer, and return the question, that answer and one below it."""
    first = room.answers[0]
    deeper = asking.ask(room.session, first)
    below = an_answer(room.seats[1], deeper, "Nobody had the dates")
    asking.reveal(room.session, deeper)
    return room.session.question, first, below


def ask_room(room, kind="act", node=None):
    return checks.open_check(room.session, kind, node or room.answers[0])


def choose(seat, check, choice):
    checks.choose(fresh(seat), fresh(check), choice)


def all_choose(room, check, *choices):
    for seat, choice in zip(room.seats, choices, strict=False):
        choose(seat, check, choice)


def shown_counts(room):
    return board.check_in(room.session.pk, board.DESK).counts


def undo(room, kind):
    undoing.undo(room.session, room.session.undo_entries.filter(kind=kind, undone=False).first())


@pytest.mark.usefixtures("way")
def test_each_seat_has_one_choice_which_changes_until_it_closes_and_then_counts():
    room = a_room_with_answers()
    check = ask_room(room)
    all_choose(room, check, "yes", "yes", "unsure", "beyond", "yes", "yes")
    all_choose(room, check, "not_yet")
    assert fresh(check).counts is None
    checks.close_check(room.session, check)
    assert fresh(check).counts == {"not_yet": 1, "yes": 3, "unsure": 1, "beyond": 1}
    with pytest.raises(Refused, match="can no longer change"):
        choose(room.seats[0], check, "yes")


def test_under_five_people_no_number_is_kept():
    room = a_room_with_answers()
    check = ask_room(room)
    all_choose(room, check, "yes", "yes", "unsure", "beyond")
    checks.close_check(room.session, check)
    assert (fresh(check).state, fresh(check).counts) == ("closed", None)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("choice", ["all", "", "maybe", "12"])
def test_only_what_is_on_the_page_can_be_chosen(choice):
    room = a_room_with_answers()
    check = ask_room(room)
    with pytest.raises(Refused, match="on the page") as refused:
        choose(room.seats[0], check, choice)
    assert refused.value.status == 422
    assert not Choice.objects.exists()


def test_the_steps_of_a_chain_are_chosen_by_their_lower_ends():
    room = a_room_with_answers()
    question, first, below = a_chain(room)
    check = ask_room(room, "follows", below)
    all_choose(room, check, str(below.pk), str(first.pk), "all", str(below.pk), "all", "all")
    with pytest.raises(Refused, match="on the page"):
        choose(room.seats[0], check, str(question.pk))
    checks.close_check(room.session, check)
    assert fresh(check).counts == {str(below.pk): 2, str(first.pk): 1, "all": 3}


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("act", "about the question"),
        ("follows", "level 2 or deeper"),
        ("meant", "not marked as a cause"),
    ],
)
def test_what_the_room_cannot_be_asked_is_refused(kind, reason):
    room = a_room_with_answers()
    node = room.session.question if kind == "act" else room.answers[0]
    with pytest.raises(Refused, match=reason):
        ask_room(room, kind, node)


def test_a_wording_is_asked_about_if_it_is_not_the_words_of_the_answer():
    room = a_room_with_answers()
    causes.mark_cause(room.session, room.answers[0], room.answers[0].text)
    with pytest.raises(Refused, match="nothing to ask"):
        ask_room(room, "meant")
    causes.mark_cause(room.session, room.answers[0], "We come too late")
    check = ask_room(room, "meant")
    causes.mark_cause(room.session, room.answers[0], "We always come too late")
    assert fresh(check).wording == "We come too late"


def test_a_silent_answer_is_not_asked_about():
    room = a_room(people=3, answers=1)
    with pytest.raises(Refused, match="not been revealed"):
        ask_room(room)


def test_asking_closes_what_is_open_and_asking_the_same_changes_nothing():
    room = a_room_with_answers()
    first = ask_room(room)
    revision = fresh(room.session).revision
    assert ask_room(room) == first
    assert fresh(room.session).revision == revision
    all_choose(room, first, *["yes"] * 5)
    second = ask_room(room, node=room.answers[1])
    assert (fresh(first).state, fresh(first).counts) == ("closed", {"yes": 5})
    assert fresh(second).is_open


def test_undo_of_asking_brings_back_what_it_closed_with_its_choices():
    room = a_room_with_answers()
    first = ask_room(room)
    all_choose(room, first, *["yes"] * 5)
    second = ask_room(room, node=room.answers[1])
    undo(room, "check")
    assert (fresh(second).state, fresh(first).state) == ("dropped", "open")
    assert shown_counts(room) is None
    checks.close_check(room.session, first)
    assert fresh(first).counts == {"yes": 5}


def test_undo_of_closing_opens_it_again_also_while_the_session_is_closing():
    room = a_room_with_answers()
    check = ask_room(room)
    sessions.begin_closing(room.session)
    all_choose(room, check, *["yes"] * 5)
    checks.close_check(room.session, check)
    undo(room, "uncheck")
    assert (fresh(check).state, shown_counts(room)) == ("open", None)
    all_choose(room, check, *["unsure"] * 5)
    checks.close_check(room.session, check)
    assert shown_counts(room) == {"unsure": 5}


def test_closing_again_and_again_does_not_show_what_a_single_phone_chose():
    room = a_room_with_answers(people=8)
    check = ask_room(room)
    all_choose(room, check, *["yes"] * 6)
    seen = []
    for chosen in (["unsure"] * 4, ["unsure"] * 4 + ["yes"] * 3, ["unsure"] * 5 + ["yes"] * 3):
        checks.close_check(room.session, check)
        seen.append(shown_counts(room))
        undo(room, "uncheck")
        all_choose(room, check, *chosen)
    checks.close_check(room.session, check)
    assert [*seen, shown_counts(room)] == [
        {"yes": 6},
        {"yes": 6},
        {"unsure": 4, "yes": 3},
        {"unsure": 4, "yes": 3},
    ]


def test_it_is_not_opened_again_once_its_answer_has_left():
    room = a_room_with_answers()
    check = ask_room(room)
    checks.close_check(room.session, check)
    hiding.hide(room.session, room.answers[0], "It names a person")
    with pytest.raises(Refused, match="changed this since"):
        undo(room, "uncheck")
    assert fresh(check).state == "closed"


def hidden(room, below):
    hiding.hide(room.session, below, "It names a person")


def taken_back(room, below):
    answering.withdraw(room.seats[1], below)


def hidden_above(room, below):
    hiding.hide(room.session, room.answers[0], "It names a person")


@pytest.mark.parametrize("leaves", [hidden, taken_back, hidden_above])
def test_it_ends_without_counts_when_what_it_is_about_leaves(leaves):
    room = a_room_with_answers()
    _, _, below = a_chain(room)
    check = ask_room(room, "follows", below)
    all_choose(room, check, *["all"] * 6)
    leaves(room, below)
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
    sessions.close(fresh(room.session))
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


def test_a_choice_that_overtakes_the_close_is_refused():
    room = a_room_with_answers()
    check, seat = ask_room(room), fresh(room.seats[0])
    checks.close_check(room.session, check)
    with pytest.raises(Refused, match="can no longer change"):
        checks.choose(seat, check, "yes")
    assert not Choice.objects.exists()


def test_only_the_phone_itself_sees_its_choice_and_only_while_it_is_open():
    room = a_room_with_answers()
    newcomer = a_seat(room.session)
    check = ask_room(room)
    choose(newcomer, check, "yes")
    session = Session.objects.get(pk=room.session.pk)
    assert board.read_contributions(session, newcomer).choices == {check.pk: "yes"}
    assert board.read_contributions(session, room.seats[1]).choices == {}
    checks.close_check(room.session, check)
    assert board.read_contributions(session, newcomer).choices == {}
