"""People sign in with an e-mail address or the user name that they had before."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(client, name, password=PASSWORD, **fields):
    return client.post("/sign-in", {"username": name, "password": password} | fields)


def signed_in_as(client):
    return User.objects.filter(pk=client.session.get("_auth_user_id")).first()


@pytest.mark.parametrize(
    "typed",
    ["zoe", " zoe ", "ｚoe", "Zoe", "zoe@elm.example", "Zoe@Elm.Example", "\u3000zoe@elm.example"],
)
def test_every_spelling_of_a_name_and_an_address_signs_in(zoe, client, typed):
    assert sign_in(client, typed).status_code == 302
    assert signed_in_as(client) == zoe


def test_who_is_exactly_called_so_comes_first(zoe, client):
    capital = User.objects.create_user("Zoe", password="another pass-phrase")
    sign_in(client, "Zoe", "another pass-phrase")
    assert signed_in_as(client) == capital


def test_an_address_that_several_were_given_signs_nobody_in(zoe, client):
    User.objects.create_user("zoe2", "Zoe@elm.example", PASSWORD)
    assert sign_in(client, "zoe@elm.example").status_code == 422
    assert sign_in(client, "zoe").status_code == 302


def test_unless_1_of_them_has_confirmed_it(zoe, client):
    User.objects.create_user("zoe2", "zoe@elm.example", PASSWORD)
    EmailAddress.objects.create(user=zoe, email="zoe@elm.example", verified=True, primary=True)
    sign_in(client, "zoe@elm.example")
    assert signed_in_as(client) == zoe


@pytest.mark.parametrize("name", ["nobody", "nobody@elm.example", "zoe", "zoe@elm.example", "off"])
def test_a_wrong_pair_costs_and_says_the_same_whatever_was_wrong(zoe, client, name, monkeypatch):
    User.objects.create_user("off", password=PASSWORD, is_active=False)
    hashed, encode = [], MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *given: hashed.append(1) or encode(*given)
    )
    response = sign_in(client, name, PASSWORD if name == "off" else "guess")
    assert response.status_code == 422 and len(hashed) == 1
    said = "That e-mail address and password do not match. Check both and try again."
    assert said in response.text


def test_a_person_comes_back_to_the_page_that_asked(zoe, client):
    assert sign_in(client, "zoe", next="/organisation").url == "/organisation"


@pytest.mark.parametrize("away", ["https://elsewhere.example/", "//elsewhere.example", "/\\e.x"])
def test_nobody_is_led_to_another_host(zoe, client, away):
    assert sign_in(client, "zoe", next=away).url == "/sessions"


def test_processes_of_the_version_before_know_who_has_signed_in(zoe, client):
    sign_in(client, "zoe")
    kept_as = client.session["_auth_user_backend"]
    assert kept_as == "django.contrib.auth.backends.ModelBackend"


def test_another_account_can_sign_in_over_the_one_before(zoe, client):
    mona = User.objects.create_user("mona", password=PASSWORD)
    sign_in(client, "zoe")
    assert client.get("/sign-in").status_code == 200
    sign_in(client, "mona")
    assert signed_in_as(client) == mona


def test_known_and_unknown_names_ask_the_database_as_often(zoe, client):
    def asked(name):
        client.get("/sign-in")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            sign_in(client, name, "guess")
        return len(queries)

    asked("warm")
    assert asked("nobody@elm.example") - asked("zoe@elm.example") in (0, 1)
