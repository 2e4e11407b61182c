"""Checks: who chooses what, and what is counted once one is closed."""

import pytest

from tests.actions.rooms_asked import a_room_with_answers, all_choose, ask_room, choose, undo
from tests.actions.test_fast_path import falls_back
from tests.factories import a_chain, a_room, a_seat, fresh
from workshops import board
from workshops.actions import answering, causes, checks, closing
from workshops.models import Check, Choice, Session
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fast path", "locked path"])
def way(request, monkeypatch):
    if request.param == "locked path":
        monkeypatch.setattr(checks, "_at_once", falls_back)


def shown_counts(room):
    return board.check_in(fresh(room.session), board.DESK).counts


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
    question, (first, below) = room.session.question, a_chain(room, 2)
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
    closing.begin_closing(room.session)
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


def test_the_same_question_asked_again_is_the_same_check_so_that_no_two_counts_differ_by_1():
    room = a_room_with_answers(people=8)
    check = ask_room(room)
    all_choose(room, check, *["yes"] * 5)
    checks.close_check(room.session, check)
    assert ask_room(room) == check
    assert shown_counts(room) is None
    all_choose(room, check, *["yes"] * 6)
    checks.close_check(room.session, check)
    assert shown_counts(room) == {"yes": 5}


def test_undo_of_asking_again_closes_it_as_it_was_and_brings_back_what_it_closed():
    room = a_room_with_answers()
    check = ask_room(room)
    all_choose(room, check, *["yes"] * 5)
    other = ask_room(room, node=room.answers[1])
    ask_room(room)
    undo(room, "check again")
    assert (fresh(check).state, fresh(check).counts) == ("closed", {"yes": 5})
    assert fresh(other).is_open


def test_undo_of_asking_does_not_make_the_same_question_a_new_one():
    room = a_room_with_answers()
    check = ask_room(room)
    all_choose(room, check, *["yes"] * 5)
    checks.close_check(room.session, check)
    undo(room, "uncheck")
    undo(room, "check")
    assert board.check_in(fresh(room.session), board.DESK) is None
    since = fresh(room.session).phone_revision
    assert ask_room(room) == check
    assert board.read_changes(room.session.pk, since, board.PHONE).checks.ended == ()
    assert board.read_contributions(room.session, room.seats[0]).choices == {}
    all_choose(room, check, *["yes"] * 4)
    checks.close_check(room.session, check)
    assert shown_counts(room) is None
    undo(room, "uncheck")
    all_choose(room, check, *["yes"] * 6)
    checks.close_check(room.session, check)
    assert shown_counts(room) == {"yes": 5}


def test_desks_show_what_closed_last_also_if_it_was_asked_first():
    room = a_room_with_answers()
    first, second = ask_room(room), ask_room(room, node=room.answers[1])
    ask_room(room)
    checks.close_check(room.session, first)
    assert board.check_in(fresh(room.session), board.DESK).id == first.pk != second.pk


def test_a_wording_that_has_changed_is_another_question():
    room = a_room_with_answers()
    causes.mark_cause(room.session, room.answers[0], "We come too late")
    first = ask_room(room, "meant")
    checks.close_check(room.session, first)
    causes.mark_cause(room.session, room.answers[0], "We always come too late")
    assert ask_room(room, "meant") != first


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


def test_a_question_asked_by_mistake_does_not_keep_undo_from_what_was_typed_before():
    room = a_room_with_answers()
    typed, _ = answering.add_from_room(room.session, room.why, "Aloud", "op-id-aloud")
    check = ask_room(room, node=typed)
    since = fresh(room.session).phone_revision
    undo(room, "check")
    undo(room, "add")
    assert not Check.objects.exists()
    changes = board.read_changes(room.session.pk, since, board.PHONE)
    assert changes.checks.ended == (check.pk,)
    assert typed.pk in changes.left
