"""A plan is kept as a template, and other sessions begin with it."""

import pytest
from django.contrib.auth.models import User

from tests.factories import a_session, an_organiser, fresh
from workshops.actions import organisations, plan_templates
from workshops.board.plan_templates import read_templates
from workshops.models import Organisation, PlanTemplate, Session

pytestmark = pytest.mark.django_db

TYPED = {
    "title": "Elm Road",
    "question": "Why are we asked last?",
    "welcome": "Thank you for coming",
    "mode": "quick",
    "minutes": "70",
    "levels": "4",
    "dots": "2",
    "cap": "30",
    "keep_days": "60",
    "group-0": "I live here",
    "side-0": "1",
    "group-1": "I work here",
    "side-1": "2",
    "first_side": "Residents",
    "second_side": "Staff",
    "languages": ["en"],
}
SAVED = TYPED | {"template_name": "Evenings"}


@pytest.fixture
def mona(client):
    client.force_login(an_organiser())
    return client


@pytest.fixture
def trust():
    """An organisation that mona and omar are members of."""
    trust = Organisation.objects.create(name="Elm Road Trust")
    for name in ("mona", "omar"):
        organisations.join(an_organiser(name), trust, by=None)
    return trust


def save(client, **typed):
    return client.post("/sessions/templates", SAVED | typed)


def names_for(name):
    return [row.name for row in read_templates(an_organiser(name))]


def test_saving_asks_for_a_name_and_keeps_what_was_typed(mona):
    page = mona.post("/sessions/templates", TYPED)
    assert (page.status_code, PlanTemplate.objects.count()) == (200, 0)
    assert '<input type="hidden" name="question" value="Why are we asked last?">' in page.text
    page = save(mona)
    assert "“Evenings” is saved as a template." in page.text
    assert 'action="/sessions/new"' in page.text
    shown = page.context["form"]
    assert (shown["question"].value(), shown["cap"].value()) == ("Why are we asked last?", "30")


def test_a_template_keeps_the_plan_and_neither_title_nor_question(mona):
    save(mona)
    kept = PlanTemplate.objects.get().plan
    assert {"title", "question"} & kept.keys() == set()
    assert "asked last" not in str(kept)
    assert (kept["cap"], kept["sides"], kept["side_names"]) == (30, [1, 2], ["Residents", "Staff"])


def test_a_session_begins_with_a_template(mona):
    save(mona)
    form = mona.get(f"/sessions/new?template={PlanTemplate.objects.get().pk}").context["form"]
    begun = {name: form[name].value() for name in form.fields}
    assert (begun["title"], begun.get("question")) == ("", None)
    assert (begun["minutes"], begun["mode"], begun["first_side"]) == (70, "quick", "Residents")
    assert begun["groups"] == [("I live here", "1"), ("I work here", "2")]


def test_what_was_typed_before_a_template_is_chosen_stays(mona):
    save(mona)
    typed = {"title": "Elm Road", "question": "Why are we asked last?", "welcome": " ", "cap": "9"}
    address = f"/sessions/new?template={PlanTemplate.objects.get().pk}"
    form = mona.post(address, typed | {"begin": ""}).context["form"]
    kept = {name: form[name].value() for name in (*typed, "minutes")}
    assert kept == typed | {"welcome": "Thank you for coming", "cap": 30, "minutes": 70}
    assert (form.errors, Session.objects.count()) == ({}, 0)


def test_what_a_template_holds_is_checked_when_a_session_is_made_with_it(mona):
    template = plan_templates.save(an_organiser(), "Evenings", {"cap": 0, "levels": 3})
    template.plan["of another version"] = 7
    template.save()
    form = mona.get(f"/sessions/new?template={template.pk}").context["form"]
    assert (form["levels"].value(), form["cap"].value()) == (3, 0)
    refused = mona.post("/sessions/new", TYPED | {"cap": form["cap"].value()})
    assert (refused.status_code, Session.objects.count()) == (422, 0)


def test_saving_under_the_same_name_replaces_it(mona):
    save(mona)
    save(mona, cap="40")
    assert PlanTemplate.objects.get().plan["cap"] == 40


@pytest.mark.parametrize("wrong", [{"template_name": " "}, {"cap": "0"}])
def test_what_is_wrong_is_refused_and_nothing_is_kept(mona, wrong):
    assert save(mona, **wrong).status_code == 422
    assert not PlanTemplate.objects.exists()


def test_a_title_and_a_question_are_not_needed_yet(mona):
    save(mona, title="", question="")
    assert names_for("mona") == ["Evenings"]


def test_without_a_name_one_gets_back_to_the_form(mona):
    page = mona.post("/sessions/templates", TYPED | {"template_name": "", "cancel": ""})
    assert page.context["form"]["title"].value() == "Elm Road"
    assert not PlanTemplate.objects.exists()


def test_members_of_the_organisation_use_what_is_shared(client, mona, trust):
    save(mona, is_shared="on")
    plan_templates.save(an_organiser(), "Mine alone", {})
    assert (names_for("mona"), names_for("omar")) == (["Evenings", "Mine alone"], ["Evenings"])
    client.force_login(an_organiser("omar"))
    page = client.get("/sessions/new").text
    assert "From <bdi>Elm Road Trust</bdi>" in page
    assert "/delete" not in page
    number = PlanTemplate.objects.get(name="Evenings").pk
    assert client.get(f"/sessions/new?template={number}").context["form"]["cap"].value() == 30
    assert client.post(f"/sessions/templates/{number}/delete").status_code == 404


def test_who_left_the_organisation_neither_uses_nor_shares(mona, trust):
    save(mona, is_shared="on")
    organisations.leave(an_organiser("omar"), trust)
    assert names_for("omar") == []
    organisations.join(an_organiser("omar"), trust, by=None)
    organisations.leave(an_organiser("mona"), trust)
    assert (names_for("omar"), names_for("mona")) == ([], ["Evenings"])


def test_nobody_else_finds_a_template(client, mona):
    save(mona, is_shared="on")  # without an organisation it is shared with nobody
    number = PlanTemplate.objects.get().pk
    client.force_login(an_organiser("omar"))
    for address in (f"/sessions/new?template={number}", f"/sessions/templates/{number}/delete"):
        assert client.get(address).status_code == 404
    for typed in ("x", "-1", "²", "9" * 5000):
        assert client.get(f"/sessions/new?template={typed}").status_code == 404
    assert names_for("omar") == []


def test_deleting_asks_first(mona):
    save(mona)
    session = a_session(opened=False)
    address = f"/sessions/templates/{PlanTemplate.objects.get().pk}/delete"
    assert f'href="{address}"' in mona.get("/sessions/new").text
    assert "Sessions that were made with this template stay." in mona.get(address).text
    assert PlanTemplate.objects.exists()
    assert mona.post(address)["Location"] == "/sessions/new"
    assert not PlanTemplate.objects.exists()
    assert fresh(session)


def test_a_template_goes_with_the_account_and_outlives_the_organisation(mona, trust):
    save(mona, is_shared="on")
    trust.delete()
    assert PlanTemplate.objects.get().organisation is None
    User.objects.get(username="mona").delete()
    assert not PlanTemplate.objects.exists()
