"""Which actions need an update: their date has come, and nothing has been said since."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_closed_session, an_organiser
from workshops.actions import updates
from workshops.board.actions_due import actions_due_of
from workshops.board.session_list import read_session_list

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def an_action(due, *said):
    """A closed session with an action that is due in `due` days, and what was said of it."""
    session, (action,) = a_closed_session("Show every draft")
    updates.set_due(session, action, TODAY() + timedelta(days=due))
    for kind, days in said:
        updates.add_update(session, action, kind, "So it is.", TODAY() + timedelta(days=days))
    return session


@pytest.mark.parametrize(
    ("due", "said", "needed"),
    [
        (0, [], True),
        (1, [], False),
        (-9, [("news", -10)], True),
        (-9, [("news", -9)], False),
        (-9, [("done", -10)], False),
        (-9, [("done", -20), ("not_done", -10)], True),
        (-9, [("not_done", -20), ("done", -10), ("news", -10)], False),
    ],
)
def test_an_action_needs_an_update_from_its_date_until_there_is_one(due, said, needed):
    an_action(due, *said)
    assert len(actions_due_of(an_organiser())) == needed
    assert [row.actions_due for row in read_session_list(an_organiser())] == [int(needed)]


def test_a_row_says_how_many_actions_were_done(client):
    session, (first, second) = a_closed_session("Show every draft", "Pay for a post")
    client.force_login(an_organiser())

    def then(action, kind, words):
        updates.add_update(session, action, kind, "So it is.", TODAY())
        return words in re.sub(r"\s*([<>])\s*", r"\1", client.get("/sessions").text)

    assert then(first, "news", ">2 actions<")
    assert then(first, "done", ">1 of 2 actions done<")
    assert then(second, "done", ">All actions done<")
    assert then(first, "not_done", ">1 of 2 actions done<")


def test_the_list_of_sessions_begins_with_them_and_leads_to_their_form(client):
    session = an_action(-1)
    client.force_login(an_organiser())
    html = client.get("/sessions").text
    (action,) = actions_due_of(an_organiser())
    assert f"/sessions/{session.written_code}/actions/{action.pk}/updates" in html
    assert html.count("1 action needs an update") == 2
    assert "needs an update" not in client.get("/sessions?q=nothing").text
    client.force_login(an_organiser("another"))
    assert "needs an update" not in client.get("/sessions").text
