"""The migration that brings roles: everybody keeps what they could do."""

from importlib import import_module

import pytest
from django.db import connection

from tests.factories import a_session, an_organiser, fresh
from workshops.models import Membership, Organisation
from workshops.permissions import EVERYTHING, NOTHING, permissions_of

pytestmark = pytest.mark.django_db

ROLES = import_module("workshops.migrations.0074_roles")


def run(*steps):
    with connection.cursor() as cursor:
        for step in steps:
            cursor.execute(step)


def as_before(*names):
    """An organisation as the version before makes it, whose members have a session each."""
    made = Organisation.objects.create(name=" and ".join(names))
    for name in names:
        Membership.objects.create(organisation=made, user=an_organiser(name))
    return [a_session(organiser=an_organiser(name)) for name in names]


def test_who_is_alone_owns_it_and_those_who_share_it_organise_their_own():
    alone, mona, omar = *as_before("alone"), *as_before("mona", "omar")
    nobody_s = a_session(organiser=an_organiser("nobody"))
    run("SET CONSTRAINTS ALL IMMEDIATE", ROLES.SEVERAL, ROLES.THOSE_THERE)
    roles = dict(Membership.objects.values_list("user__username", "role"))
    assert roles == {"alone": "owner", "mona": "organiser", "omar": "organiser"}
    for session in map(fresh, (alone, mona, omar, nobody_s)):
        assert permissions_of(session.organiser, session, {}) == EVERYTHING
    assert permissions_of(an_organiser("omar"), fresh(mona), {}) == NOTHING
    names = [getattr(fresh(each).organisation, "name", None) for each in (alone, mona, nobody_s)]
    assert names == ["alone", "mona and omar", None]


@pytest.mark.django_db(transaction=True)
def test_its_index_can_be_made_again_after_a_later_step_has_failed():
    run(*ROLES.INDEX, *ROLES.INDEX)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indisvalid, pg_get_indexdef(indexrelid) FROM pg_index "
            "WHERE indexrelid = 'session_of_organisation'::regclass"
        )
        ((is_valid, made),) = cursor.fetchall()
    assert is_valid
    assert made.endswith("ON public.workshops_session USING btree (organisation_id)")


def test_it_can_be_done_again_and_taken_back_without_losing_who_belongs_where():
    as_before("mona", "omar")
    run("SET CONSTRAINTS ALL IMMEDIATE", ROLES.SEVERAL, ROLES.SEVERAL)
    before = set(Membership.objects.values_list("user", "organisation"))
    elsewhere = Organisation.objects.create(name="Oak Trust")
    Membership.objects.create(organisation=elsewhere, user=an_organiser("mona"))
    run("SET CONSTRAINTS ALL IMMEDIATE", ROLES.ONE, ROLES.ONE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT user_id, organisation_id FROM workshops_membership")
        after = set(cursor.fetchall())
    assert after == before | {(an_organiser("mona").pk, elsewhere.pk)}
