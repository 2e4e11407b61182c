"""The archive of an organiser's home, and the tabs above the list."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone

from tests.actions.test_reminders import set_up
from tests.browsers import (
    LAPTOP,
    sign_in,
    text_at_200_percent,
    violations_day_and_night,
    wider_by,
)
from tests.factories import a_closed_session, a_session, an_organiser, fresh
from workshops.actions import (
    archive,
    chosen_members,
    closing,
    deletion_notices,
    organisations,
    updates,
)
from workshops.board.actions_due import sessions_to_update
from workshops.models import Session

pytestmark = pytest.mark.django_db
__all__ = ["set_up"]


@pytest.fixture
def mona(client):
    client.force_login(an_organiser())
    return client


def archived(**plan):
    session, agreed = a_closed_session("Do it", **plan)
    archive.archive(session)
    return session, agreed


def titles(client, query=""):
    return {row.title for row in client.get(f"/sessions{query}").context["rows"]}


def page_of(client, query=""):
    """Return the list as HTML, without spaces that nobody sees."""
    return re.sub(r"\s*([<>])\s*", r"\1", " ".join(client.get(f"/sessions{query}").text.split()))


def tabs(client, query=""):
    return client.get(f"/sessions{query}").context["tabs"].counts


def test_an_archived_session_is_under_archived_alone(mona):
    archived(title="Old")
    a_session(title="New")
    assert titles(mona) == titles(mona, "?show=yours") == {"New"}
    assert titles(mona, "?show=archived") == {"Old"}
    html = page_of(mona)
    assert ">Yours, 1</a>" in html and ">Archived, 1</a>" in html


def test_the_button_archives_and_takes_out_and_goes_back_to_the_tab(mona):
    session, _agreed = a_closed_session(title="Elm <Road>")
    address = f"/sessions/{session.written_code}/archive"
    assert f'action="{address}"' in mona.get("/sessions").text
    back = mona.post(address, {"show": "yours", "q": ""})
    assert back["Location"] == "/sessions?show=yours#messages"
    page = mona.get("/sessions")
    assert "“Elm &lt;Road&gt;” is archived. Nothing else has changed." in page.text
    assert "All sessions are archived." in page.text
    assert f'action="{address}/take-out"' in mona.get("/sessions?show=archived").text
    back = mona.post(f"{address}/take-out", {"show": "archived"}, follow=True)
    assert "is no longer archived." in back.text
    assert "Archived, " not in back.text
    assert fresh(session).archived_at is None


def test_only_a_closed_session_has_the_button_and_can_be_archived(mona):
    session = a_session()
    address = f"/sessions/{session.written_code}/archive"
    assert address not in mona.get("/sessions").text
    refused = mona.post(address)
    assert refused.status_code == 409
    assert "Only a closed session can be archived. Close it first." in refused.text


def test_search_finds_what_is_archived_and_says_so(mona):
    archived(title="Elm Road")
    a_session(title="Elm Lane")
    assert titles(mona, "?q=elm") == {"Elm Road", "Elm Lane"}
    html = mona.get("/sessions?q=elm").text
    assert html.count("<p>Archived</p>") == 1
    assert "<p>Archived</p>" not in mona.get("/sessions?show=archived").text


def test_notices_and_actions_that_need_an_update_go_on(mona, set_up):
    session, (action,) = archived(keep_days=30)
    updates.set_due(session, action, timezone.localdate())
    closed_at = timezone.now() - timedelta(days=25)
    Session.objects.filter(pk=session.pk).update(closed_at=closed_at)
    User.objects.update(email="mona@example.org")
    deletion_notices.give_notice()
    (sent,) = mail.outbox
    assert sent.subject == "1 session, or its answers, will be deleted within a week"
    assert "1 action needs an update" in page_of(mona)
    assert "In 5 days" in page_of(mona, "?show=archived")


def test_the_tabs_say_whose_sessions_there_are(client):
    theirs = organisations.create(an_organiser("mona"), "Elm Trust")
    for name in ("nia", "pat"):
        organisations.join(an_organiser(name), theirs, by=None)
    nias = a_session(organiser=an_organiser("nia"), organisation=theirs, title="Of Nia")
    a_session(organiser=an_organiser("nia"), organisation=theirs, title="Also of Nia")
    a_session(organiser=an_organiser("mona"), organisation=theirs, title="Of Mona")
    chosen_members.appoint(nias, an_organiser("mona"), by=None)
    closed = a_session(organiser=an_organiser("nia"), organisation=theirs, title="Closed")
    closing.close(closed)
    archive.archive(fresh(closed))
    client.force_login(an_organiser("mona"))
    counts = {"everyones": 3, "yours": 1, "you-run": 1, "archived": 1}
    assert tabs(client) == counts
    assert {name: len(titles(client, f"?show={name}")) for name in counts} == counts
    assert titles(client, "?show=you-run") == {"Of Nia"}
    assert "Organiser:" in client.get("/sessions?show=yours").text
    client.force_login(an_organiser("pat"))
    assert tabs(client) == {"yours": 0}


def test_who_is_alone_has_neither_tabs_nor_organisers(mona):
    a_session()
    html = mona.get("/sessions").text
    assert ("Organiser" in html, "Yours," in html) == (False, False)


def test_who_adds_updates_still_finds_the_session_of_somebody_else():
    theirs = organisations.create(an_organiser("mona"), "Elm Trust")
    for name, role in (("nia", "facilitator"), ("olu", "owner")):
        organisations.join(an_organiser(name), theirs, role, by=None)
    session, _agreed = archived(organisation=theirs)
    for name in ("nia", "olu"):
        chosen_members.add_colleague(session, an_organiser(name), by=None)
    assert [*sessions_to_update(an_organiser("nia"), theirs.pk)] == [session]
    assert [*sessions_to_update(an_organiser("olu"), theirs.pk)] == []


def test_a_long_list_shows_20_and_the_rest_when_asked(mona):
    for n in range(43):
        a_session(title=f"Session {n}", opened=False)
    page = mona.get("/sessions")
    assert len(page.context["rows"]) == 20
    assert "Show 20 more" in page.text
    more = page.context["next"]
    assert more == "?show=yours&rows=40#session-21"
    page = mona.get(f"/sessions{more}")
    assert 'id="session-21"' in page.text and "Show 3 more" in page.text
    page = mona.get("/sessions?rows=60")
    assert len(page.context["rows"]) == 43 and "more" not in page.context["next"].split("#")[0]
    assert len(mona.get("/sessions?q=session&rows=²").context["rows"]) == 20
    assert "43 sessions found" in page_of(mona, "?q=session")


def test_download_all_downloads_what_the_tab_holds(mona):
    archived()
    a_session()
    a_session()
    html = page_of(mona)
    assert "Download all 2 sessions (zip)" in html and "/sessions.zip?show=yours" in html
    html = page_of(mona, "?show=archived")
    assert "Download 1 session (zip)" in html and "/sessions.zip?show=archived" in html


def test_in_a_browser_the_message_has_the_focus_so_that_it_is_read(new_page, server):
    archived(title="Old")
    a_closed_session(title="Elm Road")
    page = new_page(**LAPTOP)
    sign_in(page, an_organiser(), server)
    page.goto("/sessions")
    page.get_by_label("More about Elm Road").press("Enter")
    page.get_by_role("button", name="Archive").press("Enter")
    status = page.get_by_role("status")
    status.get_by_text("“Elm Road” is archived.").wait_for()
    assert status.evaluate("(element) => element === document.activeElement")
    page.get_by_role("link", name="Archived, 2").press("Enter")
    assert page.get_by_role("heading", level=2).all_inner_texts() == ["Elm Road", "Old"]
    for fold in page.locator("details.more").all():
        fold.locator("summary").press("Enter")
    assert violations_day_and_night(page) == []
    text_at_200_percent(page)
    assert wider_by(page) == 0
    page.set_viewport_size({"width": 320, "height": 640})
    assert wider_by(page) == 0
