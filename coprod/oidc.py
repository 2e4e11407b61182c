"""COPROD_OIDC_…: signing in with the accounts of another server, by OpenID Connect.

Nothing is asked of that server here: a server starts without it.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from common.web_addresses import is_safe
from coprod.environment import comma_separated, file, flag

ISSUER, CLIENT, NAME = "COPROD_OIDC_ISSUER", "COPROD_OIDC_CLIENT_ID", "COPROD_OIDC_NAME"
SECRET, SECRET_FILE = "COPROD_OIDC_CLIENT_SECRET", "COPROD_OIDC_CLIENT_SECRET_FILE"
SECOND_STEP, SIGN_UP = "COPROD_OIDC_SECOND_STEP", "COPROD_OIDC_SIGN_UP"
EMAIL_VERIFIED = "COPROD_OIDC_EMAIL_VERIFIED"
FLAGS = (SIGN_UP, EMAIL_VERIFIED)
LONGEST_ISSUER, LONGEST_NAME = 200, 40  # characters; a column, and a button
WELL_KNOWN = "/.well-known/"


@dataclass(frozen=True)
class Provider:
    """The server whose accounts can sign in here, and what its word is worth."""

    issuer: str
    client_id: str
    client_secret: str
    name: str
    second_step: tuple[str, ...] = ()  # values of `acr` or `amr` that are a second step
    sign_up: bool = False
    email_verified: bool = False  # what counts where a token does not say it


def from_environment():
    """Return the Provider, or None; raise ImproperlyConfigured if it cannot work."""
    issuer = _set(ISSUER)
    if not issuer:
        _refuse_the_others()
        return None
    if not is_safe(issuer) or WELL_KNOWN in issuer or len(issuer) > LONGEST_ISSUER:
        raise ImproperlyConfigured(
            f"{ISSUER}={issuer!r} is not the address of an issuer, as in https://login.example.org "
            f"(without {WELL_KNOWN}, a question mark and a user name)."
        )
    return Provider(
        issuer,
        _required(CLIENT),
        _secret(),
        _name(),
        _second_step(),
        sign_up=flag(SIGN_UP),
        email_verified=flag(EMAIL_VERIFIED),
    )


def _set(name):
    return os.environ.get(name, "").strip()


def _refuse_the_others():
    for name in (CLIENT, SECRET, SECRET_FILE, NAME, SECOND_STEP, *FLAGS):
        if _set(name) and not (name in FLAGS and not flag(name)):
            raise ImproperlyConfigured(f"{name} is set without {ISSUER}, so nobody could use it.")


def _required(name):
    value = _set(name)
    if not value or not value.isprintable():
        raise ImproperlyConfigured(f"{name} must be set while {ISSUER} is.")
    return value


def _secret():
    """Return the secret, from the environment or from a file. No message repeats it."""
    path, secret = file(SECRET_FILE), _set(SECRET)
    if path and secret:
        raise ImproperlyConfigured(f"{SECRET} and {SECRET_FILE} are both set. Leave one out.")
    if path:
        secret = Path(path).read_text(errors="replace").strip()
    if not secret or not secret.isprintable():
        raise ImproperlyConfigured(f"{SECRET} or {SECRET_FILE} must hold the secret for {ISSUER}.")
    return secret


def _name():
    name = _required(NAME)
    if len(name) > LONGEST_NAME:
        raise ImproperlyConfigured(f"{NAME} has more than {LONGEST_NAME} characters.")
    return name


def _second_step():
    values = tuple(comma_separated(SECOND_STEP))
    for value in values:
        if not all("!" <= letter <= "~" for letter in value):
            raise ImproperlyConfigured(
                f"{SECOND_STEP}: {value!r} is not a value of acr or amr, as in mfa"
            )
    return values
