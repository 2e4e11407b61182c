"""Who belongs to several organisations is at work in one at a time."""

import pytest

from tests.factories import a_session, an_organiser, fresh
from tests.home.test_home import PLAN
from workshops.actions import chosen_members, organisations
from workshops.models import Session

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(client):
    """2 organisations: mona owns the first, and organises sessions in the second."""
    client.force_login(an_organiser("mona"))
    elm = organisations.create(an_organiser("mona"), "Elm Trust")
    oak = organisations.create(an_organiser("omar"), "Oak Trust")
    organisations.join(an_organiser("mona"), oak, by=None)
    return elm, oak


def titles(page):
    return {row.title for row in page.context["rows"]}


def go_to(client, organisation):
    return client.post("/sessions/organisation", {"organisation": organisation.pk}, follow=True)


def test_the_list_has_the_sessions_of_one_and_goes_to_the_other(client, two):
    elm, oak = two
    nia = an_organiser("nia")
    organisations.join(nia, elm, by=None)
    a_session(organiser=an_organiser("mona"), organisation=oak, title="Mine in Oak")
    a_session(organiser=an_organiser("omar"), organisation=oak, title="Of Omar")
    a_session(organiser=nia, organisation=elm, title="Of Nia")
    here = client.get("/sessions")
    assert titles(here) == {"Of Nia"}
    assert "Organiser:</span>\n<bdi>nia</bdi>" in here.text
    assert titles(go_to(client, oak)) == {"Mine in Oak"}
    assert titles(client.get("/sessions")) == {"Mine in Oak"}


def test_an_organisation_of_others_is_not_gone_to(client, two):
    elm, _oak = two
    ash = organisations.create(an_organiser("pat"), "Ash Trust")
    assert go_to(client, ash).context["here"] == elm


def test_a_new_session_belongs_where_its_form_was_opened(client, two):
    elm, oak = two
    go_to(client, oak)
    client.post("/sessions/new", PLAN | {"organisation": elm.pk})
    client.post("/sessions/new", PLAN)
    made = Session.objects.order_by("pk")
    assert [session.organisation for session in made] == [elm, oak]


def test_who_is_chosen_for_a_session_finds_it_and_runs_it(client, two):
    elm, _oak = two
    session = fresh(a_session(organiser=an_organiser("mona"), organisation=elm))
    organisations.join(an_organiser("nia"), elm, "facilitator", by=None)
    organisations.join(an_organiser("pat"), elm, "reader", by=None)
    share = f"/sessions/{session.written_code}/share"
    assert "nia" in client.get(share).text
    address = f"/sessions/{session.written_code}/people"
    assert client.post(address, {"member": an_organiser("pat").pk}).status_code == 422
    page = client.post(address, {"member": an_organiser("nia").pk}, follow=True)
    assert "nia now has the session in their list." in page.text
    assert "Runs the session, until it closes." in page.text
    client.force_login(an_organiser("nia"))
    (row,) = client.get("/sessions").context["rows"]
    assert (row.may.can_run, row.may.can_share) == (True, False)
    assert client.get(f"/desk/{session.written_code}").status_code == 200
    chosen_members.end_appointment(session, session.appointments.get().pk, by=None)
    assert client.get(f"/desk/{session.written_code}").status_code == 404
