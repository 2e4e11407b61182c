"""The organiser's home: their own sessions and no others."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_room, a_session, an_organiser, fresh
from workshops.actions import asking, causes, closing, hiding, sessions
from workshops.board.session_list import read_session_list
from workshops.models import Session

pytestmark = pytest.mark.django_db

PLAN = {
    "title": "Thursday group",
    "question": "Why are we asked last?",
    "welcome": "Thank you for coming.",
    "mode": "full",
    "minutes": "60",
    "minutes_to_arrive": "5",
    "minutes_to_close": "10",
    "levels": "6",
    "dots": "2",
    "role_groups": "I use services\n\n I am a carer \nI use services",
    "cap": "40",
    "keep_days": "30",
}


@pytest.fixture
def mona(client):
    organiser = an_organiser()
    client.force_login(organiser)
    return organiser


@pytest.fixture
def stranger():
    return an_organiser("stranger")


def test_strangers_are_asked_to_sign_in(client):
    response = client.get("/sessions")
    assert (response.status_code, response["Location"]) == (302, "/sign-in?next=/sessions")


def test_the_list_holds_ones_own_sessions_only(client, mona, stranger):
    a_session(title="Ours")
    a_session(title="Theirs", organiser=stranger)
    html = client.get("/sessions").content.decode()
    assert ("Ours" in html, "Theirs" in html) == (True, False)


def test_the_list_says_when_a_session_will_be_deleted(client, mona):
    closed, unheld = a_session(keep_days=30), a_session(opened=False)
    closing.close(closed)
    a_session(title="People are in it")
    closed_on, edited_on = fresh(closed).closed_at, fresh(unheld).edited_at
    days = [closed_on + timedelta(days=30), edited_on + timedelta(days=365)]
    held, unopened = (f"{day.day} {day:%B %Y}" for day in map(timezone.localtime, days))
    html = client.get("/sessions").content.decode()
    assert f"Answers kept until:</span>\n{held}</p>" in html
    assert f'If not opened:\n<span class="nb">{unopened}</span>' in html
    assert html.count("If not opened") == 1
    assert html.count("90 days after the close") == 2


def test_the_list_says_what_was_left_open(client, mona):
    left, _ = a_session(), a_session()
    Session.objects.filter(pk=left.pk).update(opened_at=timezone.now() - timedelta(hours=25))
    html = client.get("/sessions").content.decode()
    assert html.count("Not closed. Everything is kept until you close it.") == 1


def test_what_needs_the_organiser_comes_first(mona):
    closed = a_session(title="closed")
    closing.close(closed)
    a_session(title="preparing", opened=False)
    closing.begin_closing(a_session(title="closing"))
    a_session(title="open")
    assert [row.title for row in read_session_list(mona)] == [
        "open",
        "closing",
        "preparing",
        "closed",
    ]


def test_a_row_counts_people_answers_depth_causes_and_actions(mona):
    room = a_room(people=4, answers=3, revealed=True)
    below = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, below)
    hiding.hide(room.session, room.answers[2], "Names a person")
    cause = causes.mark_cause(room.session, room.answers[1], "A habit")
    causes.add_action(room.session, cause, what="Ask")
    causes.add_action(room.session, cause, what="Ask again")
    (row,) = read_session_list(mona)
    counts = (row.people, row.answers, row.depth, row.causes, row.actions)
    assert counts == (4, 2, 1, 1, 2)


def test_the_list_takes_one_query_for_the_sessions(mona, django_assert_num_queries):
    for _ in range(5):
        a_room(answers=2)
    with django_assert_num_queries(1):
        assert len(read_session_list(mona)) == 5


@pytest.mark.parametrize("words", ["elm", "ROAD last", "asked elm"])
def test_search_looks_in_title_and_question(mona, words):
    a_session("Why are we asked last?", title="Elm Road")
    a_session("Why is it so?", title="Oak Lane")
    assert [row.title for row in read_session_list(mona, words)] == ["Elm Road"]


def test_search_that_finds_nothing_says_so(client, mona):
    a_session()
    html = client.get("/sessions?q=<nothing>%00").content.decode()
    assert "0 sessions found for “<bdi>&lt;nothing&gt;</bdi>”" in html


def test_a_new_session_is_made_as_planned_and_leads_to_its_desk(client, mona):
    response = client.post("/sessions/new", PLAN)
    session = Session.objects.get()
    assert response["Location"] == f"/desk/{session.written_code}"
    assert (session.organiser, session.phase, session.title) == (mona, "preparing", PLAN["title"])
    assert (session.minutes, session.levels, session.dots, session.cap) == (60, 6, 2, 40)
    assert (session.minutes_to_arrive, session.minutes_to_close) == (5, 10)
    assert session.role_groups == ["I use services", "I am a carer"]
    assert session.question.text == PLAN["question"]


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("title", " ", "Enter a title"),
        ("title", "x" * 121, "The most is 120."),
        ("question", "\u200b", "Enter the question."),
        ("question", "a\x00b", "a character here that cannot be saved"),
        ("minutes", "four", "Enter a whole number from 5 to 600."),
        ("minutes", "15", "Arriving and closing take 15 minutes. The length must be more"),
        ("minutes_to_arrive", "121", "Enter a whole number from 0 to 120."),
        ("prompt_kind", "own", "Write your own prompt, or choose one."),
        ("prompt_kind", "shouting", "Choose a prompt."),
        ("prompt_text", "x" * 141, "The most is 140."),
        ("levels", "0", "Enter a whole number from 1 to 15."),
        ("dots", "", "Enter a whole number from 1 to 20."),
        ("mode", "shouting", "Choose how people answer."),
        ("role_groups", "x" * 61, "The most is 60 characters."),
        ("role_groups", "\n".join(map(str, range(13))), "You have 13 groups. The most is 12."),
        ("role_groups", "a\x00b", "a character here that cannot be saved"),
    ],
)
def test_an_error_is_beside_its_field_and_the_rest_is_kept(client, mona, field, typed, words):
    response = client.post("/sessions/new", PLAN | {field: typed})
    html = response.content.decode()
    assert (response.status_code, Session.objects.count()) == (422, 0)
    assert words in html
    assert "Thank you for coming." in html


def test_a_plan_without_minutes_to_arrive_and_to_close_has_none(client, mona):
    client.post("/sessions/new", PLAN | {"minutes_to_arrive": "", "minutes_to_close": ""})
    session = Session.objects.get()
    assert (session.minutes_to_arrive, session.minutes_to_close) == (0, 0)


def test_a_plan_can_be_changed_until_the_session_starts(client, mona):
    session = a_session(opened=False)
    address = f"/sessions/{session.written_code}/edit"
    assert "Why is co-production still so rare?" in client.get(address).content.decode()
    assert client.post(address, PLAN)["Location"] == "/sessions"
    assert (fresh(session).title, fresh(session).question.text) == (PLAN["title"], PLAN["question"])
    sessions.start(session)
    assert client.get(address).status_code == 409
    assert client.post(address, PLAN | {"title": "Other"}).status_code == 409
    assert fresh(session).title == PLAN["title"]


def test_deleting_asks_first_and_names_what_will_be_deleted(client, mona):
    room = a_room(people=2, answers=3, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "A habit")
    address = f"/sessions/{room.session.written_code}/delete"
    html = client.get(address).content.decode()
    for words in ("3 answers, with their dots<", "people who joined: 2<", "1 cause<"):
        assert words in html
    assert "0 actions" not in html
    assert Session.objects.exists()
    assert "Delete only the answers" not in html
    report = client.post(address)["Location"]
    assert not Session.objects.exists()
    assert "The session is deleted" in client.get(report).text
    assert client.get(f"{report}.pdf").content.startswith(b"%PDF-")
    assert report in client.get("/sessions/deleted").text
    assert "/sessions/deleted" in client.get("/sessions").text


def test_the_organisers_export_holds_hidden_answers(client, mona):
    room = a_room(answers=2, revealed=True)
    hiding.hide(room.session, room.answers[0], "Names a person")
    response = client.get(f"/sessions/{room.session.written_code}/export/json")
    texts = [node["text"] for node in json.loads(response.content)["nodes"]]
    assert sorted(texts[1:]) == ["Answer number 0", "Answer number 1"]


@pytest.mark.parametrize("page", ["edit", "delete", "export/json"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_elses_session_is_not_there(client, mona, stranger, page, method):
    session = a_session(organiser=stranger, opened=False)
    response = getattr(client, method)(f"/sessions/{session.written_code}/{page}", PLAN)
    assert response.status_code == (405 if (method, page) == ("post", "export/json") else 404)
    assert fresh(session).title == "Thursday group"
