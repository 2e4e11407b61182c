"""The language of an account: for the desk, the organiser's pages and the files from there."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import a_room, a_session, an_organiser
from tests.languages.pages import get, language
from tests.untranslated import GREEK
from workshops import export_jobs, fragments
from workshops.actions import accounts
from workshops.board import Audience
from workshops.models import AccountLanguage, ExportJob

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("three_languages")]


@pytest.fixture
def mona(client):
    organiser = an_organiser()
    client.force_login(organiser)
    return organiser


def test_an_account_begins_with_the_language_of_the_browser(client, mona):
    page = get(client, "/account", "ur")
    assert language(page) == "ur"
    assert 'name="language" value="" id="id_language_0" checked' in page.text


def test_what_is_chosen_is_said_at_once_and_kept_in_every_browser(client, mona):
    saved = client.post("/account", {"language": "cy"}, follow=True)
    assert language(saved) == "cy"
    assert 'value="cy" id="id_language_2" checked' in saved.text
    client.cookies.clear()
    client.force_login(mona)
    assert language(get(client, "/sessions", "ur", chosen="ur")) == "cy"


def test_the_language_of_the_browser_can_be_chosen_again(client, mona):
    accounts.set_language(mona, "cy")
    saved = client.post(
        "/account", {"language": ""}, headers={"Accept-Language": "ur"}, follow=True
    )
    assert language(saved) == "ur"
    assert not AccountLanguage.objects.exists()


@pytest.mark.parametrize("typed", ["de", "en-xa", "\x00"])
def test_a_language_that_is_not_offered_is_refused(client, mona, typed):
    page = client.post("/account", {"language": typed})
    assert (page.status_code, AccountLanguage.objects.count()) == (422, 0)
    assert "Choose one of the languages on the page." in page.text


def test_it_is_that_of_the_desk_and_of_the_organisers_pages(client, mona):
    accounts.set_language(mona, "cy")
    code, prepared = (a_session(opened=opened).written_code for opened in (True, False))
    own = ["", "/new", "/import", f"/{prepared}/edit"]
    own += [f"/{code}/{page}" for page in ("export", "share", "delete")]
    for address in [f"/desk/{code}", "/organisation", *(f"/sessions{page}" for page in own)]:
        assert language(get(client, address, "ur", chosen="ur")) == "cy", address


def test_what_the_desk_refuses_is_in_it_whatever_the_session_has(client, mona):
    accounts.set_language(mona, "cy")
    room = a_room(answers=1, languages=["ur"])
    desk = f"/desk/{room.session.written_code}"
    for address in (f"{desk}/whys/{room.why.pk}/clock", "/desk/K7QX-M2PD/lock"):
        refused = client.post(address, headers={"Accept-Language": "ur"})
        assert (refused.status_code >= 400, language(refused)) == (True, "cy"), address


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("post", "/desk/{code}/lock", 403),
        ("get", "/desk/{code}/lock", 405),
        ("post", "/account", 403),
        ("get", "/invited/no-such-link", 404),
    ],
)
def test_so_is_what_is_refused_before_a_page_of_theirs_runs(mona, method, address, status):
    accounts.set_language(mona, "cy")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(mona)
    address = address.format(code=a_session(languages=["ur"]).written_code)
    refused = getattr(strict, method)(address, headers={"Accept-Language": "ur"})
    assert (refused.status_code, language(refused)) == (status, "cy")


def test_frames_of_the_desk_are_asked_for_in_it(client, mona):
    accounts.set_language(mona, "cy")
    desk = client.get(f"/desk/{a_session(languages=['ur']).written_code}").text
    assert 'data-language="cy"' in desk


def test_what_everyone_sees_does_not_follow_it(client, mona):
    accounts.set_language(mona, "cy")
    code = a_session().written_code
    for address in ("/", f"/s/{code}", f"/s/{code}/summary", "/sign-in"):
        assert language(get(client, address, "ur")) == "ur", address
    assert language(get(client, f"/s/{code}/screen", "ur")) == "en"


def test_nobody_elses_pages_follow_it(client, mona):
    accounts.set_language(an_organiser("another"), "cy")
    assert language(get(client, "/sessions", "ur")) == "ur"


def test_files_from_the_organisers_pages_are_in_it(client, mona, monkeypatch):
    accounts.set_language(mona, "cy")
    code = a_room(answers=1, revealed=True, question=GREEK).session.written_code
    assert b"Sut y gwnaed hyn" in get(client, f"/sessions/{code}/export/txt", "ur").content
    monkeypatch.setattr(export_jobs.process, "ensure_running", lambda: None)
    for address in (f"/sessions/{code}/export/zip", "/sessions.zip"):
        assert language(get(client, address, "ur")) == "cy"
    assert set(ExportJob.objects.values_list("language", flat=True)) == {"cy"}


def test_a_language_that_the_server_offers_no_more_is_that_of_the_browser(client, mona, settings):
    accounts.set_language(mona, "cy")
    settings.OFFERED_LANGUAGES = ["en", "ur"]
    page = get(client, "/account", "ur")
    assert language(page) == "ur"
    assert 'name="language" value="" id="id_language_0" checked' in page.text


def test_where_one_is_offered_there_is_no_choice_and_nothing_is_read(client, mona, settings):
    accounts.set_language(mona, "cy")
    assert 'name="language"' in client.get("/account").text
    settings.OFFERED_LANGUAGES = ["en"]
    with CaptureQueriesContext(connection) as queries:
        client.get("/sessions")
    read = [query["sql"] for query in queries]
    assert read and [sql for sql in read if "workshops_accountlanguage" in sql] == []
    assert 'name="language"' not in client.get("/account").text


def test_it_goes_with_the_account(mona):
    accounts.set_language(mona, "cy")
    accounts.set_language(mona, "ur")
    assert AccountLanguage.objects.get().language == "ur"
    User.objects.get(pk=mona.pk).delete()
    assert not AccountLanguage.objects.exists()


def test_at_a_desk_in_another_language_the_words_of_people_have_that_of_the_session(client, mona):
    room = a_room(organiser=mona, languages=["cy"], answers=2, revealed=True)
    words = f'lang="cy">{room.answers[0].text}'
    address = f"/desk/{room.session.written_code}"
    assert f'dir="auto" {words}' in client.get(address).text
    frame = fragments.frame(room.session.pk, 0, Audience("desk", language="en"))
    assert any(words in piece.html for piece in frame.upserts)
    accounts.set_language(mona, "cy")
    assert words not in client.get(address).text


@pytest.mark.parametrize("languages", [[], ["cy", "ur"]])
def test_of_a_session_in_several_languages_nobody_is_said_to_have_written_in_one(
    client, mona, languages
):
    room = a_room(organiser=mona, languages=languages, answers=2, revealed=True)
    page = client.get(f"/desk/{room.session.written_code}").text
    assert f'dir="auto">{room.answers[0].text}' in page
