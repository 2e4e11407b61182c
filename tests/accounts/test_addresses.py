"""allauth finds each page that it leads to, and no other page of its own is open."""

import pytest
from allauth.account import urls as of_accounts
from allauth.mfa.base import urls as of_second_steps
from allauth.mfa.recovery_codes import urls as of_recovery_codes
from allauth.mfa.totp import urls as of_apps
from allauth.mfa.webauthn import urls as of_passkeys
from allauth.socialaccount import urls as of_providers
from django.urls import NoReverseMatch, reverse

from accounts.urls import FOR_ALLAUTH, by_name
from tests.access.test_every_address import names

# What is not offered: none of our views leads there.
CLOSED = {
    "account_logout",  # ours ends rehearsals as well
    "account_signup",
    "account_email",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_request_reauthentication_code",
    "account_confirm_reauthentication_code",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_edit_webauthn",
    "mfa_download_recovery_codes",
    # accounts/social_adapter.py answers before allauth leads anywhere
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "socialaccount_signup",
    "socialaccount_connections",
}
THEIRS = (of_accounts, of_second_steps, of_recovery_codes, of_apps, of_passkeys, of_providers)


def test_every_address_of_allauth_is_ours_or_closed():
    assert {name for theirs in THEIRS for name in names(theirs.urlpatterns)} == set(
        FOR_ALLAUTH
    ) | CLOSED


@pytest.mark.parametrize("name", sorted(FOR_ALLAUTH))
def test_its_name_leads_to_our_page(name):
    ours = by_name[FOR_ALLAUTH[name]]
    given = dict.fromkeys(ours.pattern.converters, "1")
    assert reverse(name, kwargs=given) == reverse(ours.name, kwargs=given)


@pytest.mark.parametrize("name", sorted(CLOSED))
def test_what_is_closed_has_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name, kwargs={"key": "x"} if name == "account_confirm_email" else {})
