"""The languages of a session: how an organiser sets them, and what the file of a session keeps."""

import json
import re

import pytest
from django.db import connection

from tests.exports.trees import written
from tests.factories import a_session, an_organiser, fresh
from tests.home.test_home import PLAN
from workshops.actions.importing import import_session
from workshops.exports import document_of, reading
from workshops.models import Session

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("three_languages")]


def ticked(page):
    return re.findall(r'name="languages" value="(\w+)"[^>]* checked', page)


@pytest.fixture
def mona(client):
    client.force_login(an_organiser())


def test_a_new_session_has_every_language_ticked_and_keeps_none(client, mona):
    assert ticked(client.get("/sessions/new").text) == ["en", "cy", "ur"]
    client.post("/sessions/new", PLAN | {"languages": ["en", "cy", "ur"]})
    assert Session.objects.get().languages == []


def test_those_that_are_ticked_are_kept_in_the_order_of_the_server(client, mona):
    client.post("/sessions/new", PLAN | {"languages": ["ur", "cy"]})
    session = Session.objects.get()
    assert session.languages == ["cy", "ur"]
    address = f"/sessions/{session.written_code}/edit"
    assert ticked(client.get(address).text) == ["cy", "ur"]
    client.post(address, PLAN | {"languages": ["ur"]})
    assert fresh(session).languages == ["ur"]


@pytest.mark.parametrize("typed", [[], ["de"]])
def test_one_must_stay_ticked_and_only_those_of_the_server_can_be(client, mona, typed):
    page = client.post("/sessions/new", PLAN | {"languages": typed})
    assert (page.status_code, Session.objects.count()) == (422, 0)
    words = "Choose one of the languages on the page." if typed else "Tick at least 1 language."
    assert words in page.text
    assert ticked(page.text) == []


def test_where_the_server_offers_one_there_is_nothing_to_tick(client, mona, settings):
    session = a_session(opened=False, languages=["cy"])
    settings.OFFERED_LANGUAGES = ["en"]
    address = f"/sessions/{session.written_code}/edit"
    assert "id_languages" not in client.get(address).text
    assert client.post(address, PLAN).status_code == 302
    assert fresh(session).languages == ["cy"]


def test_they_are_in_the_json_and_come_back_with_it():
    session = a_session(languages=["cy", "ur"])
    file = json.loads(written("json", document_of(session, "operator")))
    assert file["session"]["languages"] == ["cy", "ur"]
    assert imported(file).languages == ["cy", "ur"]
    del file["session"]["languages"]  # as in a file of the version before
    assert imported(file).languages == []


def imported(file):
    record, _ = reading.read(json.dumps(file).encode())
    return import_session(record, an_organiser("another"))


def test_the_version_before_makes_a_session_of_all_languages():
    columns = [
        field.column
        for field in Session._meta.concrete_fields
        if field.name not in ("id", "languages")
    ]
    session = a_session(languages=["cy"])
    names = ", ".join(columns)
    values = ", ".join("'ZZZZZZZZ'" if name == "code" else name for name in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO workshops_session ({names}) SELECT {values} FROM workshops_session"
            " WHERE id = %s",
            [session.pk],
        )
    assert Session.objects.exclude(pk=session.pk).get().languages == []
