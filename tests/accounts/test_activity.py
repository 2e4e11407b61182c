"""Signing in, and failing to, in the log of an organisation, which strangers cannot fill."""

import json
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.actions import deletion, keepers, second_step
from tests.factories import an_organiser
from workshops.actions import organisations
from workshops.board.account_data import account_data
from workshops.exports.activity import csv_of, entries_of, lines_of
from workshops.models import Activity

pytestmark = pytest.mark.django_db

RIGHT = "correct horse battery staple"


@pytest.fixture
def trust():
    mona = an_organiser("mona")
    mona.set_password(RIGHT)
    mona.save()
    return organisations.create(mona, "Elm Trust")


def try_to_sign_in(name="mona", password="wrong horse battery staple"):
    return Client().post("/sign-in", {"username": name, "password": password})


def found(**known):
    rows = Activity.objects.filter(**known).order_by("kind")
    return list(rows.values_list("kind", "by__username", "times", "facts"))


def test_sign_ins_and_failed_ones_are_counted_by_the_hour(trust):
    for _ in range(3):
        assert try_to_sign_in().status_code == 422
    assert try_to_sign_in(password=RIGHT).status_code == 302
    assert found(organisation=trust) == [
        ("sign-in-failed", "mona", 3, {"step": "password"}),
        ("signed-in", "mona", 1, {}),
    ]


def test_what_strangers_type_adds_no_row_and_costs_as_many_queries_as_a_name_that_is_known(trust):
    try_to_sign_in("stranger@example.org")
    try_to_sign_in()
    counts = {}
    for name in ("mona", "stranger", "stranger@example.org"):
        with CaptureQueriesContext(connection) as queries:
            assert try_to_sign_in(name).status_code == 422
        about = [each["sql"] for each in queries if "activity" in each["sql"]]
        members = [each["sql"] for each in queries if "workshops_membership" in each["sql"]]
        counts[name] = (len(about), len(members))
    assert set(counts.values()) == {(1, 1)}
    assert found(organisation=None) == [("sign-in-failed", None, 3, {"step": "password"})]
    assert found(organisation=trust) == [("sign-in-failed", "mona", 2, {"step": "password"})]


def test_a_line_of_the_log_names_nobody_and_has_numbers(
    trust, caplog, django_capture_on_commit_callbacks
):
    stored = django_capture_on_commit_callbacks(execute=True)
    with caplog.at_level("INFO", "workshops.activity_log"), stored:
        try_to_sign_in()
        try_to_sign_in("stranger")
    records = [each for each in caplog.records if each.name == "workshops.activity_log"]
    said = [(each.levelname, json.loads(each.getMessage())) for each in records]
    assert all(line.pop("at").endswith("Z") for _level, line in said)
    failed = {"level": "warning", "event": "sign-in-failed", "step": "password"}
    known = failed | {"organisation": trust.pk, "account": an_organiser("mona").pk}
    assert said == [("WARNING", known), ("WARNING", failed)]


def test_an_account_in_two_organisations_is_in_the_log_of_both(trust):
    other = organisations.create(an_organiser("olu"), "Oak Trust")
    organisations.join(an_organiser("mona"), other, by=None)
    try_to_sign_in()
    for each in (trust, other):
        assert found(organisation=each, kind="sign-in-failed")


def test_what_becomes_of_an_account_is_noted(trust):
    second_step.reset(an_organiser("mona"))
    (kept,) = found(organisation=trust)
    assert kept[0] == "second-step-removed"
    assert Activity.objects.get().by_coprod


def test_what_a_keeper_does_to_an_account_is_noted_without_who_it_was(trust):
    mona = an_organiser("mona")
    for act in (keepers.stop, keepers.start, keepers.sign_out):
        act(mona.pk, an_organiser("kay"))
    said = [(line.who, line.what) for line in lines_of(entries_of(trust, "sign-ins"))]
    assert sorted(said) == [
        ("A keeper of this server", "mona allowed to sign in again"),
        ("A keeper of this server", "mona signed out on all devices"),
        ("A keeper of this server", "mona stopped from signing in"),
    ]
    csv_of(entries_of(trust, "all"), file := BytesIO())
    assert b"account-stopped" in file.getvalue() and b"kay" not in file.getvalue()


def test_an_account_gets_its_own_lines_with_its_copy(trust):
    try_to_sign_in()
    (line,) = account_data(an_organiser("mona"))["activity"]
    assert (line["what"], line["times"], line["organisation"]) == (
        "sign-in-failed",
        1,
        "Elm Trust",
    )


def test_an_account_that_is_deleted_is_named_no_more(trust):
    organisations.make_owner(an_organiser("olu"), trust)
    try_to_sign_in()
    deletion.delete(an_organiser("mona"))
    assert not Activity.objects.filter(by__username="mona").exists()
    assert ("left", None, 1, {}) in found(organisation=trust)
