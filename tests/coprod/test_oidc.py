"""COPROD_OIDC_…: what a host sets to let people sign in with accounts of another server."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from coprod.oidc import Provider
from tests.settings_of import settings_of

ISSUER = "https://login.example.org/realms/elm"
WORKING = {
    "COPROD_OIDC_ISSUER": ISSUER,
    "COPROD_OIDC_CLIENT_ID": "coprod",
    "COPROD_OIDC_CLIENT_SECRET": "its secret",
    "COPROD_OIDC_NAME": "Harrowmere Council",
}
WRONG = {
    "COPROD_OIDC_CLIENT_ID": "",
    "COPROD_OIDC_CLIENT_SECRET": "",
    "COPROD_OIDC_NAME": "n" * 41,
    "COPROD_OIDC_SECOND_STEP": "mfa,two words",
    "COPROD_OIDC_SIGN_UP": "perhaps",
    "COPROD_OIDC_EMAIL_VERIFIED": "perhaps",
    "COPROD_OIDC_CLIENT_SECRET_FILE": "/etc/hostname",  # beside the secret itself
}


def provider_of(**environment):
    return settings_of(**environment)["OIDC"]


def test_without_an_issuer_there_is_none():
    off = {"COPROD_OIDC_SIGN_UP": "0", "COPROD_OIDC_EMAIL_VERIFIED": "0"}
    assert provider_of() is provider_of(**off) is None


def test_what_is_set_is_kept_and_no_network_is_asked():
    more = {"COPROD_OIDC_SECOND_STEP": "mfa, urn:strong", "COPROD_OIDC_SIGN_UP": "1"}
    more |= {"COPROD_OIDC_EMAIL_VERIFIED": "1"}
    kept = Provider(ISSUER, "coprod", "its secret", "Harrowmere Council")
    assert provider_of(**WORKING) == kept
    known = provider_of(**WORKING, **more)
    assert known.second_step == ("mfa", "urn:strong")
    assert (known.sign_up, known.email_verified) == (True, True)


def test_the_secret_can_be_in_a_file(tmp_path):
    path = tmp_path / "secret"
    path.write_text("of a file\n")
    given = WORKING | {"COPROD_OIDC_CLIENT_SECRET": "", "COPROD_OIDC_CLIENT_SECRET_FILE": str(path)}
    assert provider_of(**given).client_secret == "of a file"
    path.write_text("")
    with pytest.raises(ImproperlyConfigured, match="must hold the secret"):
        provider_of(**given)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_stops_the_start_and_no_secret_is_repeated(name):
    with pytest.raises(ImproperlyConfigured, match=name) as raised:
        provider_of(**WORKING | {name: WRONG[name]})
    assert "its secret" not in str(raised.value)


def test_a_provider_on_this_machine_needs_no_tls():
    here = "http://localhost:9000"
    assert provider_of(**WORKING | {"COPROD_OIDC_ISSUER": here}).issuer == here
