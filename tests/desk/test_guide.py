"""A line of advice at each step of the desk, which fits the stage, the mode and the level."""

import re

import pytest

from tests.factories import a_room, a_session, fresh
from workshops import closing_steps, guide
from workshops.actions import asking, causes, voting
from workshops.actions.closing import begin_closing, close, go_to_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    """The desk's page as its organiser gets it."""

    def get(session, query=""):
        client.force_login(session.organiser)
        return client.get(f"/desk/{session.written_code}{query}").content.decode()

    return get


def advice(page):
    return re.findall(r'<p class="guide[^>]*>([^<]*)</p>', page)


def stages(page):
    listed = page.partition('<ol class="stages"')[2].partition("</ol>")[0]
    return [" ".join(words.split()) for words in re.findall(r"<li[^>]*>([^<]*)</li>", listed)]


def not_open():
    return a_session(opened=False)


def nothing_asked():
    return a_session()


def writing(**plan):
    return a_room(answers=1, **plan).session


def quick():
    return writing(mode="quick")


def reading():
    return a_room(answers=2, revealed=True).session


def voting_is_open():
    room = a_room(answers=2, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    return room.session


def voted():
    room = a_room(answers=2, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    return settled(room)


def settled(room=None, **plan):
    room = room or a_room(answers=2, revealed=True, **plan)
    asking.settle(room.session, fresh(room.why))
    return room.session


def as_deep_as_planned():
    return settled(levels=1)


def closing():
    session = reading()
    begin_closing(session)
    return session


def closed():
    session = closing()
    close(fresh(session))
    return session


STEPS = {
    "preparing": not_open,
    "first why": nothing_asked,
    "writing": writing,
    "adding": quick,
    "reading": reading,
    "voting": voting_is_open,
    "settled": settled,
    "result": voted,
    "deep": as_deep_as_planned,
    "closed": closed,
}


@pytest.mark.parametrize("step", STEPS)
def test_the_desk_has_the_line_of_its_step(desk, step):
    assert advice(desk(STEPS[step]())) == [guide.LINES[step]]


def test_causes_have_their_own_line(desk):
    room = a_room(answers=2, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    assert advice(desk(room.session, "?pane=causes")) == [guide.LINES["causes"]]


def test_steps_of_closing_have_their_own_line_or_none(desk):
    session = closing()
    shown = []
    for step in closing_steps.STEPS:
        go_to_step(session, step)
        shown += advice(desk(session))
    assert shown == [guide.LINES["causes"], guide.LINES["closing"]]


def test_plans_without_a_vote_have_no_stage_for_it(desk):
    assert stages(desk(reading())) == ["Writing", "Reading", "Settled"]
    assert stages(desk(quick())) == ["Reading", "Settled"]


def test_a_vote_that_was_not_planned_has_its_stage(desk):
    room = a_room(answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    assert stages(desk(room.session)) == ["Writing", "Reading", "Voting", "Settled"]
