"""Undo turns back what was done, and never takes along what was done since."""

import pytest

from tests.factories import a_room, fresh
from workshops.actions import asking, grouping, hiding, settling, undoing, voting
from workshops.models import Cause, Deed, Theme, Vote
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return a_room(people=4, answers=4, revealed=True)


def newest(room):
    return Deed.objects.filter(session=room.session, undone=False).first()


def ids(room, *numbers):
    return [room.answers[n].pk for n in numbers]


SINCE_GROUPED = {
    "renamed": lambda room, theme: grouping.rename(room.session, theme, "Better"),
    "enlarged": lambda room, theme: grouping.add_members(room.session, theme, ids(room, 2)),
    "given a dot": lambda room, theme: (
        asking.open_voting(room.session, room.why),
        voting.give(room.seats[0], theme),
    ),
}


@pytest.mark.parametrize("done", SINCE_GROUPED)
def test_a_theme_that_was_worked_on_since_stays(room, done):
    theme = grouping.group(room.session, ids(room, 0, 1), "Too late")
    deed = newest(room)
    SINCE_GROUPED[done](room, theme)
    with pytest.raises(Refused, match="changed since"):
        undoing.undo(room.session, deed)
    assert fresh(theme).state == "here"


def test_a_theme_that_was_enlarged_shrinks_again_step_by_step(room):
    theme = grouping.group(room.session, ids(room, 0, 1), "Too late")
    grouping.add_members(room.session, theme, ids(room, 2, 3))
    undoing.undo(room.session, newest(room))
    assert set(theme.members.values_list("pk", flat=True)) == set(ids(room, 0, 1))
    undoing.undo(room.session, newest(room))
    assert not Theme.objects.filter(state="here").exists()


SINCE_MARKED = {
    "reworded": lambda room, cause: settling.mark_cause(room.session, cause.node, "In other words"),
    "planned for": lambda room, cause: settling.add_action(room.session, cause, what="Do it"),
}


@pytest.mark.parametrize("done", SINCE_MARKED)
def test_a_cause_that_was_worked_on_since_stays(room, done):
    cause = settling.mark_cause(room.session, room.answers[0], "We come too late")
    deed = newest(room)
    SINCE_MARKED[done](room, cause)
    with pytest.raises(Refused, match="changed since"):
        undoing.undo(room.session, deed)
    assert Cause.objects.filter(removed=False).exists()


def test_what_was_voted_on_is_not_made_silent_again(room):
    reveal = newest(room)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[1])
    asking.settle(room.session, room.why)
    asking.reopen(room.session, room.why)
    with pytest.raises(Refused, match="changed since"):
        undoing.undo(room.session, reveal)
    assert (fresh(room.why).stage, Vote.objects.count()) == ("reading", 1)


def test_a_theme_with_a_hidden_answer_is_put_together_again(room):
    theme = grouping.group(room.session, ids(room, 0, 1), "Too late")
    hiding.hide(room.session, room.answers[0], "It names a person")
    grouping.ungroup(room.session, theme)
    undoing.undo(room.session, newest(room))
    assert set(theme.members.values_list("pk", flat=True)) == set(ids(room, 0, 1))
