"""Groups to choose from: ours are stored by a key and shown in each language, others as typed."""

import pytest
from django.utils import translation

from coprod.pseudo import CODE, stretched
from tests.factories import a_session, an_organiser, fresh
from tests.home.test_home import PLAN
from workshops import role_groups
from workshops.actions import joining, sessions
from workshops.models import Session

pytestmark = pytest.mark.django_db

CARER, OWN = "I am a carer", "I live on Elm Road"
IN_ANOTHER_LANGUAGE = stretched(CARER)


@pytest.fixture
def another_language(settings):
    settings.OFFERED_LANGUAGES = [CODE]


def test_a_new_session_offers_ours_in_the_language_of_its_organiser(client, another_language):
    client.force_login(an_organiser())
    page = client.get("/sessions/new").text
    assert all(stretched(key) in page for key in role_groups.OFFERED)


@pytest.mark.parametrize("typed", [CARER, IN_ANOTHER_LANGUAGE])
def test_ours_are_stored_by_their_key_whatever_the_language(client, another_language, typed):
    client.force_login(an_organiser())
    client.post("/sessions/new", PLAN | {"role_groups": f"{typed}\n{OWN}\n{CARER}"})
    assert Session.objects.get().role_groups == [CARER, OWN]


def test_a_change_of_the_plan_in_another_language_keeps_the_groups(client, another_language):
    session = a_session(opened=False, role_groups=[CARER, OWN])
    client.force_login(session.organiser)
    address = f"/sessions/{session.written_code}/edit"
    assert f'name="group-0" value="{IN_ANOTHER_LANGUAGE}"' in client.get(address).text
    client.post(address, PLAN | {"role_groups": f"{IN_ANOTHER_LANGUAGE}\n{OWN}"})
    assert fresh(session).role_groups == [CARER, OWN]


def test_who_joins_reads_ours_translated_and_sends_the_key(client, another_language):
    page = client.get(f"/s/{a_session(role_groups=[CARER, OWN]).written_code}").text
    assert f'value="{CARER}"><span dir="auto">{IN_ANOTHER_LANGUAGE}</span>' in page
    assert f'value="{OWN}"><span dir="auto">{OWN}</span>' in page


def test_a_group_that_was_taken_out_while_somebody_joined_is_no_group():
    session = a_session(opened=False, role_groups=[CARER, OWN])
    as_loaded = fresh(session)
    sessions.edit(session, "Why?", role_groups=[OWN])
    joining.join(as_loaded, role_group=CARER)
    joining.join(as_loaded, role_group=OWN)
    assert sorted(seat.role_group for seat in session.seats.all()) == ["", OWN]


def test_what_an_earlier_release_stored_is_shown_in_the_words_of_today():
    assert role_groups.shown("Rather not say") == "Prefer not to say"
    with translation.override(CODE):
        assert role_groups.shown("Rather not say") == stretched("Prefer not to say")
        assert role_groups.to_store("Rather not say") == "Prefer not to say"
