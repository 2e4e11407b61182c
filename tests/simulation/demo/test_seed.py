"""The demo's data: made once, whole, and by the actions alone."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from simulation.demo import plan, seed
from tests.factories import a_session
from workshops.actions.closing import begin_closing, close
from workshops.models import Node, PlanTemplate, Session

pytestmark = pytest.mark.django_db


def run(tmp_path, **options):
    return dict(line.split(": ", 1) for line in said(tmp_path, **options) if ": " in line)


def said(tmp_path, **options):
    out = StringIO()
    call_command(
        "seed_demo",
        base_url="http://room.example:8000/",
        password_file=tmp_path / "password",
        stdout=out,
        **options,
    )
    return out.getvalue().splitlines()


def test_each_start_says_which_session_it_continues(tmp_path, monkeypatch):
    # These tests do not need the session from last time, which takes seconds to make.
    monkeypatch.setattr(seed.example, "hold", lambda user: a_session(title=plan.CLOSED["title"]))
    joining = "12 simulated people will join by themselves."
    assert joining in said(tmp_path, people=12)
    session = Session.objects.get(title=plan.OPEN["title"])
    goes_on = said(tmp_path, people=12)
    assert {"Carrying on with the last session.", joining} <= set(goes_on)
    begin_closing(session)
    closing = said(tmp_path, people=12)
    assert closing[0].startswith("The last session is closing.")
    assert joining not in closing
    assert "12 simulated people are waiting until it is open again." in closing
    close(session)
    new = f"Session {session.written_code} has been closed, so this is a new one."
    assert {new, joining} <= set(said(tmp_path, people=12))
    assert said(tmp_path)[0] == "Carrying on with the last session."


@pytest.mark.long
def test_seeding_twice_makes_nothing_twice_but_the_desk_link(tmp_path, settings):
    settings.DEMO = True
    first = run(tmp_path)
    assert_is_whole(Session.objects.get(title=plan.CLOSED["title"]))
    second = run(tmp_path)
    assert Session.objects.count() == 2
    assert PlanTemplate.objects.get().name == plan.TEMPLATE
    assert first.pop("Desk") != second.pop("Desk")
    assert first == second


def assert_is_whole(held):
    """Is the session from last time all there?"""
    assert (held.phase, held.tagging_key, held.people) == (Session.Phase.CLOSED, None, plan.PEOPLE)
    assert {node.depth for node in held.nodes.all()} == set(range(6))
    assert held.nodes.filter(kind=Node.Kind.THEME).count() == len(plan.THEMES)
    assert held.nodes.filter(state=Node.State.HIDDEN).count() == 1
    assert held.causes.count() == len(plan.CAUSES)
    assert held.nodes.filter(tally__gt=0).exists()
    assert held.whys.filter(batch__isnull=False).count() > 1
    assert len(held.voice["blocks"]) > 1


def test_the_room_is_open_and_asked_and_a_closed_one_gives_way_to_a_new_one(tmp_path):
    user, _ = seed.organiser(tmp_path / "password")
    session = seed.open_session(user)
    assert session.phase == Session.Phase.OPEN
    assert [why.node.text for why in session.whys.all()] == [plan.QUESTION]
    assert seed.open_session(user) == session
    close(session)
    assert seed.open_session(user) != session


def test_a_real_server_gets_no_demo_data(tmp_path, settings):
    settings.ROLE = "production"
    with pytest.raises(CommandError, match="real server"):
        run(tmp_path)
