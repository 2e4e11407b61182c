"""After the password a code: of an authenticator app, or a recovery code."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client

from accounts import encryption, mail_thread

from .conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_time_passes")]
CODE, RECOVERY = "/sign-in/code", "/sign-in/recovery-code"


def sign_in(**more):
    client = Client()
    client.response = client.post("/sign-in", {"username": "zoe", "password": PASSWORD} | more)
    return client


def confirmed():
    client = sign_in()
    client.post("/confirm", {"password": PASSWORD})
    return client


def code_of(secret, steps=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def set_up(client):
    """Set an app up, and return its secret."""
    page = client.get("/account/app")
    secret = page.context["form"].secret
    done = client.post("/account/app", {"code": code_of(secret)})
    assert done.status_code == 302, done.context["form"].errors
    return secret


@pytest.fixture
def secret(zoe):
    """That of zoe's app, which was set up in another browser."""
    return set_up(confirmed())


def codes_of(zoe):
    return Authenticator.objects.get(user=zoe, type="recovery_codes").wrap().get_unused_codes()


def is_signed_in(client):
    return client.get("/sessions").status_code == 200


def forget_codes_in_this_process():
    """As if the next request came to another one."""
    cache.clear()


def test_the_password_alone_leads_to_the_page_for_a_code(secret):
    client = sign_in()
    assert client.response.url == CODE and not is_signed_in(client)


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_the_code_of_the_app_signs_in_also_if_a_clock_differs(secret, steps):
    forget_codes_in_this_process()
    connection.cursor().execute("DELETE FROM workshops_bucket")
    client = sign_in(next="/organisation")
    code = code_of(secret, steps)
    assert client.post(CODE, {"code": f"{code[:3]} {code[3:]}"}).url == "/organisation"
    assert is_signed_in(client)


def test_somebody_with_a_second_step_signs_in_over_another_account(secret):
    User.objects.create_user("mona", password=PASSWORD)
    client = sign_in(username="mona")
    client.post("/sign-in", {"username": "zoe", "password": PASSWORD})
    assert not is_signed_in(client)
    client.post(CODE, {"code": code_of(secret, 1)})
    assert client.session["_auth_user_id"] == str(User.objects.get(username="zoe").pk)


def test_a_code_works_once_in_all_processes(secret):
    first, second, code = sign_in(), sign_in(), code_of(secret, 1)
    assert first.post(CODE, {"code": code}).status_code == 302
    forget_codes_in_this_process()
    again = second.post(CODE, {"code": f"{code[:3]}-{code[3:]}"})
    assert again.status_code == 422 and not is_signed_in(second)
    assert "That code is not right, or has been used already." in again.text


def test_wrong_codes_are_limited_by_account_and_right_ones_do_not_count(secret, zoe):
    for code in codes_of(zoe)[:3]:
        assert sign_in().post(RECOVERY, {"code": code}).status_code == 302
    statuses = [sign_in().post(CODE, {"code": "abc"}).status_code for _ in range(11)]
    assert statuses == [422] * 10 + [429]
    assert sign_in().post(CODE, {"code": code_of(secret, 1)}).status_code == 429


def test_each_recovery_code_signs_in_once_and_is_told_by_e_mail(secret, zoe, mail_is_set_up):
    code = codes_of(zoe)[4]
    assert sign_in().post(RECOVERY, {"code": code}).status_code == 302
    assert sign_in().post(RECOVERY, {"code": code}).status_code == 422
    mail_thread.wait()
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == ([zoe.email], "A recovery code has been used")
    assert len(codes_of(zoe)) == 9


def test_a_link_by_e_mail_is_no_second_step(secret, client, mail_is_set_up):
    asked = client.post("/sign-in/link", {"email": "zoe@elm.example"})
    mail_thread.wait()
    code = re.search(r"enter#(\S+)", mail.outbox[-1].body)[1]
    assert client.post(asked.url, {"code": code}).url == CODE
    assert not is_signed_in(client)


def test_the_first_one_signs_all_other_devices_out_and_another_does_not(zoe):
    here, elsewhere = confirmed(), sign_in()
    assert "All your other devices are signed out." in here.get("/account/app").text
    secret = set_up(here)
    assert is_signed_in(here) and not is_signed_in(elsewhere)
    elsewhere = confirmed_with(secret)
    assert "All your other devices" not in here.get("/account/app").text
    set_up(here)
    assert is_signed_in(here) and is_signed_in(elsewhere)


def test_recovery_codes_are_shown_once(zoe):
    client = confirmed()
    page = client.get("/account/app")
    code = code_of(page.context["form"].secret)
    page = client.post("/account/app", {"code": code}, follow=True)
    assert page.text.count(codes_of(zoe)[0]) == 1
    assert client.get("/account/recovery-codes").url == "/account/recovery-codes/new"
    assert "10 recovery codes left" in client.get("/account").text


def test_new_recovery_codes_stop_the_old_ones(
    secret, zoe, mail_is_set_up, django_capture_on_commit_callbacks
):
    client, old = confirmed_with(secret), codes_of(zoe)
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post("/account/recovery-codes/new", follow=True)
    mail_thread.wait()
    assert codes_of(zoe)[0] in page.text
    assert mail.outbox[-1].subject == "You have new recovery codes"
    assert sign_in().post(RECOVERY, {"code": old[0]}).status_code == 422


def confirmed_with(secret):
    client = sign_in()
    client.post(CODE, {"code": code_of(secret, 1)})
    client.post("/confirm", {"password": PASSWORD})
    return client


def test_the_old_app_works_until_the_new_one_is_confirmed(secret):
    client = confirmed_with(secret)
    new = client.get("/account/app").context["form"].secret
    refused = client.post("/account/app", {"code": "000000"})
    assert refused.status_code == 422 and refused.context["form"].secret == new
    assert Authenticator.objects.get(type="totp").wrap().validate_code(code_of(secret, -1))
    client.post("/account/app", {"code": code_of(new)})
    assert encryption.decrypt(Authenticator.objects.get(type="totp").data["secret"]) == new


def test_an_app_is_turned_off_after_the_password_and_its_codes_go_with_it(secret, mail_is_set_up):
    client = confirmed_with(secret)
    assert (
        "Your authenticator app is turned off."
        in client.post("/account/app/turn-off", follow=True).text
    )
    mail_thread.wait()
    assert mail.outbox[-1].subject == "Your authenticator app has been turned off"
    assert not Authenticator.objects.exists() and is_signed_in(sign_in())


@pytest.mark.parametrize(
    "path", ["/account/app", "/account/app/turn-off", "/account/recovery-codes/new"]
)
def test_changing_it_needs_the_password(secret, path):
    client = sign_in()
    client.post(CODE, {"code": code_of(secret, 1)})
    for method in (client.get, client.post):
        assert method(path).url.startswith("/confirm?next=")
    assert Authenticator.objects.count() == 2


def test_no_secret_is_in_the_database_as_it_is(zoe):
    client = confirmed()
    secret = client.get("/account/app").context["form"].secret
    assert secret not in str(dict(client.session))
    client.post("/account/app", {"code": code_of(secret)})
    kept = str([row.data for row in Authenticator.objects.all()])
    assert secret not in kept and not any(code in kept for code in codes_of(zoe))


def test_a_secret_outlives_a_new_key_of_the_server_and_is_encrypted_with_it(secret, settings):
    old = settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 50, [old]
    call_command("delete_expired_sessions", verbosity=0)
    settings.SECRET_KEY_FALLBACKS = []
    assert encryption.decrypt(Authenticator.objects.get(type="totp").data["secret"]) == secret
    settings.SECRET_KEY = "m" * 50
    refused = sign_in().post(CODE, {"code": code_of(secret, 1)})
    assert refused.status_code == 503 and "cannot check your codes any more" in refused.text


def test_a_command_resets_a_second_step(secret, capsys):
    client = confirmed_with(secret)
    call_command("reset_second_step", "zoe")
    assert "zoe" in capsys.readouterr().out
    assert not Authenticator.objects.exists() and not is_signed_in(client)
    assert is_signed_in(sign_in())


def test_a_process_of_the_version_before_can_delete_the_account(secret, zoe):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM auth_user WHERE id = %s", [zoe.pk])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not Authenticator.objects.exists()
