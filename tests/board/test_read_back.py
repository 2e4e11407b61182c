"""Reading back on the big screen: the steps from an answer up to the question, until it leaves."""

from itertools import pairwise

import pytest

from tests.board.screens import shown
from tests.factories import a_chain, a_room, an_answer, fresh
from workshops import board, fragments
from workshops.actions import (
    answering,
    asking,
    causes,
    checks,
    grouping,
    hiding,
    screen,
    undoing,
    voting,
)
from workshops.models import UndoEntry

pytestmark = pytest.mark.django_db

DESK = b"one desk"


@pytest.fixture
def deep():
    """A room with answers at level 1, 2 and 3: each is about the one before."""
    room = a_room(answers=2, revealed=True)
    room.chain = a_chain(room, 3)
    room.leaf = room.chain[-1]
    return room


def read_back(room, node=None):
    screen.show(room.session, DESK, "read_back", (node or room.leaf).pk)


def test_it_leads_from_the_answer_up_to_the_question_one_step_at_a_time(deep):
    read_back(deep)
    steps = []
    for _ in range(4):
        now = shown(deep.session)
        steps.append((now.read_back.lower.text, now.read_back.upper.text))
        screen.turn(deep.session, DESK, 1)
    texts = [node.text for node in (*reversed(deep.chain), deep.session.question)]
    pairs = list(pairwise(texts))
    assert steps == [*pairs, pairs[-1]]  # there is nothing after the question
    now = shown(deep.session)
    assert (now.face, now.view, now.read_back.is_last) == ("read_back", "read_back", True)
    assert [node.text for node in now.read_back.past] == texts[:2]
    screen.turn(deep.session, DESK, -1)
    assert shown(deep.session).read_back.step == 1


def test_it_begins_again_with_the_first_step(deep):
    read_back(deep)
    screen.turn(deep.session, DESK, 1)
    read_back(deep, deep.chain[1])
    assert shown(deep.session).read_back.step == 0
    assert shown(deep.session).read_back.step_count == 2


def hidden(room):
    hiding.hide(room.session, room.leaf, "about a person")


def withdrawn(room):
    answering.withdraw(room.seats[0], room.leaf)


def silent_again(room):
    entry = UndoEntry.objects.filter(kind="reveal").first()
    undoing.undo(room.session, entry)


@pytest.mark.parametrize("leave", [hidden, withdrawn, silent_again])
def test_once_the_answer_has_left_the_screen_follows_the_room(deep, leave):
    read_back(deep)
    since = fresh(deep.session).revision
    leave(deep)
    now = shown(deep.session)
    assert (now.view, now.read_back) == ("follow", None)
    drawn = fragments.frame(deep.session.pk, since, board.SCREEN).upserts
    assert "now" in [piece.id for piece in drawn]
    at_desk = {piece.id for piece in fragments.frame(deep.session.pk, since, board.DESK).upserts}
    assert {"conduct", "read-back"} <= at_desk


def test_it_is_read_again_once_it_is_shown_again(deep):
    read_back(deep)
    hidden(deep)
    hiding.show(deep.session, deep.leaf)
    assert shown(deep.session).read_back.lower.text == deep.leaf.text


def test_a_theme_is_read_back_until_it_is_ungrouped(deep):
    why = deep.session.whys.get(node=deep.chain[1])
    other = an_answer(deep.seats[0], why, "Nobody sees a half-made plan")
    theme = grouping.group(deep.session, [deep.leaf.pk, other.pk], "It feels unsafe")
    read_back(deep, theme)
    assert shown(deep.session).read_back.lower.text == "It feels unsafe"
    grouping.ungroup(deep.session, theme)
    assert shown(deep.session).view == "follow"


def test_words_that_are_hidden_on_the_way_are_not_read_at_the_desk_either(deep):
    read_back(deep)
    hiding.hide(deep.session, deep.chain[1], "about a person")
    assert shown(deep.session).read_back.upper.text == ""


def test_it_ends_with_what_people_think_of_it_and_begins_again_if_that_is_undone(deep):
    read_back(deep)
    screen.turn(deep.session, DESK, 1)
    check = checks.open_check(deep.session, "follows", deep.leaf)
    assert shown(deep.session).face == "read_back"
    checks.close_check(deep.session, check)
    now = shown(deep.session)
    assert (now.view, now.face, now.read_back) == ("follow", "check", None)
    undoing.undo(deep.session, UndoEntry.objects.get(kind="uncheck"))
    assert shown(deep.session).read_back.step == 1
    checks.close_check(deep.session, fresh(check))
    screen.turn(deep.session, DESK, -1)
    assert shown(deep.session).read_back.step == 0


def test_afterwards_the_screen_follows_the_desk_to_the_why_that_is_asked(deep):
    read_back(deep)
    checks.close_check(deep.session, checks.open_check(deep.session, "follows", deep.leaf))
    again = asking.ask(deep.session, deep.chain[1])
    screen.follow(deep.session, DESK, again.node_id)
    now = shown(deep.session)
    assert (now.view, now.face, now.why.id) == ("follow", "tree", again.pk)


def test_another_question_leaves_the_room_reading_back(deep):
    read_back(deep)
    checks.close_check(deep.session, checks.open_check(deep.session, "act", deep.leaf))
    assert shown(deep.session).view == "read_back"


def test_a_dot_draws_nothing_while_the_room_reads_back(deep):
    asking.open_voting(deep.session, deep.why)
    read_back(deep)
    since = fresh(deep.session).revision
    voting.give(deep.seats[2], deep.answers[1])
    assert fragments.frame(deep.session.pk, since, board.SCREEN).upserts == ()


def test_a_cause_is_read_back_in_the_words_of_its_answer(deep):
    causes.mark_cause(deep.session, deep.leaf, "It is not safe to say what goes wrong")
    read_back(deep)
    assert shown(deep.session).read_back.lower.text == deep.leaf.text
