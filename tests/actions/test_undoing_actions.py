"""Undo of what was planned about a cause."""

import pytest

from tests.actions.steps import an_action, undo
from tests.factories import a_room, fresh
from workshops.actions import causes, undoing
from workshops.models import Action, UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def test_an_action_is_not_deleted_by_undo_once_its_commitment_was_said():
    room = a_room(answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "Too late")
    action = causes.add_action(room.session, cause, what="Ask sooner")
    planned = room.session.undo_entries.get(kind="plan")
    causes.edit_action(room.session, action, commitment="helps")
    with pytest.raises(Refused, match="changed this since"):
        undoing.undo(room.session, planned)
    assert fresh(action).commitment == "helps"


def test_a_step_about_an_action_names_a_commitment_only_where_there_is_one():
    """So that a process of the version before can undo the others."""
    room = a_room(answers=3, revealed=True)
    an_action(room)
    causes.edit_action(room.session, Action.objects.get(), who="Amina")
    causes.edit_action(room.session, Action.objects.get(), commitment="helps")
    steps = UndoEntry.objects.filter(kind__in=("plan", "replan")).order_by("pk")
    assert ["commitment" in entry.details["after"] for entry in steps] == [False, False, True]
    for said in (("Amina", ""), ("", "")):
        undo(room)
        action = Action.objects.get()
        assert (action.who, action.commitment) == said
    undo(room)
    assert not Action.objects.exists()
