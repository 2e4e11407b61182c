"""How a why is asked: as planned, or with another prompt and in another mode."""

import pytest

from tests.factories import a_room, a_session, fresh
from workshops import board
from workshops.actions import asking, timers, undoing

pytestmark = pytest.mark.django_db

OWN = ("own", "What do we gain by it?")


def asked(session, **how):
    return fresh(asking.ask(session, session.question, **how))


def test_a_why_is_asked_as_planned():
    why = asked(a_session(mode="full", prompt_kind="own", prompt_text="What is behind it?"))
    assert (why.mode, why.prompt_kind, why.prompt_text) == ("full", "own", "What is behind it?")


def test_a_why_can_be_asked_otherwise_than_planned():
    why = asked(a_session(mode="full"), mode="silent", prompt=OWN)
    assert (why.mode, why.prompt_kind, why.prompt_text) == ("silent", *OWN)


def test_a_quick_why_in_another_session_begins_with_reading_and_has_1_stage():
    session = a_session(mode="full", minutes=45, levels=5)
    why = asked(session, mode="quick")
    assert (why.stage, why.timer_seconds) == ("reading", timers.stage_length(session, "quick"))
    undoing.undo(session, session.undo_entries.get())
    assert not session.whys.exists()


def test_a_why_of_the_version_before_is_in_the_mode_of_its_session():
    room = a_room(mode="quick")
    room.session.whys.update(mode="", prompt_kind="")
    undoing.undo(room.session, room.session.undo_entries.get())
    assert not room.session.whys.exists()


def test_asking_again_keeps_the_prompt():
    room = a_room(answers=1, revealed=True)
    asking.ask(room.session, room.answers[0], prompt=("how", ""))
    why = asked(room.session, prompt=("keeps", ""))
    assert why.prompt_kind == "why"


@pytest.mark.parametrize("audience", [board.PHONE, board.SCREEN, board.DESK])
def test_every_page_gets_the_prompt(audience):
    session = a_session()
    asked(session, prompt=OWN)
    changes = board.read_changes(session.pk, 0, audience)
    assert changes.whys[0].prompt_text == OWN[1]
    assert changes.nodes[0].why.prompt_text == OWN[1]
