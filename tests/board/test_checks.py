"""What people chose in a check: where it is shown, and which step is the weakest."""

import pytest

from tests.board.screens import shown
from tests.factories import a_chain, a_room, fresh
from workshops import board, fragments
from workshops.actions import checks, hiding, screen, undoing
from workshops.models import UndoEntry

pytestmark = pytest.mark.django_db

DESK = b"one desk"


@pytest.fixture
def asked():
    """A room in which a check has closed that 5 people answered."""
    room = a_room(people=5, answers=2, revealed=True)
    check = checks.open_check(room.session, "act", room.answers[0])
    for seat in room.seats:
        checks.choose(seat, check, "yes")
    assert shown(room.session).face == "tree"
    checks.close_check(room.session, check)
    room.check = check
    return room


def test_what_people_chose_is_shown_until_a_desk_shows_anything_also_the_same(asked):
    assert shown(asked.session).face == "check"
    screen.show(asked.session, DESK, "follow", asked.why.node_id)
    assert shown(asked.session).face == "tree"


@pytest.mark.parametrize("leaves", ["hidden", "undone"])
def test_what_people_chose_is_shown_no_more_once_it_has_left(asked, leaves):
    since = board.revision_for(fresh(asked.session), board.SCREEN)
    if leaves == "hidden":
        hiding.hide(asked.session, asked.answers[0], "It names a person")
    else:
        undoing.undo(asked.session, UndoEntry.objects.get(kind="uncheck"))
    assert shown(asked.session).face == "tree"
    pieces = fragments.frame(asked.session.pk, since, board.SCREEN).upserts
    assert "now" in {piece.id for piece in pieces}


def test_a_blank_screen_stays_blank_when_a_check_closes(asked):
    screen.show(asked.session, DESK, "blank")
    undoing.undo(asked.session, UndoEntry.objects.get(kind="uncheck"))
    checks.close_check(asked.session, asked.check)
    assert shown(asked.session).face == "blank"


def test_the_weakest_step_is_what_most_people_chose_and_none_if_more_found_each_right():
    def weakest(*chosen):
        room = a_room(people=7, answers=1, revealed=True)
        *_, upper, lower = a_chain(room, 3)
        steps = {"lower": str(lower.pk), "upper": str(upper.pk), "all": "all"}
        check = checks.open_check(room.session, "follows", lower)
        for seat, choice in zip(room.seats, chosen, strict=True):
            checks.choose(seat, check, steps[choice])
        checks.close_check(room.session, check)
        names = {lower.pk: "lower", upper.pk: "upper"}
        found = board.check_in(fresh(room.session), board.SCREEN).weakest
        return [(names[step.node.id], names.get(step.above.id), step.people) for step in found]

    assert weakest(*["lower"] * 3, "upper", *["all"] * 3) == [("lower", "upper", 3)]
    tied = weakest(*["lower"] * 3, *["upper"] * 3, "all")
    assert [node for node, _, _ in tied] == ["lower", "upper"]
    assert weakest(*["lower"] * 3, *["all"] * 4) == []
