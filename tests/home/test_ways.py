"""A new session begins with a way to run it, or as an earlier one."""

import json
from html import unescape

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, sign_in
from tests.factories import a_room, a_session, an_organiser
from workshops.actions import plan_templates
from workshops.forms.plan import SessionForm
from workshops.forms.ways import WAYS
from workshops.models import Session
from workshops.role_groups import OFFERED

pytestmark = pytest.mark.django_db

each_way = pytest.mark.parametrize("way", WAYS, ids=lambda way: way.key)


@pytest.fixture
def mona(client):
    client.force_login(an_organiser())
    return client


@each_way
def test_a_way_is_a_whole_plan_that_the_form_accepts(way):
    sent = {"title": "Elm Road", "question": "Why?", "keep_days": 90, "languages": ["en"]}
    form = SessionForm(sent | way.plan)
    assert form.is_valid(), form.errors
    assert {name: form.cleaned_data[name] for name in way.plan} == way.plan
    whys = way.plan["minutes"] - way.plan["minutes_to_arrive"] - way.plan["minutes_to_close"]
    assert whys >= 3 * way.plan["levels"]


@each_way
def test_without_a_script_its_link_fills_in_the_plan(mona, way):
    page = mona.get("/sessions/new").text
    assert f'<a href="?way={way.key}">{way.name}</a>' in page
    form = mona.get(f"/sessions/new?way={way.key}").context["form"]
    assert {name: form[name].value() for name in way.plan} == way.plan


def test_a_script_reads_the_same_plan_beside_each_way(mona):
    page = unescape(mona.get("/sessions/new").text)
    assert all(f'data-plan="{json.dumps(way.plan)}"' in page for way in WAYS)


def test_the_first_way_is_chosen_until_another_is(mona):
    assert mona.get("/sessions/new").context["way"] is WAYS[0]
    assert mona.get("/sessions/new?way=nothing").context["way"] is WAYS[0]
    refused = mona.post("/sessions/new", {"way": "large-hall", "title": ""})
    assert refused.context["way"].key == "large-hall"


def test_an_earlier_session_is_copied_without_its_answers(mona):
    room = a_room(answers=2, title="Elm Road", minutes=70, cap=30, role_groups=["I live here"])
    address = f"/sessions/new?like={room.session.written_code}"
    assert f'href="{address}">Copy</a>' in mona.get("/sessions").text
    assert f'href="?like={room.session.written_code}"' in mona.get("/sessions/new").text
    response = mona.get(address)
    form = response.context["form"]
    copied = {name: form[name].value() for name in ("title", "question", "minutes", "cap")}
    assert copied == {
        "title": "Elm Road",
        "question": room.session.question.text,
        "minutes": 70,
        "cap": 30,
    }
    assert "I live here" in response.text
    assert "Answer number" not in response.text
    assert Session.objects.count() == 1  # nothing is made before the form is sent


@pytest.mark.parametrize("code", ["0000-0000", "nonsense", "%00"])
def test_what_is_not_there_cannot_be_copied(mona, code):
    assert mona.get(f"/sessions/new?like={code}").status_code == 404


def test_a_stranger_s_session_cannot_be_copied(mona):
    theirs = a_session(organiser=an_organiser("stranger"))
    assert mona.get(f"/sessions/new?like={theirs.written_code}").status_code == 404


def test_the_question_comes_first_and_the_rest_is_folded(mona):
    page = mona.get("/sessions/new").text
    places = [page.index(name) for name in ('name="question"', 'name="title"', 'name="way"')]
    assert places == sorted(places) == sorted([*places, page.index("more-of-plan")])[:3]
    assert '<details class="fold more-of-plan">' in page


def test_a_refused_form_is_unfolded(mona):
    page = mona.post("/sessions/new", {"title": ""}).text
    assert '<details class="fold more-of-plan" open>' in page


def test_choosing_a_way_fills_in_what_is_folded_where_groups_can_be_added(new_page, server):
    plan_templates.save(an_organiser(), "Evenings", {"cap": 30})
    page = new_page(**LAPTOP)
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/new")
    expect(page.get_by_role("button", name="Create session")).to_be_in_viewport(ratio=1)
    folded = page.locator("#in-short")
    expect(folded).to_have_text("45 minutes · 3 dots each · 1,500 places · kept for 90 days")
    page.get_by_label("Question").fill("Why are we asked last?")
    page.get_by_label("Title").fill("Elm Road")
    page.get_by_text("Use a template").click()
    page.get_by_role("link", name="Evenings", exact=True).click()
    expect(folded).to_contain_text("30 places")
    expect(page.get_by_label("Question")).to_have_value("Why are we asked last?")
    page.get_by_label("A small group").check()
    expect(folded).to_have_text("60 minutes · 12 places · kept for 90 days")
    folded.click()
    page.get_by_role("button", name="Add a group").click()
    expect(page.locator(":focus")).to_have_value("")
    page.keyboard.type("I live on Elm Road")
    page.get_by_role("button", name="Create session").click()
    page.wait_for_url("**/desk/*")
    session = Session.objects.get()
    assert (session.mode, session.minutes, session.cap) == ("quick", 60, 12)
    assert (session.minutes_to_arrive, session.minutes_to_close) == (5, 10)
    assert session.role_groups == [*OFFERED[:-1], "I live on Elm Road", OFFERED[-1]]
