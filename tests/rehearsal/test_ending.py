"""Nothing is left of a rehearsal, whichever way it ends."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone

from tests.access.roles import signed_in
from tests.factories import a_session, an_organiser, fresh
from tests.rehearsal.practising import opened
from workshops import rehearsal
from workshops.actions import expiry, rehearsals
from workshops.models import Answer, Session, SpentKey, Tombstone
from workshops.models.session_rehearsal import LASTS

pytestmark = pytest.mark.django_db

ENDS = {
    "its button": lambda client, practised: client.post(
        f"/desk/{practised.written_code}/rehearsal/end"
    ),
    "signing out": lambda client, practised: client.post("/sign-out"),
    "deleting the session": lambda client, practised: expiry.delete(
        Session.objects.get(rehearsal_of=None), by=None
    ),
    "2 hours": lambda client, practised: _after_two_hours(),
}


def _after_two_hours():
    began = timezone.now() - LASTS - timedelta(minutes=1)
    Session.objects.exclude(rehearsal_of=None).update(created_at=began)
    call_command("delete_expired_sessions", verbosity=0)


@pytest.mark.parametrize("end", ENDS)
def test_nothing_is_left(session, practised, chance, end, settings, tmp_path):
    settings.KEYS_DIR = tmp_path
    opened(practised, chance)
    rehearsal.step(fresh(practised), chance=chance)
    ENDS[end](signed_in(session.organiser.username), practised)
    assert not Session.objects.exclude(rehearsal_of=None).exists()
    assert not Answer.objects.exists()
    call_command("delete_expired_sessions", verbosity=0)
    assert (list(tmp_path.iterdir()), SpentKey.objects.count()) == ([], 0)
    codes = [expiry.code_hash(practised.code)]
    assert not Tombstone.objects.filter(code_hash__in=codes).exists()


def test_one_that_is_locked_is_deleted_next_time(session, practised, monkeypatch):
    def locked(rehearsal):
        raise OperationalError("canceling statement due to lock timeout")

    with monkeypatch.context() as busy:
        busy.setattr(rehearsals, "end", locked)
        _after_two_hours()
    assert Session.objects.filter(pk=practised.pk).exists()
    _after_two_hours()
    assert not Session.objects.filter(pk=practised.pk).exists()


def test_after_two_hours_nobody_finds_it_even_before_it_is_deleted(session, practised):
    began = timezone.now() - LASTS - timedelta(minutes=1)
    Session.objects.filter(pk=practised.pk).update(created_at=began)
    client = signed_in(session.organiser.username)
    assert client.get(f"/desk/{practised.written_code}").status_code == 410


def test_it_is_begun_and_ended_at_the_desk(client):
    session = a_session(opened=False, organiser=an_organiser("owner"))
    client.force_login(session.organiser)
    desk = f"/desk/{session.written_code}"
    assert "Practise first." in client.get(desk).text
    page = client.post(f"/sessions/{session.written_code}/rehearse", follow=True)
    assert "This is a rehearsal. Nothing is kept." in page.text
    assert "Practise first." not in page.text
    assert 'id="more-doors"' not in page.text  # it would be empty
    practised = Session.objects.get(rehearsal_of=session)
    back = client.post(f"/desk/{practised.written_code}/rehearsal/end")
    assert back["Location"] == desk
