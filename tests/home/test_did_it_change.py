"""Asking whether things changed, and answering it at the code of the session."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import a_closed_session, an_organiser, fresh
from workshops.actions import did_it_change, sharing
from workshops.models import ChangeChoice, Node

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


@pytest.fixture
def closed():
    session, (action,) = a_closed_session("Show every draft")
    return session, action


def ask(client, session, days=7):
    client.force_login(an_organiser())
    last = TODAY() + timedelta(days=days)
    given = {"first": TODAY().isoformat(), "last": last.isoformat()}
    return client.post(f"/sessions/{session.written_code}/change", given, follow=True)


def test_the_summary_leads_to_the_question_at_the_code_and_not_by_a_shared_link(client, closed):
    session, _action = closed
    link = f"/summary/{sharing.share(session, by=None)}"
    address = f"/s/{session.written_code}/change"
    anyone = Client()
    assert address not in anyone.get(f"/s/{session.written_code}/summary").text
    assert "It is open from" in ask(client, session).text
    assert address in anyone.get(f"/s/{session.written_code}/summary").text
    assert address not in anyone.get(link).text


def test_a_browser_says_it_without_a_seat_and_sees_what_it_said(client, closed):
    session, action = closed
    ask(client, session)
    address, anyone = f"/s/{session.written_code}/change", Client()
    assert "change" not in anyone.get(address).cookies  # who only reads gets none
    said = anyone.post(address, {"action": action.pk, "choice": "little"})
    assert said["Location"].endswith(f"{address}#action-{action.pk}")
    kept = said.cookies["change"]
    assert (kept["path"], kept["httponly"], kept["samesite"]) == (address, True, "Lax")
    html = anyone.get(address).text
    assert "Sent, without your name." in html
    assert html.count('aria-pressed="true"') == 1
    assert "Sent" not in Client().get(address).text


def test_nobody_is_asked_about_a_cause_whose_answer_nobody_may_read(client, closed):
    session, action = closed
    ask(client, session)
    address = f"/s/{session.written_code}/change"
    assert action.what in Client().get(address).text
    Node.objects.filter(pk=action.cause.node_id).update(state=Node.State.HIDDEN)
    html = Client().get(address).text
    assert (action.what in html, action.cause.wording in html) == (False, False)


def test_a_browser_keeps_its_secret_for_a_year_at_most(client, closed):
    session, action = closed
    ask(client, session, days=(date.max - TODAY()).days)
    said = {"action": action.pk, "choice": "yes"}
    kept = Client().post(f"/s/{session.written_code}/change", said).cookies["change"]
    assert kept["max-age"] == 365 * 24 * 3600


@pytest.mark.parametrize("said", [{}, {"action": "1", "choice": "perhaps"}, {"choice": "yes"}])
def test_what_is_no_answer_is_refused(client, closed, said):
    session, _action = closed
    ask(client, session)
    assert Client().post(f"/s/{session.written_code}/change", said).status_code == 422
    assert not ChangeChoice.objects.exists()


def test_the_organiser_ends_it_and_the_summary_has_the_numbers(client, closed):
    session, action = closed
    ask(client, session)
    for n in range(5):
        did_it_change.choose(fresh(session), action.pk, "yes", f"browser {n}", "10.0.0.1")
    client.post(f"/sessions/{session.written_code}/change/end")
    assert (
        "5 answers: yes 5, a little 0, no 0."
        in client.get(f"/s/{session.written_code}/summary").text
    )
    over = Client().get(f"/s/{session.written_code}/change")
    assert (over.status_code, "<h1>Did things change?</h1>" in over.text) == (410, True)


def test_a_last_day_that_is_over_is_refused(client, closed):
    session, _action = closed
    assert ask(client, session, days=-1).status_code == 422
    assert fresh(session).change_salt is None
