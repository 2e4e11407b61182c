"""The first owner of an organisation is named by a command."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.factories import an_organiser
from workshops.actions import organisations
from workshops.models import Membership, Organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust():
    """An organisation with 2 members, of whom nobody owns it."""
    trust = Organisation.objects.create(name="Elm Trust")
    for name in ("mona", "omar"):
        organisations.join(an_organiser(name), trust, by=None)
    return trust


def roles():
    return dict(Membership.objects.values_list("user__username", "role"))


def test_a_member_becomes_an_owner_and_the_command_says_of_which_database(trust, capsys):
    call_command("make_owner", "mona")
    assert roles() == {"mona": "owner", "omar": "organiser"}
    database = connection.settings_dict["NAME"]
    assert f"mona owns Elm Trust, in the database '{database}' at " in capsys.readouterr().out


def test_somebody_else_becomes_one_too_by_its_name_or_number(trust):
    for name, of in (("nia", "Elm Trust"), ("pat", str(trust.pk))):
        an_organiser(name)
        call_command("make_owner", name, of)
    assert [each for each, role in roles().items() if role == "owner"] == ["nia", "pat"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["nobody"], "There is no account 'nobody' in the database"),
        (["mona", "Oak Trust"], "There is no organisation 'Oak Trust' in the database"),
        (["alone"], "alone belongs to no organisation in the database"),
    ],
)
def test_what_does_not_exist_is_refused_and_nothing_changes(trust, given, said):
    an_organiser("alone")
    with pytest.raises(CommandError, match=said):
        call_command("make_owner", *given)
    assert "owner" not in roles().values()


def test_of_2_with_the_same_name_the_number_is_asked_for(trust):
    other = Organisation.objects.create(name="Elm Trust")
    numbers = rf"{trust.pk} \(Elm Trust\), {other.pk} \(Elm Trust\)"
    with pytest.raises(CommandError, match=f"Name one of these by its number: {numbers}"):
        call_command("make_owner", "mona", "Elm Trust")


def test_an_address_that_an_account_has_confirmed_names_it_and_other_owners_are_shown(
    trust, capsys
):
    for name in ("mal", "nia"):
        address = {"email": f"{name}@elm.example", "verified": name == "nia"}
        an_organiser(name).emailaddress_set.create(**address)
    with pytest.raises(CommandError, match="There is no account"):
        call_command("make_owner", "mal@elm.example", "Elm Trust")
    call_command("make_owner", "omar")
    call_command("make_owner", "Nia@elm.example", "Elm Trust")
    assert roles()["nia"] == "owner"
    assert "Its other owners: omar (no address)." in capsys.readouterr().out
