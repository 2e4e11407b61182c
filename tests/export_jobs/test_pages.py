"""The page that waits for a file."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, SMALL, sign_in, violations_day_and_night, wider_by
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops.models import ExportJob


@pytest.mark.django_db
def test_a_program_learns_the_progress_and_then_gets_the_file(client, settings):
    address = f"/s/{a_session().written_code}/summary.zip"
    settings.EXPORT_JOBS = "worker"
    waiting = client.get(address, headers={"Accept": "application/json"})
    assert (waiting.status_code, waiting.json()["state"]) == (202, "waiting")
    settings.EXPORT_JOBS = "inline"
    written = client.get(address)
    assert written["Content-Type"] == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(written.content)).testzip() is None


@pytest.mark.django_db
def test_an_organiser_cancels_and_nobody_else_can(client, settings):
    settings.EXPORT_JOBS = "worker"
    session = a_session()
    client.force_login(session.organiser)
    client.get(f"/sessions/{session.written_code}/export/zip")
    address = f"/copies/{ExportJob.objects.get().pk}/cancel"
    client.force_login(an_organiser("somebody else"))
    assert client.post(address).status_code == 404
    client.force_login(session.organiser)
    assert client.post(address, follow=True).status_code == 200
    assert not ExportJob.objects.exists()


@pytest.mark.django_db
def test_in_a_busy_room_the_page_waits_for_the_one_that_was_asked_for(client, settings):
    settings.EXPORT_JOBS = "worker"
    room = a_room(answers=1, revealed=True)
    waiting = client.get(f"/s/{room.session.written_code}/summary.zip")
    at = re.search(r'data-at="([^"]+)"', waiting.text)[1]
    assert f"url={at}" in waiting.text
    ExportJob.objects.update(state="writing", done=2, steps=9)
    an_answer(room.seats[0], room.why, "One more")
    told = client.get(at, headers={"Accept": "application/json"}).json()
    assert told == {"state": "writing", "done": 2, "steps": 9, "at": at}
    assert ExportJob.objects.count() == 1


@pytest.mark.django_db
def test_one_that_is_forgotten_while_it_is_fetched_is_begun_anew(client, settings, monkeypatch):
    settings.EXPORT_JOBS = "worker"
    session = a_session()
    address = f"/s/{session.written_code}/summary.zip"
    client.get(address)
    ExportJob.objects.update(state="ready", content=b"all of it")
    monkeypatch.setattr("workshops.export_jobs.content_of", lambda job: None)
    assert client.get(address).status_code == 202


@pytest.mark.django_db
def test_many_sessions_are_looked_up_at_once(client, django_assert_max_num_queries, settings):
    settings.EXPORT_JOBS = "worker"
    owner = a_session().organiser
    for n in range(8):
        a_session(organiser=owner, title=f"Session {n}")
    client.force_login(owner)
    with django_assert_max_num_queries(23):
        waiting = client.get("/sessions.zip")
    at = re.search(r'data-at="([^"]+)"', waiting.text)[1]
    with django_assert_max_num_queries(10):
        assert client.get(at).status_code == 202


@pytest.mark.django_db
def test_all_that_the_list_shows_is_in_one_archive(client):
    shown = a_session(title="Elm Road")
    a_session(title="Oak Street")
    client.force_login(shown.organiser)
    written = client.get("/sessions.zip?q=elm")
    names = zipfile.ZipFile(io.BytesIO(written.content)).namelist()
    assert {name.partition("/")[0] for name in names} == {"001"}
    assert written["Content-Disposition"] == 'attachment; filename="elm.zip"'


def test_the_download_begins_by_itself(new_page, server):
    room = a_room(answers=2, revealed=True)
    page = new_page(**LAPTOP)
    page.goto(f"/s/{room.session.written_code}/summary")
    with page.expect_download(timeout=30_000) as download:
        page.get_by_role("link", name="Everything (zip)").click()
    assert zipfile.ZipFile(download.value.path()).testzip() is None
    expect(page.get_by_role("status")).to_have_text("Your file is ready. The download is starting.")
    page.get_by_role("link", name="Go back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(room.session.question.text)


def test_a_busy_moment_does_not_end_the_wait(new_page, server):
    page = new_page(**LAPTOP)
    asked = []

    def busy_at_first(route):
        if "json" not in route.request.headers["accept"] or len(asked) > 1:
            return route.continue_()
        asked.append(route.request.url)
        return route.fulfill(status=503, json={"error": "The server is very busy."})

    page.route("**/summary.zip*", busy_at_first)
    with page.expect_download(timeout=30_000) as download:
        page.goto(f"/s/{a_session().written_code}/summary")
        page.get_by_role("link", name="Everything (zip)").click()
    assert (download.value.suggested_filename, len(asked)) == ("thursday-group.zip", 2)


@pytest.mark.quick
def test_the_download_begins_without_javascript(new_page, server):
    page = new_page(java_script_enabled=False)
    with page.expect_download(timeout=30_000) as download:
        page.goto(f"/s/{a_session().written_code}/summary")
        page.get_by_role("link", name="Everything (zip)").click()
    assert download.value.suggested_filename == "thursday-group.zip"


def test_the_waiting_page_is_accessible(new_page, server):
    session = a_session(title="A title that is long enough to need a second line on a small phone")
    page = new_page(**SMALL)
    sign_in(page, session.organiser, server)
    page.route("**/export/zip*", _never_ready)
    page.goto(f"/sessions/{session.written_code}/export/zip")
    expect(page.get_by_role("status")).to_have_text("Preparing your file. Parts done: 3 of 9.")
    assert violations_day_and_night(page) == []
    assert wider_by(page) == 0


def _never_ready(route):
    if "json" in route.request.headers["accept"]:
        route.fulfill(status=202, json={"state": "writing", "done": 3, "steps": 9})
    else:
        route.continue_()
