"""Accounts, e-mail, and a provider to sign in with."""

import pytest
from django.contrib.auth.models import User

from .at_provider import running_provider

PASSWORD = "a right pass-phrase"


@pytest.fixture
def zoe(db):
    """Who has a user name from before, and an address."""
    return User.objects.create_user("zoe", "zoe@elm.example", PASSWORD)


@pytest.fixture
def mail_is_set_up(settings):
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
    settings.EMAIL_FROM, settings.SITE_ADDRESS = "coprod@example.org", "https://why.example.org"


@pytest.fixture(scope="session")
def provider_address():
    """That of a provider of OpenID Connect, which runs in a process of its own."""
    with running_provider() as address:
        yield address
