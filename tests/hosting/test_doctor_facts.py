"""What the program counts in its database for `coprod doctor`."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management import call_command

from tests.factories import a_session, an_organiser
from workshops.actions import organisations
from workshops.models import Session

from .doctor_sites import FACTS


@pytest.mark.django_db
def test_the_program_counts_owners_and_finds_organisations_without_one(capsys):
    with_owner = organisations.create(an_organiser("nia"), "Elm Trust")
    organisations.join(an_organiser("pat"), with_owner, by=None)
    ownerless = organisations.create(an_organiser("sam"), "Oak Trust")
    get_user_model().objects.filter(username="sam").update(is_active=False)
    Authenticator.objects.create(user=an_organiser("nia"), type="totp", data={})
    call_command("doctor_facts")
    facts = json.loads(capsys.readouterr().out)
    counted = ("accounts", "owners", "owners_with_second_step", "ownerless")
    assert [facts[name] for name in counted] == [2, 1, 1, [ownerless.pk]]


@pytest.mark.django_db
def test_the_program_counts_what_it_should_have_deleted(capsys):
    session, long_ago = a_session(), datetime.now(UTC) - timedelta(days=4000)
    closed = {"phase": Session.Phase.CLOSED, "closed_at": long_ago}
    Session.objects.filter(pk=session.pk).update(**closed)
    call_command("doctor_facts")
    facts = json.loads(capsys.readouterr().out)
    assert set(facts) == set(FACTS)
    assert (facts["overdue"], facts["migrations_waiting"]) == (1, 0)
    call_command("showmigrations", no_color=True)
    assert facts["migrations"] == capsys.readouterr().out.count("[X]")
