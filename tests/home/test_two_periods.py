"""How long answers are kept, and how long causes and actions: chosen, and shown to everybody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_closed_session, a_session, an_organiser, fresh
from tests.home.test_home import PLAN
from workshops.models import Session

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mona(client):
    client.force_login(an_organiser())


@pytest.mark.parametrize(("typed", "kept"), [("365", 365), ("30", 30), ("", None)])
def test_the_organiser_chooses_both(client, typed, kept):
    client.post("/sessions/new", PLAN | {"record_days": typed})
    assert (Session.objects.get().keep_days, Session.objects.get().record_days) == (30, kept)


def test_the_record_is_not_kept_for_less_time_than_the_answers(client):
    refused = client.post("/sessions/new", PLAN | {"record_days": "29"})
    assert refused.status_code == 422
    assert "Causes and actions cannot be kept for less time than answers." in refused.text


@pytest.mark.parametrize(("record_days", "is_said"), [(365, True), (30, False), (None, False)])
def test_people_read_both_before_they_join(client, record_days, is_said):
    session = a_session(keep_days=30, record_days=record_days)
    html = client.get(f"/s/{session.written_code}").text
    assert "Answers are kept for 30 days after the session." in html
    assert ("Causes and actions are kept for 365 days." in html) is is_said
    words = "If a cause uses the words of an answer, they are kept as long as the causes."
    assert (words in html) is is_said


def test_the_list_says_when_answers_go_and_how_long_the_record_stays(client):
    session, _agreed = a_closed_session("Do it", keep_days=30, record_days=365)
    answers, record = (fresh(session).closed_at + timedelta(days=days) for days in (30, 365))
    html = client.get("/sessions").text
    assert f"Answers kept until:</span>\n{said(answers)}</p>" in html
    assert f"Causes and actions until {said(record)}" in html
    page = f"/sessions/{session.written_code}/delete"
    assert "Delete only the answers" in client.get(page).text
    assert "until" in client.get(f"{page}/answers").text
    html = client.post(f"{page}/answers", follow=True).text
    assert "Causes and actions stay." in html
    assert "The answers are deleted" in html
    assert "Answers are deleted" in client.get("/sessions").text
    assert "Delete only the answers" not in client.get(page).text


def said(moment):
    day = timezone.localtime(moment)
    return f"{day.day} {day:%B %Y}"
