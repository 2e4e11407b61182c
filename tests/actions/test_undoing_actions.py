"""Undo of what was planned about a cause."""

from datetime import date

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


def test_what_is_saved_field_by_field_is_1_step_until_something_else_is_done():
    room = a_room(answers=1, revealed=True)
    session, cause = room.session, causes.mark_cause(room.session, room.answers[0], "Too late")
    action = causes.add_action(session, cause, what="Ask sooner")
    causes.edit_action(session, action, goes_on=True, who="Amina")
    causes.edit_action(session, action, goes_on=True, commitment="helps")
    assert steps_of(session) == ["plan", "cause"]

    causes.edit_action(session, action, by_when="May")
    causes.edit_action(session, action, goes_on=True, commitment="harder", what="Ask in May")
    assert steps_of(session) == ["replan", "plan", "cause"]
    causes.mark_cause(session, room.answers[0], "Far too late")
    causes.edit_action(session, action, goes_on=True, who="Ben")
    assert steps_of(session) == ["replan", "reword", "replan", "plan", "cause"]

    undo(room)
    undo(room)
    assert fresh(action).who == "Amina"
    causes.edit_action(session, action, goes_on=True, who="Ben")  # undo is something else
    undo(room)
    undo(room)
    (planned,) = Action.objects.all()
    assert causes.words_of(planned) == {
        "what": "Ask sooner",
        "who": "Amina",
        "by_when": "",
        "how_known": "",
        "commitment": "helps",
        "due": "",
    }
    undo(room)
    assert not Action.objects.exists()


def test_what_2_desks_save_of_2_actions_stays_2_steps():
    room = a_room(answers=1, revealed=True)
    session, cause = room.session, causes.mark_cause(room.session, room.answers[0], "Too late")
    one, other = (causes.add_action(session, cause, what=what) for what in ("Ask", "Tell"))
    causes.edit_action(session, one, goes_on=True, who="Amina")
    causes.edit_action(session, other, goes_on=True, who="Ben")
    assert steps_of(session) == ["replan", "replan", "plan", "plan", "cause"]


def steps_of(session):
    steps = session.undo_entries.filter(undone=False).exclude(kind__in=("ask", "reveal"))
    return list(steps.values_list("kind", flat=True))


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


def test_a_date_for_a_reminder_is_noted_only_where_there_is_one_and_undone():
    room = a_room(answers=1, revealed=True)
    session, cause = room.session, causes.mark_cause(room.session, room.answers[0], "Too late")
    action = causes.add_action(session, cause, what="Ask sooner")
    assert "due" not in session.undo_entries.get(kind="plan").details["after"]
    causes.edit_action(session, action, due=date(2027, 4, 30))
    causes.remove_action(session, action)
    undo(room)
    assert fresh(action).due == date(2027, 4, 30)
    undo(room)
    assert fresh(action).due is None
    undo(room)
    assert not Action.objects.exists()
