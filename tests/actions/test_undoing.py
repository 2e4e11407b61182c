"""Undo turns back the last step, or says why it cannot, and never takes along what came since."""

import pytest

from tests.actions.steps import (
    STEPS,
    a_cause,
    a_theme,
    an_action,
    hidden,
    ids,
    newest,
    settled,
    undo,
    voting_open,
)
from tests.factories import a_room, a_session, an_answer, fresh
from workshops import board
from workshops.actions import answering, asking, causes, grouping, undoing, voting
from workshops.exports.snapshot import read_record
from workshops.models import Action, Answer, Cause, Check, Node, Theme, UndoEntry, Vote, Why
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return a_room(people=4, answers=4, revealed=True)


def standing(room):
    """Return the tree, stages, causes, actions and checks."""
    whys = "pk", "node", "stage", "position", "settled_at", "answers"
    nodes = "pk", "text", "state", "reason", "theme", "tally", "paper_dots"
    there = room.session.nodes.exclude(state=Node.State.UNGROUPED)
    return (
        [*room.session.whys.order_by("pk").values_list(*whys)],
        [*there.order_by("pk").values_list(*nodes)],
        [*room.session.causes.filter(removed=False).values_list("pk", "node", "wording")],
        [*Action.objects.order_by("pk").values_list()],
        [*room.session.checks.exclude(state=Check.State.DROPPED).values_list("pk", "state")],
    )


@pytest.mark.parametrize("step", STEPS)
def test_every_step_is_taken_back_by_one_undo_and_the_one_before_by_the_next(room, step):
    before, do = STEPS[step]
    at_first = standing(room)
    if before:
        before(room)
    was = standing(room)
    do(room)
    assert standing(room) != was
    undo(room)
    assert standing(room) == was
    while newest(room).kind != "reveal":
        undo(room)
    assert standing(room) == at_first


def test_a_clock_is_no_step(room):
    asking.set_timer(room.session, room.why, 60)
    asking.stop_timer(room.session, room.why)
    assert newest(room).kind == "reveal"


def test_what_says_the_same_again_is_no_step(room):
    a_theme(room)
    an_action(room)
    last = newest(room)
    a_cause(room)
    causes.edit_action(room.session, Action.objects.get(), what="Send drafts early")
    asking.ask(room.session, room.session.question)
    grouping.rename(room.session, Theme.objects.get(), "Too late")
    assert newest(room) == last


def test_a_why_that_has_answers_stays_and_undo_does_not_go_past_it(room):
    hidden(room)
    why = asking.ask(room.session, room.answers[1])
    an_answer(room.seats[0], why)
    for _ in range(2):
        with pytest.raises(Refused, match="has answers, so you cannot undo it"):
            undo(room)
    assert fresh(room.answers[0]).state == "hidden"
    undoing.undo(room.session, UndoEntry.objects.get(kind="hide"))
    assert fresh(room.answers[0]).state == "here"


def test_an_answer_that_was_taken_back_leaves_no_why_behind(room):
    why = asking.ask(room.session, room.answers[1])
    answering.withdraw(room.seats[0], an_answer(room.seats[0], why))
    undo(room)
    assert not Why.objects.filter(pk=why.pk).exists()
    assert asking.ask(room.session, room.answers[1]).pk != why.pk


def test_what_its_author_took_back_is_not_brought_back_nor_passed_over(room):
    hidden(room)
    answering.withdraw(room.seats[0], room.answers[0])
    for _ in range(2):
        with pytest.raises(Refused, match="who wrote this answer has taken it back"):
            undo(room)
    assert newest(room).kind == "hide"


def test_dots_of_a_vote_that_was_undone_are_unseen_until_voting_opens_again(room):
    voting_open(room)
    voting.give(room.seats[0], room.answers[0])
    undo(room)
    grouping.group(room.session, ids(room, 0, 1), "Too late")

    def seen(audience):
        rows = board.read_board(room.session.pk, audience).nodes.values()
        return {row.tally for row in rows} - {None}

    assert [seen(audience) for audience in board.AUDIENCES] == [set()] * 3
    assert {node.tally for node in read_record(fresh(room.session)).nodes} == {0}
    voting_open(room)
    assert fresh(room.answers[0]).tally == fresh(Theme.objects.get()).tally == 1
    assert (seen(board.DESK), seen(board.PHONE)) == ({1}, set())
    settled(room)
    assert seen(board.PHONE) == {1}


def test_phones_do_not_learn_the_result_of_a_vote_that_was_undone(room):
    voting_open(room)
    voting.give(room.seats[0], room.answers[0])
    undo(room)
    asking.settle(room.session, room.why)
    assert board.read_phone_page(room.session.pk).result is None
    assert fresh(room.why).dots_given is None


def test_a_why_under_which_a_cause_was_marked_stays(room):
    why = asking.ask(room.session, room.answers[1])
    answer = an_answer(room.seats[0], why)
    asking.reveal(room.session, why)
    cause = causes.mark_cause(room.session, answer, "In the room's own words")
    answering.withdraw(room.seats[0], answer)
    with pytest.raises(Refused, match="has answers, so you cannot undo it"):
        undoing.undo(room.session, UndoEntry.objects.get(kind="ask", details__why=why.pk))
    assert not fresh(cause).removed


@pytest.mark.parametrize("use", [lambda room: a_cause(room), lambda room: a_theme(room)])
def test_what_was_undone_is_no_use_of_the_answers(room, use):
    use(room)
    undo(room)
    assert newest(room).kind == "reveal"
    undo(room)
    assert fresh(room.why).stage == "writing"


def test_dots_that_the_room_has_seen_stay_seen(room):
    voting_open(room)
    voting.give(room.seats[0], room.answers[0])
    asking.reopen(room.session, room.why)
    voting_open(room)
    undo(room)
    assert board.read_board(room.session.pk, board.PHONE).nodes[room.answers[0].pk].tally == 1


def test_the_words_of_an_own_answer_are_gone_from_the_steps_too(room):
    a_cause(room, room.answers[0].text)
    a_cause(room, "In other words")
    answering.withdraw(room.seats[0], room.answers[0])
    said = str(list(UndoEntry.objects.values_list("details", "words")))
    assert room.answers[0].text not in said


def test_the_first_why_of_a_session_can_be_undone():
    session = a_session()
    asking.ask(session, session.question)
    undoing.undo(session, UndoEntry.objects.get())
    assert board.read_phone_page(session.pk).newest is None


SINCE_GROUPED = {
    "renamed": lambda room, theme: grouping.rename(room.session, theme, "Better"),
    "enlarged": lambda room, theme: grouping.add_members(room.session, theme, ids(room, 2)),
    "asked why": lambda room, theme: asking.ask(room.session, theme),
    "given a dot": lambda room, theme: (
        voting_open(room),
        voting.give(room.seats[0], theme),
    ),
}


@pytest.mark.parametrize("done", SINCE_GROUPED)
def test_a_theme_that_was_worked_on_since_stays(room, done):
    theme = a_theme(room)
    entry = newest(room)
    SINCE_GROUPED[done](room, theme)
    with pytest.raises(Refused):
        undoing.undo(room.session, entry)
    assert fresh(theme).state == "here"


SINCE_MARKED = {
    "reworded": lambda room, cause: a_cause(room, "In other words"),
    "planned for": lambda room, cause: causes.add_action(room.session, cause, what="Do it"),
}


@pytest.mark.parametrize("done", SINCE_MARKED)
def test_a_cause_that_was_worked_on_since_stays(room, done):
    cause = a_cause(room)
    entry = newest(room)
    SINCE_MARKED[done](room, cause)
    with pytest.raises(Refused, match="has changed this since"):
        undoing.undo(room.session, entry)
    assert Cause.objects.filter(removed=False).exists()


def test_what_was_voted_on_is_not_made_silent_again(room):
    reveal = newest(room)
    voting_open(room)
    voting.give(room.seats[0], room.answers[1])
    settled(room)
    asking.reopen(room.session, room.why)
    with pytest.raises(Refused, match="has changed this since"):
        undoing.undo(room.session, reveal)
    assert (fresh(room.why).stage, Vote.objects.count()) == ("reading", 1)


def test_a_typed_answer_that_was_built_on_stays(room):
    said = answering.add_from_room(room.session, room.why, "Aloud", "op-id-aloud")[0]
    entry = newest(room)
    asking.ask(room.session, said)
    with pytest.raises(Refused, match="has changed this since"):
        undoing.undo(room.session, entry)
    assert Answer.objects.filter(pk=said.pk).exists()


def test_a_theme_with_a_hidden_answer_is_put_together_again(room):
    theme = a_theme(room)
    hidden(room)
    grouping.ungroup(room.session, theme)
    undo(room)
    assert set(theme.members.values_list("pk", flat=True)) == set(ids(room, 0, 1))
