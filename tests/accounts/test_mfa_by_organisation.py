"""Owners require a second step of the people of their organisation."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.test import Client

from common import second_step
from tests.factories import a_session, fresh
from workshops.actions import organisations
from workshops.models import Organisation
from workshops.models.organisation import SecondStep
from workshops.models.role import Role

from .conftest import PASSWORD
from .test_mfa_required import may_run
from .test_second_step import confirmed, set_up, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_time_passes")]
RULES = "/organisation/rules"
LIMITS = {"keep_days": "", "record_days": ""}


@pytest.fixture
def trust(zoe):
    """An organisation that zoe owns."""
    return organisations.create(zoe, "Elm Trust")


@pytest.fixture
def owner(zoe, trust):
    """Her browser, in which she gave a second step."""
    client = confirmed()
    set_up(client)
    return client


def a_member(trust, role, name="nia"):
    member = User.objects.create_user(name, password=PASSWORD)
    organisations.join(member, trust, role, by=None)
    return member


def browser_of(member):
    client = Client()
    client.post("/sign-in", {"username": member.username, "password": PASSWORD})
    return client


def is_led_to_set_one_up(client):
    page = client.get("/sessions", follow=True)
    return page.redirect_chain[-1:] == [("/account/second-step", 302)]


def required_of(trust):
    return fresh(trust).second_step


def test_pages_and_sockets_are_shut_at_once_until_a_second_step_is_set_up(owner, trust):
    nia = a_member(trust, Role.ORGANISER)
    browser, session = browser_of(nia), a_session(organiser=nia, organisation=trust)
    assert browser.get("/sessions").status_code == 200 and may_run(browser, session)
    assert owner.post(RULES, LIMITS | {"second_step": "everyone"}).status_code == 302
    assert not may_run(browser, session) and is_led_to_set_one_up(browser)
    assert "Your organisation, Elm Trust, asks for more than a" in " ".join(
        browser.get("/account/second-step").text.split()
    )
    browser.post("/confirm", {"password": PASSWORD})
    set_up(browser)
    assert browser.get("/sessions").status_code == 200 and may_run(browser, session)
    assert owner.get("/sessions").status_code == 200


def test_an_owner_without_one_cannot_require_it(zoe, trust):
    for whom in ("everyone", "organising"):
        refused = sign_in().post(RULES, LIMITS | {"second_step": whom})
        assert refused.status_code == 422
        assert "First set up a second step under Account" in refused.text
    assert required_of(trust) == "each"
    assert sign_in().post(RULES, LIMITS | {"second_step": "each"}).status_code == 302


def test_of_owners_and_organisers_only(owner, trust):
    roles = {role: a_member(trust, role, role) for role in Role if role != Role.OWNER}
    owner.post(RULES, LIMITS | {"second_step": "organising"})
    led = {role for role in roles if is_led_to_set_one_up(browser_of(roles[role]))}
    assert led == {Role.ORGANISER}


def test_one_of_several_organisations_is_enough_and_it_ends_with_the_membership(zoe, trust):
    oak = organisations.create(zoe, "Oak Trust")
    assert not second_step.mfa_required(zoe)
    organisations.require_second_step(trust, SecondStep.EVERYONE, by=None)
    assert second_step.mfa_required(zoe)
    assert not second_step.mfa_required(a_member(oak, Role.OWNER))
    organisations.leave(zoe, trust)
    assert not second_step.mfa_required(zoe)


def test_the_page_says_how_many_have_none_and_a_passkey_counts(owner, trust):
    assert "has none yet" not in owner.get(RULES).text
    nia = a_member(trust, Role.READER)
    assert "1 person has none yet." in owner.get(RULES).text
    Authenticator.objects.create(user=nia, type="recovery_codes", data={})
    assert "1 person has none yet." in owner.get(RULES).text
    Authenticator.objects.create(user=nia, type="webauthn", data={})
    assert "has none yet" not in owner.get(RULES).text


def test_a_page_of_the_version_before_leaves_it_as_it_is(owner, trust):
    organisations.require_second_step(trust, SecondStep.ORGANISING, by=None)
    assert owner.post(RULES, LIMITS | {"keep_days": "60"}).status_code == 302
    assert (fresh(trust).keep_days, required_of(trust)) == (60, "organising")
    assert owner.post(RULES, LIMITS | {"second_step": "x"}).status_code == 422


def test_the_last_one_cannot_be_turned_off_where_it_is_required(owner, trust):
    organisations.require_second_step(trust, SecondStep.EVERYONE, by=None)
    assert owner.post("/account/app/turn-off").status_code == 422
    organisations.require_second_step(trust, SecondStep.EACH, by=None)
    assert owner.post("/account/app/turn-off").status_code == 302


def test_the_database_holds_no_other_rule(trust):
    with pytest.raises(IntegrityError, match="organisation_second_step_is_known"):
        Organisation.objects.filter(pk=trust.pk).update(second_step="nobody")
